import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { testDatabase } from "../testDatabase.ts";
import type { Land, LandUnit } from "./Land.ts";
import { keepLand } from "./readLand.ts";
import { type Reported, restate, type Restated, type Rule } from "./restate.ts";

const SUM: Rule = { aggregation: "sum", factor: 1, weight: null };
const RATIO: Rule = { aggregation: "ratio", factor: 100, weight: null };
const MEAN: Rule = { aggregation: "mean", factor: 1, weight: "population" };

let database: Database;
let land: Land;

const count = (value: number | null, more: Partial<Reported> = {}): Reported => ({
  value,
  missing: value === null ? "not-reported" : null,
  numerator: null,
  denominator: null,
  status: "official",
  source: "s",
  ...more,
});
const at = (edition: string, code: string): LandUnit => land.units.get(Number(edition) * 100_000 + Number(code))!;
const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + value!, 0);
/** The communes of an edition whose land is known, in the part of the province that was Đồng Tháp before. */
const west = (edition: string) =>
  land.level(edition, "commune").filter((unit) => {
    const old = land.partsOf(at("2024", "87"));
    return unit.share === 1 && unit.parts.length > 0 && unit.parts.every((part) => old.has(part));
  });
const asReported = ({ value, numerator, denominator }: Restated): Reported => count(value, { numerator, denominator });

beforeAll(async () => {
  database = await testDatabase();
  land = await keepLand(database).get();
});

