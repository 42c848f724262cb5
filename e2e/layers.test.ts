import { expect, test } from "vitest";
import { around, ask, colours, driver, eventually, mapReady, middleOf, parameters, rows } from "./driver.ts";

const { open } = driver();

test("the legend follows the layer and says unit, date and source", async () => {
  const page = await open("/");
  await mapReady(page);
  const legend = page.getByTestId("legend");
  await legend.locator('[data-layer="population-density"]').waitFor();
  await eventually(() => legend.innerText()).toContain("Số liệu: 2016");
  const density = await legend.innerText();
  expect(density).toContain("người/km²");
  expect(density).toContain("Nguồn: Dân số cấp huyện năm 2016");
  // What this layer says of another edition has nothing to do with this view.
  expect(density).not.toContain("Nghị quyết 202/2025");
  const ramp = () =>
    legend.locator("li[data-colour]").evaluateAll((items) => items.map((item) => item.dataset["colour"]));
  const before = await ramp();

  await page.getByTestId("layer-area").click();
  await legend.locator('[data-layer="area"]').waitFor();
  await eventually(() => legend.innerText()).toContain("Số liệu: đến 30/06/2025");
  const area = await legend.innerText();
  expect(area).toContain("km²");
  expect(area).not.toContain("người/km²");
  expect(await ramp()).not.toEqual(before);
  expect(parameters(page).get("layer")).toBe("area");

  // Pressed again, the shading goes and the legend with it.
  await page.getByTestId("layer-area").click();
  await legend.waitFor({ state: "hidden" });
  expect(parameters(page).get("layer")).toBe("none");
  // What is shown is not simulated, so nothing of it says so; in the list, the layers of sensors do.
  for (const place of ["unit-panel", "legend"])
    expect(await page.getByTestId(place).getByTestId("demo-badge").count()).toBe(0);
});

test("the map paints what the legend says, and opacity thins it", async () => {
  const page = await open("/?opacity=100");
  await mapReady(page);
  type Values = { breaks: { edges: number[]; colours: string[] }; values: { code: string; value: number | null }[] };
  const { breaks, values } = await ask<Values>(
    "/api/layers/population-density/values?edition=2024&level=district&parent=87",
  );
  const painted = async (unit: string) => (await colours(page, around(await middleOf(page, "2024", unit), 60)))[0]?.[0];
  for (const unit of ["866", "872"]) {
    const value = values.find(({ code }) => code === unit)?.value ?? Number.NaN;
    const expected = breaks.colours[breaks.edges.findLastIndex((edge) => edge <= value)]?.toLowerCase();
    await eventually(() => painted(unit)).toBe(expected);
  }
  const full = await painted("872");
  expect(full).not.toBe(await painted("866"));
  const slider = page.getByRole("slider");
  await slider.focus();
  for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowLeft");
  await eventually(() => parameters(page).get("opacity")).toBe("60");
  await eventually(() => painted("872")).not.toBe(full);
});

test("a district without a figure has none, not nought", async () => {
  const page = await open("/");
  await mapReady(page);
  await page.getByTestId("legend").getByText("Chưa có số liệu (2/12 đơn vị)").waitFor();
  for (const name of ["Huyện Lai Vung", "Huyện Châu Thành"]) {
    const row = rows(page).filter({ hasText: name });
    expect(await row.getByRole("img", { name: "Chưa có số liệu" }).count(), name).toBe(2);
    expect(await row.locator("td").allInnerTexts(), name).not.toContain("0");
  }
  const place = await middleOf(page, "2024", "876");
  await page.mouse.move(place.x - 2, place.y);
  await page.mouse.move(place.x, place.y);
  const tooltip = page.getByTestId("map-tooltip");
  await tooltip.getByText("Huyện Lai Vung").waitFor();
  expect(await tooltip.innerText()).toContain("Chưa có số liệu");
});

test("a point layer comes with its symbol, its list and its caution", async () => {
  const page = await open("/?layer=none");
  await mapReady(page);
  type Features = { features: { key: string; lon: number; lat: number; name: { vi: string } }[] };
  const { features } = await ask<Features>("/api/layers/border-gates/features");
  const gate = features.find(({ name }) => name.vi.includes("Dinh Bà"));
  if (!gate) throw new Error("There is no gate of Dinh Bà.");
  await page.getByTestId("layer-border-gates").click();
  const entry = page.getByTestId("legend").locator('[data-layer="border-gates"]');
  await entry.getByText("Vị trí gần đúng").waitFor();
  expect(await entry.innerText()).toContain("2 đối tượng");

  // The same things as a list, for those who do not use the map.
  await page.getByTestId("tab-objects").click();
  const list = page.getByTestId("object-list");
  await list.getByRole("button", { name: /Dinh Bà/ }).click();
  const panel = page.getByTestId("object-panel");
  await panel.getByRole("heading", { name: /Dinh Bà/ }).waitFor();
  expect(await panel.innerText()).toMatch(/gần đúng/i);
  expect(parameters(page).get("object")).toBe(`border-gates:${gate.key}`);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "hidden" });
});

test("light and dark change under point layers", async () => {
  const page = await open("/?points=flood-stations,places");
  await mapReady(page);
  await page.getByTestId("theme-switch").click();
  await eventually(() => parameters(page).get("theme")).toBe("dark");
  const map = page.getByTestId("map");
  await map.waitFor({ timeout: 8000 });
  await eventually(
    async () => (await colours(page, around(await middleOf(page, "2024", "872"), 200))).length,
  ).toBeGreaterThan(20);
  expect(await page.getByTestId("legend").locator('[data-layer="places"]').count()).toBe(1);
});
