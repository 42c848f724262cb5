import { request } from "./fetchJson.ts";

/** Sends a change and reads the answer, if there is one. A body is named as JSON only where there is a body. */
export async function sendJson<T>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body: object | undefined,
  language: string,
): Promise<T> {
  const content = body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await request(path, language, { method, ...content });
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