describe("across the reform of 2025", () => {
  it("adds up whole units exactly, to the last one counted, and totals agree at every level", () => {
    const communes = west("2024");
    expect(communes).toHaveLength(141);
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 141, maxLength: 141 }), (counts) => {
        const reported = new Map(communes.map(({ id }, index) => [id, count(counts[index]!)]));
        const districts = land.level("2024", "district").filter(({ parentCode }) => parentCode === "87");
        const byDistrict = districts.map((unit) => restate(land, SUM, unit, reported));
        expect(byDistrict.every(({ exact, method }) => exact && method === "summed")).toBe(true);
        expect(total(byDistrict.map(({ value }) => value))).toBe(total(counts));
        const now = west("2025").map((unit) => restate(land, SUM, unit, reported));
        const whole = now.filter(({ exact }) => exact);
        expect(whole.every(({ value, low, split }) => Number.isInteger(value) && low === null && split === 0)).toBe(
          true,
        );
        expect(total(now.map(({ value }) => value))).toBeCloseTo(total(counts), 5);
      }),
      { numRuns: 20 },
    );
  });

  it("says which values are estimates, between which bounds, and how much had to be divided", () => {
    const reported = new Map(west("2024").map(({ id }) => [id, count(100)]));
    const now = west("2025").map((unit) => ({ unit, ...restate(land, SUM, unit, reported) }));
    const divided = now.filter(({ exact }) => !exact);
    // What was formed from divided communes, by the resolution.
    expect(divided.map(({ unit }) => unit.name).sort()).toMatchInlineSnapshot(`
      [
        "Xã Long Phú Thuận",
        "Xã Phong Mỹ",
        "Xã Phú Cường",
        "Xã Thanh Bình",
        "Xã Tân Long",
        "Xã Tân Thạnh",
      ]
    `);
    for (const { value, low, high, split, method, status } of divided) {
      expect(method).toBe("split");
      expect(status).toBe("estimate");
      // Nobody knows where in a divided commune the hundred were: an error of nothing would be a lie.
      expect(low! < high! && low! <= value! && value! <= high!).toBe(true);
      expect(split).toBeGreaterThan(0);
      expect(split).toBeLessThan(1);
    }
  });

  it("takes a unit of other edition with the same land for what it is", () => {
    const same = land.level("2025", "district").find(({ code }) => code === "866")!;
    const reported = new Map([[at("2024", "866").id, count(7)]]);
    expect(restate(land, SUM, same, reported)).toMatchObject({ value: 7, method: "same-land", exact: true });
    expect(restate(land, { ...SUM, aggregation: "none" }, same, reported)).toMatchObject({
      value: 7,
      method: "same-land",
    });
  });

  it("never takes a part for the whole: one commune without a report leaves the district without a figure", () => {
    const district = at("2024", "866");
    const communes = land.inside("2024", "commune", "866");
    const reported = new Map(communes.map(({ id }) => [id, count(10)]));
    expect(restate(land, SUM, district, reported).value).toBe(130);
    reported.set(communes[0]!.id, count(null));
    expect(restate(land, SUM, district, reported)).toMatchObject({ value: null, missing: "partial" });
    reported.delete(communes[0]!.id);
    expect(restate(land, SUM, district, reported)).toMatchObject({ value: null, missing: "partial" });
    expect(restate(land, SUM, district, new Map())).toMatchObject({ value: null, missing: "not-reported" });
  });

  it("does not spread a figure of a larger unit over what lies in it", () => {
    const communes = land.inside("2024", "commune", "866");
    const reported = new Map([[at("2024", "866").id, count(100)]]);
    expect(restate(land, SUM, communes[0]!, reported)).toMatchObject({ value: null, missing: "larger-only" });
    reported.set(communes[1]!.id, count(9));
    expect(restate(land, SUM, communes[0]!, reported)).toMatchObject({ value: null, missing: "not-reported" });
    // Nor is the old province a share of the new one, as long as some of its communes report and others do not.
    const now = new Map(west("2025").map(({ id }) => [id, count(1)]));
    now.set(at("2025", "82").id, count(102));
    expect(restate(land, SUM, at("2024", "87"), now)).toMatchObject({ value: 45, exact: true });
    now.delete(west("2025")[0]!.id);
    expect(restate(land, SUM, at("2024", "87"), now)).toMatchObject({ value: null, missing: "partial" });
  });

  it("keeps what does not apply apart from what is missing and from zero", () => {
    const communes = land.inside("2024", "commune", "866");
    const reported = new Map(communes.map(({ id }) => [id, count(10)]));
    reported.set(communes[0]!.id, count(null, { missing: "not-applicable" }));
    expect(restate(land, SUM, at("2024", "866"), reported)).toMatchObject({ value: 120, exact: true });
    for (const { id } of communes) reported.set(id, count(null, { missing: "not-applicable" }));
    expect(restate(land, SUM, at("2024", "866"), reported)).toMatchObject({ value: null, missing: "not-applicable" });
    expect(restate(land, SUM, communes[0]!, reported)).toMatchObject({ value: null, missing: "not-applicable" });
  });

  it("recomputes a rate from its parts, and weighs one that has none", () => {
    const [first, second, ...rest] = land.inside("2024", "commune", "866");
    const reported = new Map([
      [first!.id, count(90, { numerator: 90, denominator: 100 })],
      [second!.id, count(50, { numerator: 450, denominator: 900 })],
    ]);
    for (const { id } of rest) reported.set(id, count(null, { missing: "not-applicable" }));
    expect(restate(land, RATIO, at("2024", "866"), reported)).toMatchObject({
      value: 54,
      numerator: 540,
      denominator: 1000,
      method: "recomputed",
      exact: true,
    });
    const mean = restate(land, MEAN, at("2024", "866"), reported);
    expect(mean).toMatchObject({ method: "averaged", exact: false, status: "estimate" });
    expect(mean.value).toBeGreaterThan(50);
    expect(mean.value).toBeLessThan(90);
    expect(mean.low! < mean.high!).toBe(true);
  });

  it("claims no error of nothing for a rate that a merged commune left, and does not divide a merged province", () => {
    const rates = new Map(west("2025").map(({ id }) => [id, count(90, { numerator: 90, denominator: 100 })]));
    const back = west("2024").map((unit) => restate(land, RATIO, unit, rates));
    const split = back.filter(({ method }) => method === "split");
    expect(split.length).toBeGreaterThan(100);
    expect(split.every(({ exact, low, high }) => !exact && low === null && high === null)).toBe(true);
    const province = new Map([[at("2025", "82").id, count(1000)]]);
    expect(restate(land, SUM, at("2024", "87"), province)).toMatchObject({ value: null, missing: "larger-only" });
  });

  it("does not add up what cannot be added", () => {
    const reported = new Map(land.inside("2024", "commune", "866").map(({ id }) => [id, count(3)]));
    const none: Rule = { ...SUM, aggregation: "none" };
    expect(restate(land, none, at("2024", "866"), reported)).toMatchObject({ value: null, missing: "not-additive" });
  });

  it("reads the east, whose old communes have no shapes, through what they became", () => {
    const old = land.level("2024", "commune").filter(({ share, parts }) => share < 1 && parts.length > 0);
    expect(old.length).toBeGreaterThan(150);
    const reported = new Map(old.map(({ id }) => [id, count(1)]));
    const province = at("2024", "82");
    expect(restate(land, SUM, province, reported)).toMatchObject({ value: old.length, exact: true });
    const myTho = at("2025", "28261");
    expect(restate(land, SUM, myTho, reported)).toMatchObject({ value: 3, exact: true, method: "summed" });
    // The other way there is nothing to tell siblings apart.
    const back = restate(land, SUM, old[0]!, new Map([[myTho.id, count(5)]]));
    expect(back.value).toBeNull();
  });

  it("loses nothing of a divided unit, whatever it is divided by", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 45, maxLength: 45 }), (counts) => {
        const now = west("2025");
        const reported = new Map(now.map(({ id }, index) => [id, count(counts[index]!)]));
        const back = west("2024").map((unit) => restate(land, SUM, unit, reported));
        expect(total(back.map(({ value }) => value))).toBeCloseTo(total(counts), 5);
      }),
      { numRuns: 10 },
    );
  });
});

