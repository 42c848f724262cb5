import type { Query } from "../../../platform/database.ts";
import type { QueryOptions, ResourcePath } from "../odata/ast.ts";
import { quoted } from "./jsonOf.ts";
import { LIMITS, pageOf, refuseTooMany } from "./limits.ts";
import { addressOf } from "./links.ts";
import { nextLink } from "./nextLink.ts";
import { readChain } from "./readChain.ts";
import type { ReadContext } from "./readSensorThings.ts";
import { renderEntity } from "./renderEntity.ts";
import { renderProperty, shownProperties, streamOf } from "./renderMembers.ts";
import type { Rows } from "./Rows.ts";
import { selectPage } from "./selectPage.ts";
import { SensorThingsError } from "./SensorThingsError.ts";
import { Statement } from "./Statement.ts";
import { TABLES } from "./tables.ts";

/** One row of a page. */
export interface PageRow {
  /** Its JSON; for a data array only the list of its values. */
  entity: string;
  /** Where it is, as GeoJSON; only for that format. */
  place?: string | null;
  /** The member that links to its datastream; only for data arrays. */
  datastream?: string;
}

export interface Page {
  rows: PageRow[];
  /** How many there are in all, where that was asked. */
  count: number | null;
  next: string | null;
}

type SetPath = Extract<ResourcePath, { kind: "set" }>;

/** What is read of each row, by format. */
export function columnsOf(statement: Statement, rows: Rows, refs: boolean, options: QueryOptions): string {
  const { entity, alias } = rows;
  if (refs) return `concat('{"@iot.selfLink":"', ${addressOf(statement, entity, alias).join(", ")}, '"}') as entity`;
  if (options.resultFormat === "dataArray") {
    const values = shownProperties(entity, options.select).map((property) => renderProperty(rows, property));
    const stream = streamOf(alias);
    const link = [`'"'`, stream, quoted('@iot.navigationLink":"'), statement.base, "'/'", stream, "'s('"];
    return `concat('[', concat_ws(',', ${["null", ...values].join(", ")}), ']') as entity,
      concat(${link.join(", ")}, ${alias}.datastream_id, ')"') as datastream`;
  }
  const json = `${renderEntity(statement, rows, options)} as entity`;
  if (options.resultFormat !== "GeoJSON") return json;
  const place = TABLES[entity].place?.(alias);
  return `${json}, ${place === undefined ? "null" : `st_asgeojson(${place})`} as place`;
}

/** A page of what a path leads to; null where what should have it does not exist. */
export async function readSet(
  query: Query,
  { steps, refs }: SetPath,
  options: QueryOptions,
  { base, url }: ReadContext,
): Promise<Page | null> {
  const statement = new Statement(base);
  const chain = readChain(statement, steps);
  if (chain === null) return null;
  const { rows } = chain;
  if (options.resultFormat === "dataArray" && rows.entity !== "Observation")
    throw new SensorThingsError("unsupported", "Only Observations can be read as data arrays.", 0, "$resultFormat");
  const top = pageOf(rows.entity, options.top, LIMITS.page);
  refuseTooMany(top, options);
  const page = selectPage(statement, chain, options, top);
  const read = await statement.run<PageRow>(
    query,
    `select ${columnsOf(statement, rows, refs, options)} from ${page.rows}`,
  );
  if (read.length === 0 && steps.length > 1 && !(await exists(query, steps.slice(0, -1), base))) return null;
  let count: number | null = null;
  if (options.count === true) {
    const [row] = await statement.run<{ count: string }>(query, `select ${page.count} as count`);
    count = Number(row!.count);
  }
  const isMore = top > 0 && read.length > top;
  return {
    rows: read.slice(0, top),
    count,
    next: isMore ? nextLink(base, url, (options.skip ?? 0) + top) : null,
  };
}

async function exists(query: Query, steps: SetPath["steps"], base: string): Promise<boolean> {
  const statement = new Statement(base);
  const chain = readChain(statement, steps);
  if (chain === null) return false;
  return (await statement.run(query, `select 1 as found ${chain.joins.sql()} limit 1`)).length > 0;
}
