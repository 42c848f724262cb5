import { readFileSync } from "node:fs";

/** One statement from a `.sql` file. `:name` parameters became `$1…` in the order of `parameters`. */
export interface Sql {
  /** Used as the name of the prepared statement. */
  name: string;
  text: string;
  parameters: string[];
}

const TOKEN = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|::|:([a-z_][a-z0-9_]*)/g;

/** Turns named parameters into numbered ones, leaving comments, strings and casts alone. */
export function parseSql(name: string, source: string): Sql {
  const parameters: string[] = [];
  const text = source.replace(TOKEN, (token, parameter: string | undefined) => {
    if (token.startsWith("--") || token.startsWith("/*")) return "";
    if (parameter === undefined) return token;
    let index = parameters.indexOf(parameter);
    if (index === -1) index = parameters.push(parameter) - 1;
    return `$${index + 1}`;
  });
  return { name, text: text.trim().replace(/\s*;$/, ""), parameters };
}

/** Reads a statement beside the code that runs it: `sqlFile(import.meta.url, "./values.sql")`. */
export function sqlFile(base: string, path: string): Sql {
  const url = new URL(path, base);
  const name = url.pathname
    .split("/")
    .slice(-3)
    .join("/")
    .replace(/\.sql$/, "");
  // PostgreSQL cuts identifiers at 63 bytes; the end of the path is what tells files apart.
  return parseSql(name.slice(-63), readFileSync(url, "utf8"));
}

/** The values of a statement in its own order. @throws when one is missing: null must be said, not forgotten. */
export function sqlValues(sql: Sql, values: Record<string, unknown>): unknown[] {
  return sql.parameters.map((parameter) => {
    if (!(parameter in values)) throw new Error(`${sql.name}: no value for :${parameter}`);
    return values[parameter];
  });
}