describe("the next reform is data", () => {
  it("restates three editions in a row, and back", async () => {
    // Invented: one commune becomes two, along a border between parts; two others become one.
    const made = await database.asSystem("test", async (client) => {
      await client.query(`insert into senmap.edition (id, title_vi, title_en, valid_from)
        values ('2027', 'Thử', 'Trial', '2027-07-01')`);
      const divided = await client.query<{ code: string; parts: number[] }>(
        `select code, array_agg(part_id order by part_id) as parts from senmap.admin_unit_part
         where edition = '2025' and code like '3%' group by code having count(*) > 2 order by code limit 1`,
      );
      const { code, parts } = divided.rows[0]!;
      const merged = ["29905", "30214"];
      await client.query(
        `insert into senmap.admin_unit (edition, code, level, kind, name, full_name, parent_code)
         select '2027', code, level, kind, name, full_name, null from senmap.admin_unit where edition = '2025' and level = 'province'
         union all
         select '2027', code, level, kind, name, full_name, '82' from senmap.admin_unit
         where edition = '2025' and level = 'commune' and code <> all ($1)
         union all values ('2027', '40001', 'commune', 'xã', 'Một', 'Xã Một', '82'), ('2027', '40002', 'commune', 'xã', 'Hai', 'Xã Hai', '82'),
           ('2027', '40003', 'commune', 'phường', 'Ba', 'Phường Ba', '82')`,
        [[code, ...merged]],
      );
      await client.query(
        `insert into senmap.admin_unit_part (edition, code, part_id)
         select '2027', case when code = any ($2) then '40003' when code = $1 and part_id = $3 then '40001' when code = $1 then '40002'
           else code end, part_id
         from senmap.admin_unit_part p
         where edition = '2025' and exists (select from senmap.admin_unit u where u.edition = '2025' and u.code = p.code and not u.grouping)`,
        [code, merged, parts[0]],
      );
      return { code, merged };
    });
    const next = await keepLand(database).get();
    const unit = (edition: string, code: string) => next.units.get(Number(edition) * 100_000 + Number(code))!;
    const step = (edition: string, reported: ReadonlyMap<number, Reported>) =>
      new Map(
        next
          .level(edition, "commune")
          .map((one) => [one.id, restate(next, SUM, one, reported)] as const)
          .filter(([, { value }]) => value !== null),
      );
    const sum = (values: Iterable<Restated>) => total([...values].map(({ value }) => value));
    const feed = (values: ReadonlyMap<number, Restated>) =>
      new Map([...values].map(([id, value]) => [id, asReported(value)]));

    const counted = new Map(next.level("2025", "commune").map(({ id }, index) => [id, count(1000 + 7 * index)]));
    const whole = total([...counted.values()].map(({ value }) => value));
    const later = step("2027", counted);
    expect(later.size).toBe(next.level("2027", "commune").length);
    expect(sum(later.values())).toBeCloseTo(whole, 6);
    // Merged: exact. Divided: an estimate, whose halves are the whole. Everything else: the same land.
    const three = later.get(unit("2027", "40003").id)!;
    expect(three).toMatchObject({ exact: true, method: "summed" });
    expect(three.value).toBe(total(made.merged.map((code) => counted.get(unit("2025", code).id)!.value)));
    const halves = ["40001", "40002"].map((code) => later.get(unit("2027", code).id)!);
    expect(halves.every(({ exact, method, split }) => !exact && method === "split" && split === 1)).toBe(true);
    expect(total(halves.map(({ value }) => value))).toBeCloseTo(counted.get(unit("2025", made.code).id)!.value!, 6);
    expect([...later.values()].filter(({ method }) => method === "same-land")).toHaveLength(later.size - 3);

    const earlier = step("2024", feed(later));
    const back = step("2025", feed(step("2027", feed(step("2025", feed(later))))));
    expect(sum(back.values())).toBeCloseTo(whole, 6);
    const western = [...earlier].filter(([id]) => next.partsOf(unit("2024", "87")).has(next.units.get(id)!.parts[0]!));
    const westernNow = west("2025").map(({ id }) => counted.get(id)!.value);
    expect(total(western.map(([, { value }]) => value))).toBeCloseTo(total(westernNow), 5);
    // What was never divided comes back as it was.
    const kept = [...back].filter(([id]) => ![made.code, ...made.merged].includes(next.units.get(id)!.code));
    expect(kept.every(([id, { value }]) => value === counted.get(id)!.value)).toBe(true);
  });
});
