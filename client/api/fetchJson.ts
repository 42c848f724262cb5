import type { Problem } from "../../server/contract/problem.ts";

/** A refusal in words a person can read: the server's sentence, or null when there was no answer at all. */
export class RequestError extends Error {
  readonly status: number | null;
  readonly sentence: string | null;
  constructor(status: number | null, sentence: string | null) {
    super(sentence ?? `request failed (${status ?? "no answer"})`);
    this.name = "RequestError";
    this.status = status;
    this.sentence = sentence;
  }
}

/** The one door to the server. */
export async function fetchJson<T>(path: string, language: string, signal?: AbortSignal): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, { signal, headers: { accept: "application/json", "accept-language": language } });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestError(null, null);
  }
  if (answer.ok) return (await answer.json()) as T;
  const problem = (await answer.json().catch(() => null)) as Partial<Problem> | null;
  throw new RequestError(answer.status, problem?.detail ?? problem?.title ?? null);
}
