import { fetchJson } from "./fetchJson.ts";

/** Answers asked for before the screen exists, by path and language, until the screen takes them. */
const asked = new Map<string, Promise<unknown>>();

const keyOf = (path: string, language: string) => `${language} ${path}`;

/** Asks now for what the screen will want in a moment. A failure is the screen's to show: it will ask again. */
export function askEarly<T>(path: string, language: string): Promise<T> {
  const key = keyOf(path, language);
  const under = asked.get(key) ?? fetchJson<T>(path, language);
  asked.set(key, under);
  under.catch(() => asked.delete(key));
  return under as Promise<T>;
}

/** The early answer to this question, once; null when nobody asked early. */
export function takeEarly<T>(path: string, language: string): Promise<T> | null {
  const key = keyOf(path, language);
  const under = asked.get(key) as Promise<T> | undefined;
  asked.delete(key);
  return under ?? null;
}
