import { type Database, queryOn, type Query } from "../../../platform/database.ts";
import { readHorizon } from "../../../platform/readHorizon.ts";
import { sqlFile } from "../../../platform/sql.ts";
import { BEFORE_ALL, type Condition, type RuleState, stepRule, stepSilence } from "./Rule.ts";

const sql = (name: string) => sqlFile(import.meta.url, `./${name}.sql`);
const SQL = {
  takePlace: sql("takePlace"),
  endOfLog: sql("endOfLog"),
  moveOn: sql("moveOn"),
  rules: sql("rules"),
  readings: sql("readings"),
  silent: sql("silent"),
  keepStates: sql("keepStates"),
  open: sql("openIncident"),
  close: sql("closeIncident"),
  keepPeak: sql("keepPeak"),
  holding: sql("holding"),
};
/** Rows of the log in one transaction. */
const AT_ONCE = 200;

interface RuleRow {
  id: number;
  condition: Condition;
  together: number;
}
interface StateRow {
  rule: number;
  datastream: number;
  seenAt: number | null;
  since: number | null;
  holds: boolean;
}
type ReadingRow = StateRow & {
  at: number;
  result: number | null;
  level: number | null;
  fromAt: number | null;
  fromResult: number | null;
};

/** The worst result of a run so far; sign: −1 where less is worse. */
interface Peak {
  rule: number;
  datastream: number;
  at: number;
  result: number;
  sign: number;
}

/**
 * Looks at what was read since the last time and opens and closes incidents. The place in the log and how far each rule has come are
 * committed with the incidents: whatever is interrupted, nothing opens twice and nothing is passed over.
 * @returns how many incidents opened or closed.
 */
export async function evaluateAlerts(database: Database): Promise<number> {
  let turned = 0;
  for (let more = true; more;) {
    more = await database.asSystem("alerts", async (client) => {
      const run = new Evaluation(queryOn(client));
      const moved = await run.readOn();
      turned += run.turned;
      return moved;
    });
  }
  turned += await database.asSystem("alerts", async (client) => {
    const run = new Evaluation(queryOn(client));
    await run.lookForSilence(Date.now());
    return run.turned;
  });
  return turned;
}

/** One transaction of it. */
class Evaluation {
  readonly #query: Query;
  #rules = new Map<number, RuleRow>();
  turned = 0;

  constructor(query: Query) {
    this.#query = query;
  }

  /** @returns whether anything was new. */
  async readOn(): Promise<boolean> {
    const place = await this.#begin();
    const { horizon } = await readHorizon(this.#query);
    const [end] = await this.#query<{ xid: string; id: string }>(SQL.endOfLog, { ...place, horizon, most: AT_ONCE });
    if (!end) return false;
    const rows = await this.#query<ReadingRow>(SQL.readings, { ...place, end_xid: end.xid, end_id: end.id });
    const worst = new Map<string, Peak>();
    const states = new Map<string, { rule: number; datastream: number; state: RuleState }>();
    for (const row of rows) {
      const { rule, datastream, at, result, level } = row;
      const key = `${rule} ${datastream}`;
      const before = states.get(key)?.state ?? stateOf(row);
      const { condition } = this.#rules.get(rule)!;
      const { state, turned } = stepRule(condition, before, { at, result, level });
      states.set(key, { rule, datastream, state });
      if (turned) {
        // What was worst belongs to the run that ends here. A rule over several stations counts what holds by now.
        await this.#keepPeak(worst.get(key));
        worst.delete(key);
        await this.#keep([...states.values()]);
        await this.#turn(rule, datastream, turned, result);
      }
      if (state.holds && result !== null) {
        const sign = condition.open.comparison === "at-least" ? 1 : -1;
        const known = worst.get(key);
        if (!known || sign * result > sign * known.result) worst.set(key, { rule, datastream, at, result, sign });
      }
    }
    for (const peak of worst.values()) await this.#keepPeak(peak);
    await this.#keep([...states.values()]);
    await this.#query(SQL.moveOn, end);
    return true;
  }

  async lookForSilence(now: number): Promise<void> {
    await this.#begin();
    for (const row of await this.#query<StateRow>(SQL.silent)) {
      const { rule, datastream } = row;
      const { state, turned } = stepSilence(this.#rules.get(rule)!.condition, { ...row, from: null }, now);
      if (!turned) continue;
      await this.#keep([{ rule, datastream, state }]);
      await this.#turn(rule, datastream, turned, null);
    }
  }

  async #begin(): Promise<{ xid: string; id: string }> {
    const [place] = await this.#query<{ xid: string; id: string }>(SQL.takePlace);
    if (!place) throw new Error("There is always a place of alerts");
    this.#rules = new Map((await this.#query<RuleRow>(SQL.rules)).map((rule) => [rule.id, rule]));
    return place;
  }

  async #keep(kept: { rule: number; datastream: number; state: RuleState }[]): Promise<void> {
    if (kept.length === 0) return;
    const states = kept.map(({ rule, datastream, state: { seenAt, from, since, holds } }) => ({
      rule_id: rule,
      datastream_id: datastream,
      seen_at: timeOf(seenAt),
      from_at: timeOf(from?.at ?? null),
      from_result: from?.result ?? null,
      since: timeOf(since),
      holds,
    }));
    await this.#query(SQL.keepStates, { states: JSON.stringify(states) });
  }

  async #turn(rule: number, station: number, to: { holds: boolean; at: number }, result: number | null): Promise<void> {
    const { together } = this.#rules.get(rule)!;
    const at = timeOf(to.at);
    let datastream: number | null = station;
    let opens = to.holds;
    if (together > 1) {
      const [holding] = await this.#query<{ count: number }>(SQL.holding, { rule });
      opens = holding!.count >= together;
      datastream = null;
    }
    const rows = opens
      ? await this.#query(SQL.open, { rule, datastream, at, result })
      : await this.#query(SQL.close, { rule, datastream, at });
    this.turned += rows.length;
  }

  async #keepPeak(peak: Peak | undefined): Promise<void> {
    if (!peak) return;
    const { rule, at, result, sign } = peak;
    const datastream = this.#rules.get(rule)!.together > 1 ? null : peak.datastream;
    await this.#query(SQL.keepPeak, { rule, datastream, at: timeOf(at), result, sign });
  }
}

const timeOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

const stateOf = ({ seenAt, since, holds, fromAt, fromResult }: ReadingRow): RuleState =>
  seenAt === null
    ? BEFORE_ALL
    : {
        seenAt,
        since,
        holds,
        from: fromAt === null || fromResult === null ? null : { at: fromAt, result: fromResult },
      };
