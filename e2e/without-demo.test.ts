import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, driver, eventually, mapReady, type Page } from "./driver.ts";
import { secondSenMap } from "./secondSenMap.ts";

const { open } = driver();

const senmap = secondSenMap({ DEMO_DATA: "off" });
let origin: string;

beforeAll(async () => {
  origin = await senmap.ready;
});
afterAll(() => senmap.stop());

/** Opens an address of the SenMap without demonstration figures. */
const visit = (address: string): Promise<Page> => open(new URL(address, origin).href, { alsoTo: origin });

type Catalogue = { indicators: { code: string; demo: boolean; latest: string | null }[] };
type Profile = { entries: { indicator: string; value: { value: number | null; status: string | null } }[] };
const own = async <T>(path: string) => (await (await fetch(new URL(path, origin))).json()) as T;

/** Whatever on a page says that a figure is simulated: words, names of pictures and badges. */
const marks = async (page: Page): Promise<number> => {
  // What is scrolled out of sight is not rendered, and is text all the same.
  const said = ((await page.locator("body").textContent()) ?? "").split("Mô phỏng").length - 1;
  const named = await page.locator('[aria-label*="Mô phỏng"], [title*="mô phỏng"], [data-testid="demo-badge"]').count();
  return said + named;
};

test("without demonstration figures there are the real ones, and nothing is marked", async () => {
  const [real, all] = await Promise.all([own<Catalogue>("/api/indicators"), ask<Catalogue>("/api/indicators")]);
  expect(real.indicators.map(({ code }) => code)).toEqual(all.indicators.map(({ code }) => code));
  expect(real.indicators.filter(({ demo }) => demo)).toEqual([]);
  expect(all.indicators.filter(({ demo }) => demo).length).toBeGreaterThan(50);
  const { entries } = await own<Profile>("/api/admin-units/2025/82/indicators");
  expect(entries.filter(({ value }) => value.status === "demo")).toEqual([]);
  const published = entries.find(({ indicator }) => indicator === "XH01")!;
  expect(published.value).toMatchObject({ value: 0.7, status: "official" });

  // The same page of the SenMap with demonstration figures is full of marks: here there is none.
  const address = "/?indicator=XH01&edition=2025&unit=82";
  const other = await open(address);
  await mapReady(other);
  await eventually(() => marks(other)).toBeGreaterThan(10);
  const page = await visit(address);
  await mapReady(page);
  await eventually(() => page.getByTestId("headline").innerText()).toMatch(/0,70?\s*%/);
  expect(await page.getByTestId("headline").innerText()).toContain("Chính thức");
  await eventually(() => page.getByTestId("pillar-board").textContent()).toContain("Tỷ lệ hộ nghèo đa chiều");
  expect(await marks(page)).toBe(0);
  await page.getByTestId("tab-profile").click();
  await page.getByTestId("profile-table").waitFor();
  expect(await marks(page)).toBe(0);
  await page.goto(new URL("/data?page=catalogue", origin).href);
  await page.getByTestId("catalogue-table").locator("tbody tr[data-key]").first().waitFor();
  expect(await marks(page)).toBe(0);
});

test("what nobody published is empty, in words, and is no zero", async () => {
  const page = await visit("/?indicator=CQS04&edition=2025");
  await mapReady(page);
  await eventually(() => page.getByTestId("no-figures").innerText()).toContain("Chưa có số liệu.");
  const legend = page.getByTestId("legend");
  await eventually(() => legend.innerText()).toContain("Chưa có số liệu (102/102 đơn vị)");
  expect(await legend.locator("li[data-colour]").count()).toBe(0);
  expect(await page.getByTestId("headline").count()).toBe(0);
  expect(await page.getByTestId("timeline").count()).toBe(0);
  const row = page.getByTestId("pillar-board").locator('button[data-code="CQS04"]');
  await eventually(() => row.textContent()).toContain("Chưa có số liệu");
  expect(await row.textContent()).not.toMatch(/\d/);
  expect(await marks(page)).toBe(0);

  // Of this one a figure of the province is known, and nothing of its communes.
  const known = await visit("/?indicator=CQS03&edition=2025");
  await mapReady(known);
  await eventually(() => known.getByTestId("headline").innerText()).toMatch(/98,0\s*%/);
  expect(await known.getByTestId("headline").innerText()).toContain("Sơ bộ");
  await eventually(() => known.getByTestId("legend").innerText()).toContain("Chưa có số liệu (102/102 đơn vị)");
  expect(await known.getByTestId("indicator-panel").innerText()).toContain("Chỉ có số liệu của đơn vị lớn hơn (102)");
  expect(await marks(known)).toBe(0);
});
