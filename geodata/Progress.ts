/** Tells how far a piece of work is: `done` of `total` steps, and what it does now (English, no full stop). */
export type Progress = (done: number, total: number, what: string) => void;

/** For callers that show nothing. */
export const silent: Progress = () => {};
