import type { Action } from "../../contract/access.ts";
import { ANONYMOUS, type Database } from "../database.ts";
import { sqlFile } from "../sql.ts";
import { may, NOBODY, type Person, readPerson } from "./Person.ts";
import { hashToken } from "./secrets.ts";

const SQL = {
  session: sqlFile(import.meta.url, "./findSession.sql"),
  token: sqlFile(import.meta.url, "./findToken.sql"),
  seen: sqlFile(import.meta.url, "./markSeen.sql"),
  used: sqlFile(import.meta.url, "./markUsed.sql"),
};

/** Somebody known by a session or a token. */
export interface Known {
  person: Person;
  expiresAt: Date;
  session: {
    id: string;
    stage: "full" | "code" | "enrol";
    method: "password" | "oidc" | "demo" | "invitation";
    account: string;
  } | null;
  /** Who really acts, when `person` is looked at by somebody else. */
  behind: Person | null;
}

type Named = { account: string; name: string; language: "vi" | "en" };
type SessionRow = Named & {
  id: string;
  stage: "full" | "code" | "enrol";
  method: "password" | "oidc" | "demo" | "invitation";
  expiresAt: Date;
  seenLongAgo: boolean;
  provedTwice: boolean;
  hasSecondFactor: boolean;
  previewAccount: string | null;
  previewName: string | null;
  previewLanguage: "vi" | "en" | null;
};
type TokenRow = Named & { id: string; actions: string[]; expiresAt: Date; usedLongAgo: boolean };

const MOST = 20_000;
/** How long a person is taken for what they were: roles begin and end by date, which nothing announces, and use prolongs a session. */
const FRESH_MS = 5 * 60_000;

/**
 * Who is behind a session or a token. Kept in memory until the database tells of a change of rights; while it cannot tell, each
 * request is looked up anew.
 */
export class People {
  readonly #database: Database;
  readonly #known = new Map<string, { known: Known; until: number }>();
  #suspended = false;
  /** Grows with each change of rights: what was read before one is not kept. */
  #generation = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The person of a token, if known without asking the database. */
  peek(token: string): Known | undefined {
    const entry = this.#known.get(hashToken(token).toString("base64"));
    return entry && entry.until > Date.now() ? entry.known : undefined;
  }

  /** The person of a session's token; null when there is no such session, or it is over. */
  async ofSession(token: string): Promise<Known | null> {
    return this.peek(token) ?? (await this.#remember(token, () => this.#readSession(hashToken(token))));
  }

  /** The person of a machine's token, with no more rights than the token has. */
  async ofToken(token: string): Promise<Known | null> {
    return this.peek(token) ?? (await this.#remember(token, () => this.#readToken(hashToken(token))));
  }

  forget(): void {
    this.#generation++;
    this.#known.clear();
  }
  suspend(): void {
    this.#suspended = true;
    this.forget();
  }
  resume(): void {
    this.forget();
    this.#suspended = false;
  }

  async #remember(token: string, read: () => Promise<Known | null>): Promise<Known | null> {
    const before = this.#generation;
    const known = await read();
    if (known === null || this.#suspended || before !== this.#generation) return known;
    if (this.#known.size >= MOST) this.#known.clear();
    const until = Math.min(Date.now() + FRESH_MS, known.expiresAt.getTime());
    this.#known.set(hashToken(token).toString("base64"), { known, until });
    return known;
  }

  #readSession(hash: Buffer): Promise<Known | null> {
    return this.#database.asSignIn(ANONYMOUS, async (query) => {
      const [row] = await query<SessionRow>(SQL.session, { hash });
      if (!row) return null;
      if (row.seenLongAgo) await query(SQL.seen, { id: row.id });
      const { id, stage, method, account, expiresAt } = row;
      const session = { id, stage, method, account };
      // Before the second factor was given, nobody is signed in.
      if (stage !== "full") return { person: NOBODY, expiresAt, session, behind: null };
      const own = await readPerson(query, { id: account, name: row.name, language: row.language });
      // A role that asks for a second factor may have come after the sign-in: it is used once the factor is given.
      if (own.needsSecondFactor && !row.provedTwice && method !== "demo") {
        const next = row.hasSecondFactor ? "code" : "enrol";
        return { person: NOBODY, expiresAt, session: { ...session, stage: next }, behind: null };
      }
      if (row.previewAccount === null) return { person: own, expiresAt, session, behind: null };
      const seen = await readPerson(query, {
        id: row.previewAccount,
        name: row.previewName ?? "",
        language: row.previewLanguage ?? "vi",
      });
      // Who may no longer look as this person, or would see more than they may themselves, looks with their own eyes.
      const looks = may(own, "account.preview") && covers(own, seen);
      return looks
        ? { person: seen, expiresAt, session, behind: own }
        : { person: own, expiresAt, session, behind: null };
    });
  }

  #readToken(hash: Buffer): Promise<Known | null> {
    return this.#database.asSignIn(ANONYMOUS, async (query) => {
      const [row] = await query<TokenRow>(SQL.token, { hash });
      if (!row) return null;
      if (row.usedLongAgo) await query(SQL.used, { id: row.id });
      const whole = await readPerson(query, { id: row.account, name: row.name, language: row.language });
      return { person: narrow(whole, row.actions), expiresAt: row.expiresAt, session: null, behind: null };
    });
  }
}

/** Whether one person may read and do all that another may. */
export function covers(one: Person, other: Person): boolean {
  return (
    other.claims.access.every((id) => one.claims.access.includes(id)) &&
    other.claims.layers.every((id) => one.claims.layers.includes(id)) &&
    Object.entries(other.claims.actions).every(([action, theirs]) => {
      if (!Object.hasOwn(one.claims.actions, action)) return false;
      const own = one.claims.actions[action as Action];
      return own === null || (theirs !== null && theirs.every((id) => own?.includes(id)));
    })
  );
}

/** A person with only some of their actions. Without "data.read" only what is public is left to read. */
function narrow(person: Person, actions: string[]): Person {
  const reads = actions.includes("data.read");
  return {
    ...person,
    byLayer: reads ? person.byLayer : {},
    claims: {
      ...person.claims,
      access: reads ? person.claims.access : [],
      layers: reads ? person.claims.layers : [],
      actions: Object.fromEntries(Object.entries(person.claims.actions).filter(([action]) => actions.includes(action))),
    },
  };
}
