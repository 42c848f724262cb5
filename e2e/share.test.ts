import { expect, test } from "vitest";
import { arrived, camera, driver, eventually, mapReady, parameters, unitName } from "./driver.ts";

const { open } = driver();

test("the address opened afresh elsewhere shows the same view", async () => {
  const page = await open("/?edition=2025&unit=866&by=district");
  await mapReady(page);
  await page.getByTestId("theme-switch").click();
  await eventually(() => parameters(page).get("theme")).toBe("dark");
  await page.getByTestId("layer-area").click();
  await page.getByTestId("layer-flood-stations").click();
  await page.getByTestId("layer-places").click();
  await page.getByTestId("language-switch").getByText("EN").click();
  const before = camera(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await eventually(() => camera(page)[2]).toBeCloseTo(before[2] + 1, 1);

  await page.getByTestId("share").click();
  await page.getByRole("status").getByText("Address copied").waitFor({ state: "attached" });
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(page.url());

  const other = await open(address);
  await mapReady(other);
  await arrived(other, "866", "2025");
  expect(await unitName(other)).toBe("Thành phố Cao Lãnh");
  const html = other.locator("html");
  expect(await html.getAttribute("lang")).toBe("en");
  expect(await html.getAttribute("data-mantine-color-scheme")).toBe("dark");
  for (const layer of ["area", "flood-stations", "places"]) {
    expect(await other.getByTestId(`layer-${layer}`).isChecked(), layer).toBe(true);
    await other.getByTestId("legend").locator(`[data-layer="${layer}"]`).waitFor();
  }
  expect(await other.getByTestId("layer-population-density").isChecked()).toBe(false);
  const [here, there] = [camera(page), camera(other)];
  for (const part of [0, 1, 2] as const) expect(Math.abs(here[part] - there[part])).toBeLessThan(0.01);
  expect(other.url()).toBe(address);
});

test("a damaged address opens what can be read of it", async () => {
  const page = await open(
    "/?unit=866&layer=%3Cscript%3E&points=no-such-layer&opacity=400&c=999,abc&theme=pink&lang=xx",
  );
  await mapReady(page);
  await arrived(page, "866", "2024");
  expect(await unitName(page)).toBe("Thành phố Cao Lãnh");
});
