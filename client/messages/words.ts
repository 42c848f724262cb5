import type { vi } from "./vi.ts";

/** The shape every language fills: the same keys, and functions with the same arguments. */
export type WordsOf<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : WordsOf<T[K]>;
};
export type Words = WordsOf<typeof vi>;
