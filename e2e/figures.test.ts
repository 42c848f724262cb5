import { expect, test } from "vitest";
import {
  ask,
  camera,
  colours,
  driver,
  eventually,
  mapReady,
  middleOf,
  parameters,
  type Clip,
  type Page,
} from "./driver.ts";

const { open } = driver();

type Values = {
  breaks: { edges: number[]; colours: string[] };
  known: string[];
  periods: { period: string; values: { code: string; value: number | null }[] }[];
};
const values = (code: string, query: string) => ask<Values>(`/api/indicators/${code}/values?${query}`);

const PITCH = 50;
const BEARING = -12;

/** Where on the screen a place of the ground lies when the map is tilted and turned: perspective around the camera of the address. */
async function tiltedPixelOf(page: Page, lon: number, lat: number): Promise<{ x: number; y: number }> {
  const box = await page.getByTestId("map").boundingBox();
  if (!box) throw new Error("There is no map.");
  const [centreLon, centreLat, zoom] = camera(page);
  const world = 512 * 2 ** zoom;
  const north = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  const [dx, dy] = [((lon - centreLon) / 360) * world, (north(lat) - north(centreLat)) * world];
  const [turn, tilt] = [BEARING, PITCH].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const [right, ahead] = [dx * Math.cos(turn) - dy * Math.sin(turn), dx * Math.sin(turn) + dy * Math.cos(turn)];
  // MapLibre looks through an opening of 36.87°.
  const eye = (0.5 * box.height) / Math.tan(0.6435011087932844 / 2);
  const depth = eye + ahead * Math.sin(tilt);
  return {
    x: box.x + box.width / 2 + (right * eye) / depth,
    y: box.y + box.height / 2 - (ahead * Math.cos(tilt) * eye) / depth,
  };
}

