import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import Type from "typebox";
import { type AuditEntry, AuditFilter, AuditPage, AuditVerdict } from "../../contract/administration.ts";
import { ProblemError } from "../../errors.ts";
import { verifyAudit } from "../../platform/audit/verifyAudit.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import { csvLines, UTF8_MARK } from "../../platform/csvLines.ts";
import type { AdministrationDeps } from "./deps.ts";

const READ = sqlFile(import.meta.url, "./audit.sql");
const MOST_EXPORTED = 50_000;
/** Entries exported at once: between two stretches others are answered. */
const STRETCH = 2_000;

const COLUMNS = [
  "id",
  "at",
  "account",
  "name",
  "actor",
  "address",
  "request",
  "action",
  "subject",
  "before",
  "after",
  "hash",
] as const;

/** The log is one: who may read it for some organisations alone would take what they see for all there is. */
async function requireEverywhere({ person }: FastifyRequest): Promise<void> {
  if (person.claims.actions["audit.read"] !== null) throw new ProblemError("not-allowed");
}

async function read(query: Query, filter: AuditFilter, limit: number, before: number | null): Promise<AuditEntry[]> {
  const rows = await query<Omit<AuditEntry, "at"> & { at: Date }>(READ, {
    account: filter.account ?? null,
    action: filter.action || null,
    q: filter.q || null,
    from_day: filter.from ?? null,
    to_day: filter.to ?? null,
    before,
    limit,
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** A filter as the log keeps it: what was searched for may be a name. */
const masked = (filter: AuditFilter): AuditFilter => (filter.q ? { ...filter, q: "•••" } : filter);

const lineOf = (entry: AuditEntry) =>
  COLUMNS.map((column) => {
    const value = entry[column];
    return typeof value === "string" || typeof value === "number" || value === null ? value : JSON.stringify(value);
  });

/** Who did what. */
export const auditRoutes: FastifyPluginAsyncTypebox<AdministrationDeps> = async (app, { database }) => {
  const config = { right: "audit.read" } as const;
  const tags = ["administration"];
  app.addHook("onRequest", requireEverywhere);

  app.get(
    "/api/administration/audit",
    {
      config,
      schema: {
        tags,
        summary: "The audit log, the newest first",
        description: "It tells of people: that a page was read is itself written into the log.",
        querystring: Type.Object(
          {
            ...AuditFilter.properties,
            before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: AuditPage },
      },
    },
    async ({ asker, query: { before, limit = 100, ...filter } }): Promise<AuditPage> => {
      const entries = await database.changeAsPerson(asker, async (query) => {
        const shown = await read(query, filter, limit, before ?? null);
        await writeAudit(query, "audit.read", "audit", { filter: masked(filter), before, rows: shown.length });
        return shown;
      });
      return { entries, next: entries.length < limit ? null : (entries.at(-1)?.id ?? null) };
    },
  );

  app.get(
    "/api/administration/audit.csv",
    {
      config,
      schema: {
        tags,
        summary: "The audit log as a table",
        description: `The newest ${MOST_EXPORTED} entries that fit. The export is itself written into the log.`,
        querystring: AuditFilter,
      },
    },
    async ({ asker, query: filter }, reply) => {
      const text = [UTF8_MARK, csvLines([[...COLUMNS]])];
      await database.changeAsPerson(asker, async (query) => {
        let [rows, before]: [number, number | null] = [0, null];
        do {
          const stretch: AuditEntry[] = await read(query, filter, STRETCH, before);
          text.push(csvLines(stretch.map(lineOf)));
          rows += stretch.length;
          before = stretch.length < STRETCH ? null : stretch.at(-1)!.id;
        } while (before !== null && rows < MOST_EXPORTED);
        await writeAudit(query, "audit.export", "audit", { filter: masked(filter), rows });
      });
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="senmap-audit.csv"')
        .send(text.join(""));
    },
  );

  app.get(
    "/api/administration/audit/verify",
    { config, schema: { tags, summary: "Whether the audit log is unchanged", response: { 200: AuditVerdict } } },
    ({ asker }) => database.asPerson(asker, verifyAudit),
  );
};
