import { expect, test } from "vitest";
import { arrived, driver, eventually, mapReady, panelReady, parameters, rows, unitName, type Page } from "./driver.ts";

const { open } = driver();

/** What has the focus, and whether an eye can see that it has. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const shown = [element, element.nextElementSibling].some(
      (one) => one && getComputedStyle(one).outlineStyle !== "none",
    );
    // A text field shows it by its border and the caret.
    const field = element.matches("input[type=search], input[type=text], input:not([type])");
    return {
      lost: element === document.body,
      visible: shown || field,
      row: element.matches("tbody tr"),
      name: element.outerHTML.slice(0, 160),
    };
  });

test("every stop of the Tab key can be seen, and the table is among them", async () => {
  const page = await open("/");
  await panelReady(page);
  await eventually(() => rows(page).count()).toBe(12);
  const stops: Awaited<ReturnType<typeof focus>>[] = [];
  while (stops.length < 80 && !stops.at(-1)?.lost) {
    await page.keyboard.press("Tab");
    stops.push(await focus(page));
  }
  const within = stops.filter(({ lost }) => !lost);
  expect(within.length).toBeGreaterThan(20);
  expect(stops.at(-1)?.lost, "the Tab key leaves the page in the end").toBe(true);
  expect(within.filter(({ visible }) => !visible).map(({ name }) => name)).toEqual([]);
  expect(within.some(({ row }) => row)).toBe(true);
});

test("arrows choose a row, Enter opens it, Esc goes up", async () => {
  const page = await open("/");
  await panelReady(page);
  await page.getByTestId("close-panel").focus();
  while (!(await focus(page)).row) await page.keyboard.press("Tab");
  const first = await rows(page).first().getAttribute("data-code");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  const second = await rows(page).nth(1).getAttribute("data-code");
  expect(second).not.toBe(first);
  // The row with the focus is the one pointed out on the map.
  expect(await page.locator("tr[data-hovered]").getAttribute("data-code")).toBe(second);
  await page.keyboard.press("Enter");
  await arrived(page, second ?? "");
  await page.getByTestId("announcer").getByText("Đang xem").waitFor({ state: "attached" });
  await page.keyboard.press("Escape");
  await arrived(page, "87");
  await eventually(() => unitName(page)).toBe("Tỉnh Đồng Tháp");
});

test("opening a unit by Enter leaves the focus in the panel", async () => {
  const page = await open("/");
  await panelReady(page);
  await rows(page).nth(1).focus();
  await page.keyboard.press("Enter");
  await eventually(() => unitName(page)).not.toBe("Tỉnh Đồng Tháp");
  await arrived(page, parameters(page).get("unit") ?? "");
  expect((await focus(page)).lost).toBe(false);
});

test("with the map focused, Enter opens the unit in the middle, which is outlined", async () => {
  const page = await open("/");
  await mapReady(page);
  await eventually(() => rows(page).count()).toBe(12);
  const map = page.getByTestId("map").locator("canvas");
  while (!(await map.evaluate((canvas) => canvas === document.activeElement))) await page.keyboard.press("Tab");
  const aimed = page.locator("tr[data-hovered]");
  await aimed.waitFor({ state: "attached" });
  const code = (await aimed.getAttribute("data-code")) ?? "";
  expect(code).not.toBe("");
  await page.keyboard.press("Enter");
  await arrived(page, code);
});

test("the slash goes to the search, a question mark shows the keys, L and I fold the panels", async () => {
  const page = await open("/");
  await panelReady(page);
  const search = page.getByRole("searchbox", { name: "Tìm kiếm" }).or(page.getByTestId("search"));
  await page.keyboard.press("/");
  expect(await search.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await search.inputValue()).toBe("");

  // While a person types, the keys are letters; Esc leaves the field and not the unit.
  await page.keyboard.type("li?");
  expect(await search.inputValue()).toBe("li?");
  await page.keyboard.press("Escape");
  expect(await search.inputValue()).toBe("");

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Phím tắt" });
  await help.waitFor();
  expect(await help.innerText()).toContain("Lên một cấp");
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });

  await page.keyboard.press("l");
  await page.getByTestId("layer-rail").waitFor({ state: "hidden" });
  await page.keyboard.press("l");
  await page.getByTestId("layer-rail").waitFor();
  await page.keyboard.press("i");
  await page.getByTestId("unit-panel").waitFor({ state: "hidden" });
  await page.keyboard.press("i");
  await page.getByTestId("unit-panel").waitFor();
});