test("an indicator is raised to blocks, and a unit is still opened by pressing it", async () => {
  const tilted = `c=105.63683,10.54486,8.98,${BEARING},${PITCH}`;
  const page = await open(`/?indicator=CQS04&edition=2024&period=2025-03&opacity=100&${tilted}`);
  await mapReady(page);
  await eventually(() => page.getByTestId("legend").innerText()).toContain("tháng 3/2025");
  // Walls and roofs of blocks are shaded; flat units have a colour each, however the map is tilted.
  const place: Clip = { x: 420, y: 280, width: 480, height: 260 };
  const raised = async () => (await colours(page, place)).filter(([, count]) => count > 50).length > 40;
  await page.waitForLoadState("networkidle");
  expect(await raised()).toBe(false);

  await page.getByTestId("tab-layers").click();
  await page.getByTestId("extrusion").click();
  await eventually(() => parameters(page).get("extrusion")).toBe("1");
  await eventually(raised).toBe(true);

  type Unit = { bbox: [number, number, number, number]; fullName: string };
  const { bbox, fullName } = await ask<Unit>("/api/admin-units/2024/872");
  await eventually(() => page.url()).toMatch(/c=[\d.]+,[\d.]+,[\d.]+,-12,50/);
  const { x, y } = await tiltedPixelOf(page, (bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2);
  const tooltip = page.getByTestId("map-tooltip");
  const pointed = async () => {
    await page.mouse.move(x + 2, y);
    await page.mouse.move(x, y);
    return (await tooltip.count()) > 0 ? tooltip.innerText() : "";
  };
  await eventually(pointed).toContain(fullName);
  await page.mouse.click(x, y);
  await eventually(() => parameters(page).get("unit")).toBe("872");
  await eventually(() => page.getByTestId("headline").innerText()).toContain(fullName);
  // Its communes are raised in turn.
  expect(parameters(page).get("extrusion")).toBe("1");
  await eventually(raised).toBe(true);

  await page.getByTestId("extrusion").click();
  await eventually(raised).toBe(false);
});

test("the map is coloured by how far the figures can be trusted, as the board has it", async () => {
  type Aspect = { score: number | null };
  type Score = { id: number; complete: Aspect; live: Aspect };
  type Trust = { units: { id: number; code: string; name: string }[]; scores: Score[] };
  const { units, scores } = await ask<Trust>(
    "/api/data-trust?edition=2025&level=commune&within=82&set=public-services&periods=3",
  );
  // Units that both marks tell apart from full marks, and from each other; first those that rounding would make better than they are.
  const flatters = (score: number) => [80, 95].some((limit) => score < limit && Math.round(score) >= limit);
  const telling = scores
    .filter(({ complete, live }) => complete.score !== null && complete.score < 95 && live.score !== complete.score)
    .toSorted((a, b) => Number(flatters(b.complete.score!)) - Number(flatters(a.complete.score!)));
  expect(telling.length).toBeGreaterThan(0);

  const page = await open("/?indicator=CQS03&edition=2025&opacity=100");
  await mapReady(page);
  const legend = page.getByTestId("legend");
  await eventually(() => legend.innerText()).toContain("Tỷ lệ hồ sơ giải quyết đúng và trước hạn");
  const values2025 = await legend.locator("li[data-colour]").allInnerTexts();
  await page.getByTestId("tuning").locator("summary").click();
  const choose = async (mark: string) => {
    await page.getByTestId("show").click();
    await page.getByRole("option", { name: mark, exact: true }).click();
  };
  // The middle of the box around a bent unit may lie in its neighbour: one that holds its own middle.
  const pointed = async ({ id }: Score) => {
    const unit = units.find((one) => one.id === id)!;
    const { x, y } = await middleOf(page, "2025", unit.code);
    await page.mouse.move(x + 2, y);
    await page.mouse.move(x, y);
    const tooltip = page.getByTestId("map-tooltip");
    return { unit, said: (await tooltip.count()) > 0 ? await tooltip.innerText() : "" };
  };
  let told: Score | undefined;
  for (const one of telling) {
    const { unit, said } = await pointed(one);
    if (said.includes(unit.name)) told = one;
    if (told) break;
  }
  if (!told) throw new Error("No unit holds its middle.");
  const { complete, live } = told;
  const unit = units.find(({ id }) => id === told.id)!;
  const tooltip = async () => (await pointed(told)).said;
  const saidOnMap = new Map<string, string>();
  for (const [mark, aspect] of [
    ["Đủ", "complete"],
    ["Sống", "live"],
  ] as const) {
    await choose(mark);
    await eventually(() => parameters(page).get("trust")).toBe(aspect);
    await eventually(() => legend.innerText()).toContain(`Dữ liệu ${mark.toLowerCase()}: Dịch vụ công`);
    expect(await legend.innerText()).toContain("điểm/100");
    expect(await legend.locator("li[data-colour]").allInnerTexts()).not.toEqual(values2025);
    await eventually(tooltip).toMatch(/: [\d,]+ điểm\/100/);
    expect(await tooltip()).toContain(unit.name);
    saidOnMap.set(aspect, /: ([\d,]+) điểm\/100/.exec(await tooltip())![1]!);
  }
  for (const [aspect, score] of [
    ["complete", complete.score],
    ["live", live.score],
  ] as const)
    expect(Math.abs(Number(saidOnMap.get(aspect)!.replace(",", ".")) - score!)).toBeLessThan(0.6);

  // The board has the same numbers for the same unit.
  await page.goto(new URL("/data?page=trust", page.url()).href);
  const table = page.getByTestId("trust-table").locator("tbody tr[data-key]");
  await table.filter({ hasText: "Dịch vụ công" }).first().locator("th, td").first().click();
  await eventually(() => parameters(page).get("set")).toContain("public-services");
  const row = table.filter({ hasText: unit.name }).first();
  await page.getByRole("searchbox").fill(unit.name);
  await row.waitFor();
  for (const [aspect, said] of saidOnMap) {
    const score = await row.getByTestId(`score-${aspect}`).innerText();
    expect(score.match(/[\d,]+/)?.[0]).toBe(said);
  }
});

test("a weekly indicator plays week by week, over New Year too, and each week is said by its number and year", async () => {
  const { known } = await values("YT01", "edition=2025&level=province&within=82");
  const from = known.indexOf("2025-W51");
  expect(known.slice(from, from + 4)).toEqual(["2025-W51", "2025-W52", "2026-W01", "2026-W02"]);
  const page = await open("/?indicator=YT01&edition=2025&period=2025-W51");
  await mapReady(page);
  const period = page.getByTestId("period");
  await eventually(() => period.innerText()).toBe("tuần 51/2025");
  // All weeks that are shown on the way, as they are said and as the address has them.
  await page.evaluate(() => {
    const label = document.querySelector('[data-testid="period"]')!;
    const seen = [[label.textContent, new URL(location.href).searchParams.get("period")]];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      seen.push([label.textContent, new URL(location.href).searchParams.get("period")]);
    }).observe(label, { characterData: true, childList: true, subtree: true });
  });
  await page.getByTestId("play").click();
  await eventually(() => period.innerText()).toBe("tuần 3/2026");
  await page.getByTestId("play").click();
  const seen = await page.evaluate(() => (window as unknown as { seen: [string, string][] }).seen);
  expect(seen.slice(0, 5)).toEqual([
    ["tuần 51/2025", "2025-W51"],
    ["tuần 52/2025", "2025-W52"],
    ["tuần 1/2026", "2026-W01"],
    ["tuần 2/2026", "2026-W02"],
    ["tuần 3/2026", "2026-W03"],
  ]);
  // What is beside the time line speaks of the week that it stands at.
  const stopped = await period.innerText();
  await eventually(() => page.getByTestId("legend").innerText()).toContain(`Số liệu: ${stopped}`);
  await eventually(() => page.getByTestId("indicator-panel").innerText()).toContain(stopped);
  // By hand it goes on from there, one week at a time.
  const at = known.indexOf(parameters(page).get("period")!);
  await page.getByTestId("period-before").click();
  await eventually(() => parameters(page).get("period")).toBe(known[at - 1]);
});
