import type { FastifyInstance } from "fastify";
import Value from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import { AdminUnitDetail, AdminUnits, Editions } from "../../contract/admin-unit.ts";
import { testApp } from "../../testApp.ts";

let app: FastifyInstance;
beforeAll(async () => {
  ({ app } = await testApp());
});
const detail = async (edition: string, code: string) =>
  (await app.inject(`/api/admin-units/${edition}/${code}`)).json<AdminUnitDetail>();
const list = async (query: string) => (await app.inject(`/api/admin-units?${query}`)).json<AdminUnits>().units;

describe("editions", () => {
  it("are two, and the map opens on the 12 districts", async () => {
    const answer = (await app.inject("/api/editions")).json<Editions>();
    expect([...Value.Errors(Editions, answer)]).toEqual([]);
    expect(answer.editions.map(({ id, root }) => [id, root])).toEqual([
      ["2024", "87"],
      ["2025", "82"],
    ]);
    expect(answer.opening).toBe("2024");
  });
});

describe("units", () => {
  it.each([
    ["edition=2024&parent=87", 12],
    ["edition=2024&parent=82", 11],
    ["edition=2024&level=commune", 305],
    ["edition=2024&parent=866", 13],
    ["edition=2025&level=commune", 102],
    ["edition=2025&parent=82&level=commune", 102],
    ["edition=2025&parent=82&level=district", 23],
    ["edition=2025&parent=866", 3],
  ])("%s gives %i", async (query, count) => {
    const answer = (await app.inject(`/api/admin-units?${query}`)).json<AdminUnits>();
    expect([...Value.Errors(AdminUnits, answer)]).toEqual([]);
    expect(answer.units).toHaveLength(count);
  });

  it("keeps what is not known as null", async () => {
    const lapVo = (await list("edition=2024&parent=87")).find(({ code }) => code === "876")!;
    expect(lapVo).toMatchObject({
      name: "Lai Vung",
      population: null,
      populationYear: null,
      densityPerKm2: null,
      areaKm2: 238,
    });
    const phuong1 = (await list("edition=2024&parent=815"))[0]!;
    expect(phuong1).toMatchObject({ bbox: null, computedAreaKm2: null });
  });

  it("says how much of a commune lies in a former district that cuts it", async () => {
    const inCaoLanh = await list("edition=2025&parent=866");
    const shares = Object.fromEntries(inCaoLanh.map(({ name, shareInParent }) => [name, shareInParent]));
    expect(shares["Cao Lãnh"]).toBe(1);
    expect(shares["Mỹ Trà"]).toBeGreaterThan(0);
    expect(shares["Mỹ Trà"]).toBeLessThan(1);
  });
});

describe("one unit", () => {
  it("tells its figures with their sources, its parents, children and successors", async () => {
    const saDec = await detail("2024", "867");
    expect([...Value.Errors(AdminUnitDetail, saDec)]).toEqual([]);
    expect(saDec).toMatchObject({
      fullName: "Thành phố Sa Đéc",
      population: 105006,
      populationYear: 2016,
      areaKm2: 59.11,
    });
    expect(saDec.densityPerKm2).toBeCloseTo(105006 / 59.11, 6);
    expect(saDec.populationSource?.id).toBe("mard-atlas-2016");
    expect(saDec.areaSource?.url).toMatch(/^https?:/);
    expect(saDec.ancestors.map(({ code }) => code)).toEqual(["87"]);
    expect(saDec.children).toHaveLength(9);
    expect(saDec.approximateBorders).toBe(true);
  });

  it("of today knows what it was made of, clause by clause", async () => {
    const phuCuong = await detail("2025", "30025");
    expect(phuCuong.predecessors.map(({ fullName, relation }) => `${fullName} ${relation}`).sort()).toEqual(
      ["Xã Gáo Giồng partial", "Xã Hoà Bình full", "Xã Phú Cường full"].sort(),
    );
    expect(phuCuong.predecessors[0]!.resolution).toBe("1663/NQ-UBTVQH15");
    expect(phuCuong.groupings.map(({ share }) => share).reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    expect(phuCuong.ancestors.map(({ code, grouping }) => [code, grouping])).toEqual([
      ["82", false],
      ["871", true],
    ]);
  });

  it("same code, other edition, other unit", async () => {
    expect((await detail("2024", "82")).fullName).toBe("Tỉnh Tiền Giang");
    expect((await detail("2025", "82")).fullName).toBe("Tỉnh Đồng Tháp");
  });

  it("has an outline as GeoJSON", async () => {
    const shapes = (await app.inject("/api/admin-units/2024/shapes?level=district&parent=87")).json();
    expect(shapes.features).toHaveLength(12);
    expect(shapes.features[0]).toMatchObject({ type: "Feature", geometry: { type: "MultiPolygon" } });
    expect(shapes.features[0].geometry.coordinates.length).toBeGreaterThan(0);
  });
});

describe("bad input", () => {
  it.each([
    ["/api/admin-units?edition=2031", 404, /2031/],
    ["/api/admin-units?edition=last", 400, /edition/],
    ["/api/admin-units", 400, /edition/],
    ["/api/admin-units?edition=2024&level=village", 400, /level/],
    ["/api/admin-units?edition=2024&parent=999", 404, /999/],
    ["/api/admin-units/2024/99999", 404, /99999/],
    ["/api/admin-units/2024/abc", 400, /code/],
    ["/api/admin-units/1975/87", 404, /1975/],
    ["/api/layers/no-such/values?edition=2024&level=district", 404, /no-such/],
    ["/api/layers/flood-stations/values?edition=2024&level=district", 404, /flood-stations/],
    ["/api/layers/area/values?edition=2030&level=district", 404, /2030/],
    ["/api/layers/area/values?edition=2024", 400, /level/],
    [`/api/search?q=${"a".repeat(5000)}`, 400, /200/],
    ["/api/admin-units?edition=2024&year=1800", 400, /year/],
    ["/api/layers/area/values?edition=2024&level=district&parent=99", 404, /99/],
    ["/api/admin-units/2024/shapes?level=district&parent=99", 404, /99/],
    ["/api/search", 400, /q/],
    ["/api/search?q=%FF%FE", 400, /UTF-8/],
    ["/api/search?q=a%00b", 400, /UTF-8/],
    ["/api/%E0%A4%A", 400, /UTF-8/],
    ["/api/nothing", 404, /\/api\/nothing/],
  ])("%s → %i", async (path, status, says) => {
    for (const language of ["vi", "en"]) {
      const response = await app.inject({ url: path, headers: { "accept-language": language } });
      expect(response.statusCode).toBe(status);
      expect(response.headers["content-type"]).toContain("application/problem+json");
      const problem = response.json();
      expect(problem.detail).toMatch(says);
      expect(problem.status).toBe(status);
      expect(response.body).not.toMatch(/select |senmap\.|at \w+ \(/i);
    }
  });
});
