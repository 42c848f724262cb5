import { expect, test } from "vitest";
import { ask, driver, eventually, hindrances, parameters, type Page } from "./driver.ts";

const { open } = driver();

/** Opens a page of figures as the demonstration account of a role; null: as nobody. */
async function figures(page: string, role: string | null): Promise<Page> {
  const opened = await open(`/data?page=${page}`);
  if (role === null) return opened;
  const { origin } = new URL(opened.url());
  await opened.request.post(`${origin}/api/session/demo`, { data: { role }, headers: { origin } });
  await opened.reload();
  return opened;
}
const rows = (page: Page, name: string) => page.getByTestId(`${name}-table`).locator("tbody tr[data-key]");

test("anybody reads the catalogue; who manages an indicator changes it, and what it was stays readable", async () => {
  const reader = await figures("catalogue", null);
  await rows(reader, "catalogue").first().waitFor();
  await reader.getByRole("searchbox").fill("sot xuat huyet");
  await eventually(() => rows(reader, "catalogue").count()).toBe(1);
  await rows(reader, "catalogue").first().click();
  const shown = reader.getByTestId("indicator-drawer");
  await eventually(() => shown.innerText()).toContain("YT01");
  expect(await shown.getByTestId("edit-definition").count()).toBe(0);
  expect(await hindrances(reader)).toEqual([]);

  const page = await figures("catalogue", "administrator");
  await page.goto(`${page.url()}&id=NN04`);
  const drawer = page.getByTestId("indicator-drawer");
  await drawer.getByTestId("edit-definition").click();
  const before = await ask<{ version: number }>("/api/indicators/NN04");
  await drawer.getByLabel("Lớn nhất hợp lý").fill("12.345");
  await drawer.getByRole("button", { name: "Lưu", exact: true }).click();
  type After = { version: number; plausibleMax: number };
  await eventually(async () => (await ask<After>("/api/indicators/NN04")).version).toBe(before.version + 1);
  expect((await ask<After>("/api/indicators/NN04")).plausibleMax).toBe(12_345);
  await eventually(() => drawer.getByTestId("versions").innerText()).toContain("Lớn nhất hợp lý");
});

test("the board says who is late, and each score opens the rows behind it", async () => {
  const page = await figures("trust", null);
  await rows(page, "trust").first().waitFor();
  // By set, four scores each, and no fifth that blends them.
  const set = rows(page, "trust").filter({ hasText: "Dịch vụ công" }).first();
  expect(await set.locator("[data-testid^=score-]").count()).toBe(4);
  await set.getByTestId("score-complete").click();
  const drawer = page.getByTestId("trust-drawer");
  await drawer.getByTestId("fault-list").waitFor();
  type Rows = { rows: { unitName: string }[] };
  const told = await ask<Rows>(
    "/api/data-trust/rows?edition=2025&unit=82&set=public-services&aspect=complete&periods=3",
  );
  await eventually(() => drawer.innerText()).toContain(told.rows[0]!.unitName);
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });

  // Into the set: units, the latest first.
  await set.locator("th, td").first().click();
  await eventually(() => parameters(page).get("set")).toBe("public-services");
  type Scores = { units: { id: number; name: string }[]; scores: { id: number; live: { daysLate: number } }[] };
  const { units, scores } = await ask<Scores>(
    "/api/data-trust?edition=2025&level=commune&within=82&set=public-services&periods=3",
  );
  const latest = Math.max(...scores.map(({ live }) => live.daysLate));
  const late = scores
    .filter(({ live }) => live.daysLate === latest)
    .map(({ id }) => units.find((unit) => unit.id === id)!.name);
  await eventually(async () => {
    const first = await rows(page, "trust").first().innerText();
    return late.some((name) => first.includes(name));
  }).toBe(true);
  expect(await hindrances(page)).toEqual([]);
});

test("a layer of points stands on the board; its scores open the things behind them, and those their places on the map", async () => {
  const page = await figures("trust", null);
  const layer = rows(page, "trust").filter({ hasText: "Trạm thủy văn" }).first();
  await layer.waitFor();
  expect(await layer.innerText()).toContain("Lớp dữ liệu");
  expect(await layer.locator("[data-testid^=score-]").count()).toBe(4);
  await layer.getByTestId("score-complete").click();
  const list = page.getByTestId("trust-drawer").getByTestId("fault-list");
  await list.waitFor();
  type Rows = { rows: { feature: { key: string; name: { vi: string } }; field: string; fault: string }[] };
  const told = await ask<Rows>("/api/data-trust/rows?edition=2025&unit=82&layer=flood-stations&aspect=complete");
  expect(told.rows.length).toBeGreaterThan(0);
  await eventually(() => list.locator("li").count()).toBe(told.rows.length);
  const [first] = told.rows;
  expect(await list.locator("li").first().innerText()).toContain(first!.feature.name.vi);
  expect(await list.innerText()).toContain("Chưa có: Báo động 1");
  // What is a note is not missed.
  expect(await list.innerText()).not.toContain("Ghi chú");
  expect(await hindrances(page)).toEqual([]);

  await list.getByRole("link").first().click();
  await page.getByTestId("object-panel").waitFor();
  expect(parameters(page).get("object")).toBe(`flood-stations:${first!.feature.key}`);
  // The legend tells how far the layer can be trusted, and the units are coloured by it on demand.
  const badge = page.getByTestId("trust-of-flood-stations");
  await badge.waitFor();
  await page.getByTestId("tab-layers").click();
  await page.getByTestId("trust-of-layers").click();
  await page.getByRole("option", { name: "Dữ liệu đủ: Trạm thủy văn" }).click();
  await eventually(() => parameters(page).get("trustOf")).toBe("flood-stations");
  await eventually(() => page.getByTestId("legend").innerText()).toContain("Dữ liệu đủ: Trạm thủy văn");
  await badge.click();
  await page.getByTestId("trust-drawer").getByTestId("fault-list").waitFor();
});
