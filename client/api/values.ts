import type { Accepted, GivenValue } from "../../server/contract/intake.ts";
import { sendJson } from "./sendJson.ts";
import { useChange } from "./useChange.ts";

/** Records one value, or corrects it; what stood before is kept. The server says in a sentence why it would not. */
export const useRecordValue = () =>
  useChange(
    (value: GivenValue, language) =>
      sendJson<Accepted>("POST", "/api/indicators/values", { values: [value] }, language),
    (queries) =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === "string" &&
          /^\/api\/(indicators|data-trust|admin-units\/[^/]+\/[^/]+\/indicators)/.test(path),
      }),
  );
