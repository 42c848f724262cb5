import { expect, test } from "vitest";
import { ask, driver, eventually, hindrances, mapReady } from "./driver.ts";

const { open } = driver();

test.for([
  { screen: "desk", theme: "dark", width: 1440, height: 900, touch: false },
  { screen: "touch", theme: "light", width: 800, height: 1280, touch: true },
] as const)(
  "nothing serious hinders at the $screen, $theme, in both languages",
  async ({ theme, touch, ...viewport }) => {
    const page = await open("/?points=flood-stations", { viewport, touch, theme });
    await mapReady(page);
    const html = page.locator("html");
    expect(await html.getAttribute("lang")).toBe("vi");
    expect(await hindrances(page)).toEqual([]);
    await page.getByTestId("language-switch").getByText("EN").click();
    await eventually(() => html.getAttribute("lang")).toBe("en");
    await page.getByText("Population", { exact: true }).first().waitFor();
    expect(await hindrances(page)).toEqual([]);
  },
);

test("nothing serious hinders in a commune and in the help", async () => {
  const page = await open("/?unit=29881");
  await mapReady(page);
  expect(await hindrances(page)).toEqual([]);
  await page.keyboard.press("?");
  await page.getByTestId("shortcuts").waitFor();
  expect(await hindrances(page)).toEqual([]);
});

test("nothing serious hinders at the wall", async () => {
  const page = await open("/?density=wall&points=flood-stations,water-level", {
    viewport: { width: 1920, height: 1080 },
  });
  await mapReady(page);
  expect(await hindrances(page)).toEqual([]);
});

test("nothing serious hinders at a station and in the search", async () => {
  const { stations } = await ask<{ stations: { datastream: number }[] }>("/api/sensors/stations?layer=water-level");
  const page = await open(`/?points=water-level&object=water-level:${stations[0]!.datastream}`);
  await mapReady(page);
  await page.getByTestId("station-now").waitFor();
  expect(await hindrances(page)).toEqual([]);
  await page.getByTestId("search").fill("phường 1");
  await page.getByTestId("search-results").getByRole("option").first().waitFor();
  expect(await hindrances(page)).toEqual([]);
});
