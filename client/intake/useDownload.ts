import { request } from "../api/fetchJson.ts";
import { useChange } from "../api/useChange.ts";

/** Fetches a file and hands it to the browser to keep. A link would show a refusal in place of the page. */
export function useDownload() {
  const { mutate, error, isPending, reset } = useChange(async (path: string, language) => {
    const answer = await request(path, language, {});
    const [, name = "senmap"] = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "") ?? [];
    const address = URL.createObjectURL(await answer.blob());
    const link = Object.assign(document.createElement("a"), { href: address, download: name });
    link.click();
    URL.revokeObjectURL(address);
  });
  return { download: mutate, error, pending: isPending, forget: reset };
}
