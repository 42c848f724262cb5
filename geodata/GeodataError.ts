/** What is wrong with the input, in one sentence for the person who gave it. Nothing was changed. */
export class GeodataError extends Error {}
