import { beforeAll, describe, expect, it } from "vitest";
import type { SearchAnswer, UnitHit } from "../../contract/search.ts";
import { testApp } from "../../testApp.ts";
import { readQuery } from "./query.ts";

let search: (q: string) => Promise<SearchAnswer>;
beforeAll(async () => {
  const { app } = await testApp();
  search = async (q) => {
    const response = await app.inject({ url: "/api/search", query: { q } });
    expect(response.statusCode).toBe(200);
    return response.json<SearchAnswer>();
  };
});

const byLetters = (a: string, b: string) => (a < b ? -1 : 1);
const unit = (answer: SearchAnswer, index = 0) => answer.hits[index] as UnitHit;

describe("search", () => {
  it("answers an old name with what it became and when", async () => {
    const answer = await search("phuong 1 cao lanh");
    expect(answer.ambiguous).toBe(false);
    expect(unit(answer)).toMatchObject({
      edition: "2024",
      code: "29869",
      fullName: "Phường 1",
      former: true,
      match: "exact",
    });
    expect(unit(answer).became).toMatchObject([
      { code: "29869", fullName: "Phường Cao Lãnh", relation: "full", effective: "2025-07-01", clause: "95" },
    ]);
  });

  it("tells a commune that was split between two", async () => {
    const became = unit(await search("Gáo Giồng")).became;
    expect(became.map(({ fullName, relation }) => `${fullName} ${relation}`).sort()).toEqual([
      "Xã Phong Mỹ partial",
      "Xã Phú Cường partial",
    ]);
  });

  it("lists the candidates of an ambiguous name and does not guess", async () => {
    const answer = await search("Phường 1");
    expect(answer.ambiguous).toBe(true);
    const exact = answer.hits.filter((hit) => hit.match === "exact") as UnitHit[];
    expect(exact.map(({ parentName }) => parentName ?? "").sort(byLetters)).toEqual([
      "Thành phố Cao Lãnh",
      "Thành phố Gò Công",
      "Thành phố Mỹ Tho",
      "Thành phố Sa Đéc",
      "Thị xã Cai Lậy",
    ]);
  });

  it.each([
    ["Tân Thành", ["Xã Tân Thành"]],
    ["Tân Thạnh", ["Xã Tân Thạnh"]],
    ["tan thanh", ["Xã Tân Thanh", "Xã Tân Thành", "Xã Tân Thạnh"]],
  ])("keeps names apart that differ only in diacritics: %s", async (name, expected) => {
    const answer = await search(name);
    const best = answer.hits.filter((hit) => hit.type === "admin-unit" && hit.match === "exact" && hit.likeness === 1);
    const first = new Set(best.slice(0, name === "tan thanh" ? 99 : 1).map(({ fullName }) => fullName));
    expect([...first].sort((a, b) => a.localeCompare(b, "vi"))).toEqual(expected);
  });

  it.each([
    ["Hoà An", "29893"],
    ["Hòa An", "29893"],
    ["tp cao lãnh", "866"],
    ["P1 Sa Đéc", "29905"],
    ["HUYỆN THÁP MƯỜI", "872"],
    ["hong ngu city", "868"],
  ])("finds %s", async (name, code) => {
    expect(unit(await search(name)).code).toBe(code);
  });

  it("puts exact before alike, and forgives a slip", async () => {
    expect(unit(await search("huyen thap muoii"))).toMatchObject({ code: "872", match: "fuzzy" });
    const matches = (await search("cao lãnh")).hits.map(({ match }) => match);
    expect(matches).toEqual([...matches].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  });

  it("answers what nobody is called, and what is no name, with nothing", async () => {
    expect((await search("xyzzyqw")).hits).toEqual([]);
    expect((await search("  --- ")).hits).toEqual([]);
    expect((await search("%_\\'\";--")).hits).toEqual([]);
  });
});

const ORDER = ["exact", "prefix", "part", "fuzzy"];

describe("readQuery", () => {
  it("writes abbreviations out and agrees with the database's search key", () => {
    expect(readQuery("TP. Cao Lãnh")).toEqual({ key: "thanh pho cao lanh", spelled: "thành phố Cao Lãnh" });
    expect(readQuery("P.1, Sa Đéc").key).toBe("phuong 1 sa dec");
    // A word that begins with f is a word.
    expect(readQuery("FPT Cao Lãnh").key).toBe("fpt cao lanh");
    expect(readQuery("F.1 Mỹ Tho").key).toBe("phuong 1 my tho");
    expect(readQuery("tt Mỹ An").key).toBe("thi tran my an");
  });
});
