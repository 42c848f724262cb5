import { ODataError } from "./ODataError.ts";

/** What reading a wrong text ends in, for tests; anything that is no error of ours is thrown on. */
export function errorOf(read: () => unknown): ODataError | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof ODataError) return error;
    throw error;
  }
}
