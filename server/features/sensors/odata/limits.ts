/** What one request may ask. Each keeps a stranger from making the parser, or the SQL that is built from its tree, run long. */
export const LIMITS = {
  /** Characters of a text; of all options together. */
  text: 8000,
  /** Parentheses, arguments and signs within each other. */
  nesting: 60,
  /** Levels of $expand. */
  expand: 6,
  /** Nodes of a tree; of all options together. */
  nodes: 1000,
  /** Values behind `in`. */
  list: 500,
  /** Navigations of one path: each becomes a join. */
  navigations: 10,
} as const;
