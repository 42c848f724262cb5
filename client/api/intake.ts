import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type {
  Accepted,
  AcceptIntake,
  ChangeMapping,
  IntakeIssueKind,
  IntakeOutcome,
  Intakes,
  IntakeState,
  ReportedStatus,
  Review,
} from "../../server/contract/intake.ts";
import { useServer } from "./queries.ts";
import { type FileToSend, sendFile } from "./sendFile.ts";
import { sendJson } from "./sendJson.ts";
import { useChange } from "./useChange.ts";

const INTAKE = "/api/intake";

/** Rows of a review that come at once. It is what the server sends unasked, so the answer to a change is a first look, too. */
export const ROWS_AT_ONCE = 500;

/** What its sender may say of a file. */
export type Said = {
  set: string | null;
  period: string | null;
  edition: string | null;
  status: ReportedStatus | null;
};
export type WantedRows = { outcome: IntakeOutcome | null; issue: IntakeIssueKind | null; offset: number };

/** A query string of what is given; null and zero are left out. */
function query(values: Record<string, string | number | null>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}

const reviewPath = (id: string, { outcome, issue, offset }: WantedRows): string =>
  `${INTAKE}/${id}${query({ outcome, issue, offset })}`;
const pathOf = (id: string): string => reviewPath(id, { outcome: null, issue: null, offset: 0 });

/** What was sent, the newest first. */
export const useIntakes = (filter: { set: string | null; state: IntakeState | null; offset: number; limit: number }) =>
  useServer<Intakes>(`${INTAKE}${query(filter)}`, true);

/** A review with a stretch of its rows; null asks nothing. While it is asked for, `data` has other rows and `isStale` says so. */
export function useReview(id: string | null, wanted: WantedRows) {
  const asked = useServer<Review>(id && reviewPath(id, wanted), true);
  const { data, error, refetch, isPlaceholderData: isStale } = asked;
  // What stays may be of the intake that was looked at before.
  return { data: data?.id === id ? data : undefined, error, refetch, isStale };
}

export const issuesCsv = (id: string): string => `${INTAKE}/${id}/issues.csv`;

/** Where the form of a set and a period is; without a period, of the last that is over. */
export const templatePath = (set: string, period: string | null): string =>
  `/api/indicator-sets/${set}/template.xlsx${query({ period })}`;

/** A review as a change left it stands in place of what was known; rows that were picked out are asked for anew. */
function keepReview(queries: QueryClient, review: Review, language: string): void {
  const of = ({ queryKey: [path] }: { queryKey: readonly unknown[] }) =>
    typeof path === "string" && (path === pathOf(review.id) || path.startsWith(`${pathOf(review.id)}?`));
  queries.removeQueries({ predicate: of, type: "inactive" });
  queries.setQueriesData<Review>(
    { predicate: of },
    (before) => before && { ...review, rows: before.rows, rowsFound: before.rowsFound },
  );
  queries.setQueryData([pathOf(review.id), language], review);
  void queries.invalidateQueries({ predicate: (it) => of(it) && it.queryKey[0] !== pathOf(review.id) });
  forgetList(queries);
}

const forgetList = (queries: QueryClient): void =>
  void queries.invalidateQueries({
    predicate: ({ queryKey: [path] }) => path === INTAKE || String(path).startsWith(`${INTAKE}?`),
  });

/** Sends a file, or a table that was copied. Nothing is recorded by that. */
export function useSendIntake() {
  const queries = useQueryClient();
  return useChange(async ({ file, said, ...watch }: Sent, language) => {
    const path = `${INTAKE}${query({ ...said, filename: file.name.slice(-200) })}`;
    const table = "text" in file;
    const content = table
      ? { body: JSON.stringify({ text: file.text }), type: "application/json" }
      : { body: file.bytes, type: "application/octet-stream" };
    const review = await sendFile<Review>(path, { ...content, ...watch }, language);
    keepReview(queries, review, language);
    return review;
  });
}
type Sent = Pick<FileToSend, "signal" | "onSent"> & {
  file: { name: string; text: string } | { name: string; bytes: Blob };
  said: Said;
};

/** Answers, other meanings, and what is left out. */
export function useChangeMapping(id: string) {
  const queries = useQueryClient();
  return useChange(async (body: ChangeMapping, language) => {
    const review = await sendJson<Review>("PATCH", `${pathOf(id)}/mapping`, body, language);
    keepReview(queries, review, language);
    return review;
  });
}

/** Everything that shows figures is asked anew when some were recorded. */
const readFiguresAgain = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey: [path] }) =>
      typeof path === "string" && /^\/api\/(intake|indicators|admin-units|data-trust)\b/.test(path),
  });

export const useAcceptIntake = (id: string) =>
  useChange(
    (body: AcceptIntake, language) => sendJson<Accepted>("POST", `${pathOf(id)}/accept`, body, language),
    readFiguresAgain,
  );

export const useRejectIntake = (id: string) =>
  useChange((_: void, language) => sendJson<void>("DELETE", pathOf(id), undefined, language), readFiguresAgain);
