import type { Problem } from "../../server/contract/problem.ts";

/** A refusal in words a person can read: the server's title and sentence, or null when there was no answer at all. */
export class RequestError extends Error {
  readonly status: number | null;
  readonly sentence: string | null;
  readonly title: string | null;
  constructor(status: number | null, sentence: string | null, title: string | null = null) {
    super(sentence ?? `request failed (${status ?? "no answer"})`);
    this.name = "RequestError";
    this.status = status;
    this.sentence = sentence;
    this.title = title;
  }
}

/** The one door to the server: asks, and throws a RequestError for whatever is no good answer. */
export async function request(
  path: string,
  language: string,
  init: Omit<RequestInit, "headers"> & { headers?: Record<string, string> },
): Promise<Response> {
  let answer: Response;
  try {
    const headers = { accept: "application/json", "accept-language": language, ...init.headers };
    answer = await fetch(path, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new RequestError(null, null);
  }
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => null)) as Partial<Problem> | null;
  throw new RequestError(answer.status, problem?.detail ?? problem?.title ?? null, problem?.title ?? null);
}

/** Reads what is at a path. */
export async function fetchJson<T>(path: string, language: string, signal?: AbortSignal): Promise<T> {
  return (await (await request(path, language, { signal })).json()) as T;
}
