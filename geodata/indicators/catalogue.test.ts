import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCsv } from "../readCsv.ts";
import { catalogue } from "./catalogue.ts";

const { sets, indicators, targets, values, sources } = catalogue;
const organisations = readCsv(readFileSync(new URL("../organisations/organisations.csv", import.meta.url), "utf8"));
const codes = indicators.map(({ code }) => code!);

/** CQS01 to CQS15 as "CQS 15"; with letters where one row of the list of indicators holds several figures. */
const LISTED = [
  ...numbered("CQS", 15),
  ...numbered("KTS", 7),
  ...numbered("KTE", 9),
  ...numbered("NN", 5),
  ...numbered("DL", 3),
  ...numbered("XHS", 7),
  ...numbered("YT", 4),
  ...["GD01", "GD02a", "GD02b", "GD02c", "GD03", "XH01", "XH02", "XH03a", "XH03b", "XH03c"],
  ...["GT01a", "GT01b", "GT01c", "AN01a", "AN01b", ...numbered("MT", 3)],
  ...["TT01", "TT02", "TT03a", "TT03b", "TT04", "TT05"],
];

function numbered(letters: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letters}${String(index + 1).padStart(2, "0")}`);
}

test("the catalogue has every indicator of the list, and no other", () => {
  expect(codes.toSorted()).toEqual(LISTED.toSorted());
});

test("every indicator is told in both languages, belongs to a set and has an owner", () => {
  const ids = new Set(organisations.map(({ id }) => id));
  for (const indicator of indicators) {
    for (const field of ["name", "description", "unit"]) {
      expect(indicator[`${field}_vi`], `${indicator.code} ${field}`).toBeTruthy();
      expect(indicator[`${field}_en`], `${indicator.code} ${field}`).toBeTruthy();
    }
    expect(ids, indicator.code!).toContain(indicator.owner);
    expect(sets.map(({ id }) => id)).toContain(indicator.set_id);
    expect(Number(indicator.max_jump)).toBeGreaterThan(0);
    expect(Number(indicator.plausible_min)).toBeLessThan(Number(indicator.plausible_max));
  }
  for (const { id, owner } of sets) expect(ids, id!).toContain(owner);
});

test("targets and values are of indicators that are there, one for each year and for each period", () => {
  const keys = [
    ...targets.map(({ code, year, scope }) => [code, year, scope].join(" ")),
    ...values.map(({ code, start, end, edition, unit }) => [code, start, end, edition, unit].join(" ")),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(codes).toEqual(expect.arrayContaining([...targets, ...values].map(({ code }) => code)));
});

test("what SenMap proposes says so, and nothing else does", () => {
  const proposed = targets.filter((target) => target.proposed === "true");
  expect(proposed.map(({ code }) => code)).toEqual([
    "CQS03",
    "CQS04",
    "CQS09",
    "CQS15",
    "KTE05",
    "MT01",
    "TT02",
    "TT04",
    "TT05",
  ]);
  expect(targets.filter(({ source }) => source === "senmap-proposal")).toEqual(proposed);
});

test("every source says where it was published", () => {
  const published = sources.filter(({ id }) => id !== "senmap-proposal");
  for (const { id, url, publisher } of published) {
    expect(url, id).toMatch(/^https?:\/\//);
    expect(publisher, id).toBeTruthy();
  }
});
