import type { Problem } from "../../server/contract/problem.ts";
import { RequestError } from "./fetchJson.ts";

/** What is sent, and how it goes: `onSent` is told the share that has left, 0–1; 1 means that the server is at it. */
export interface FileToSend {
  body: Blob | string;
  type: string;
  signal: AbortSignal;
  onSent: (share: number) => void;
}

/**
 * Posts a file and reads the answer. Only this old way of asking tells how much has left the machine.
 * @throws RequestError for whatever is no good answer, an ended sending included.
 */
export function sendFile<T>(path: string, { body, type, signal, onSent }: FileToSend, language: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    asked.open("POST", path);
    asked.setRequestHeader("accept", "application/json");
    asked.setRequestHeader("accept-language", language);
    asked.setRequestHeader("content-type", type);
    asked.upload.addEventListener("progress", ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0));
    asked.upload.addEventListener("load", () => onSent(1));
    const noAnswer = () => reject(new RequestError(null, null));
    asked.addEventListener("error", noAnswer);
    asked.addEventListener("abort", noAnswer);
    asked.addEventListener("load", () => {
      const answer = read(asked.responseText);
      if (asked.status >= 200 && asked.status < 300) return resolve(answer as T);
      const { detail, title } = (answer ?? {}) as Partial<Problem>;
      reject(new RequestError(asked.status, detail ?? title ?? null, title ?? null));
    });
    signal.addEventListener("abort", () => asked.abort());
    asked.send(body);
  });
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
