import { expect, test } from "vitest";
import { arrived, driver, eventually, mapReady, middleOf, parameters, rows, unitName, type Page } from "./driver.ts";

const { open } = driver();

/** What a finger is meant to hit but is smaller than 44 px in a direction. Links inside a sentence are as high as it. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>("button, [role=button], summary, input, select, tbody tr");
    return [...targets].flatMap((target) => {
      // A tick box or a choice is hit by its label.
      const inner = target.matches("input[type=checkbox], input[type=radio]");
      const label =
        inner && (target.closest("label") ?? document.querySelector<HTMLElement>(`label[for="${target.id}"]`));
      const hit = label || target;
      const { width, height } = hit.getBoundingClientRect();
      if (width === 0 || height === 0 || getComputedStyle(hit).visibility === "hidden") return [];
      if (hit.closest("[aria-hidden=true]")) return [];
      const name = hit.getAttribute("aria-label") ?? hit.innerText.slice(0, 40).replaceAll("\n", " ");
      return Math.min(width, height) < 43.5
        ? [`${hit.tagName} "${name}" ${width.toFixed(0)}×${height.toFixed(0)}`]
        : [];
    });
  });

const held = [
  { held: "upright", viewport: { width: 800, height: 1280 } },
  { held: "across", viewport: { width: 1280, height: 800 } },
];

test.for(held)("with fingers, held $held", async ({ viewport }) => {
  const page = await open("/", { viewport, touch: true });
  await mapReady(page);
  expect(await page.locator("html").getAttribute("data-density")).toBe("touch");
  await eventually(() => rows(page).count()).toBe(12);

  // On the map, then in the sheet.
  const district = await middleOf(page, "2024", "872");
  await page.touchscreen.tap(district.x, district.y);
  await arrived(page, "872");
  await eventually(() => unitName(page)).toBe("Huyện Tháp Mười");
  await rows(page).first().tap();
  await eventually(() => parameters(page).get("unit")?.length).toBe(5);
  await page.getByRole("navigation", { name: "Đường dẫn đơn vị" }).getByRole("button").first().tap();
  await arrived(page, "87");

  // The sheet folds away and comes back.
  const handle = page.getByTestId("sheet").locator("button[aria-expanded]").first();
  await handle.tap();
  await page.getByTestId("unit-panel").waitFor({ state: "hidden" });
  expect(await handle.innerText()).toContain("Tỉnh Đồng Tháp");
  await handle.tap();
  await page.getByTestId("unit-panel").waitFor();

  // The layers are in a drawer.
  await page.getByTestId("open-layers").tap();
  const drawer = page.getByRole("dialog", { name: "Lớp bản đồ" });
  await drawer.waitFor();
  await drawer.getByText("Trạm thủy văn").tap();
  await drawer.getByRole("button", { name: "Đóng" }).tap();
  await drawer.waitFor({ state: "hidden" });
  await page.getByTestId("legend-strip").getByText("Trạm thủy văn").waitFor();
  expect(parameters(page).get("points")).toBe("flood-stations");
});

test.for(held)("what a finger hits is 44 px, held $held", async ({ viewport }) => {
  const page = await open("/", { viewport, touch: true });
  await mapReady(page);
  await eventually(() => rows(page).count()).toBe(12);
  expect(await smallTargets(page)).toEqual([]);
  await page.getByTestId("open-layers").tap();
  await page.getByRole("dialog", { name: "Lớp bản đồ" }).waitFor();
  expect(await smallTargets(page)).toEqual([]);
});
