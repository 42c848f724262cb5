import { expect, test } from "vitest";
import { arrived, driver, eventually, panelReady, parameters, unitName, type Page } from "./driver.ts";

const { open } = driver();

const type = async (page: Page, words: string) => {
  await page.getByTestId("search").fill(words);
  return page.getByTestId("search-results");
};

test("a former ward, typed without diacritics, says what it became and when, and opens", async () => {
  const page = await open("/");
  await panelReady(page);
  const answers = await type(page, "phuong 1 cao lanh");
  const ward = answers.getByRole("option").filter({ hasText: /^Phường 1 / });
  await ward.waitFor();
  expect(await ward.innerText()).toContain("Thành phố Cao Lãnh");
  expect(await ward.innerText()).toContain("→ Phường Cao Lãnh từ 01/07/2025");
  await ward.click();
  await arrived(page, "29869", "2024");
  await eventually(() => unitName(page)).toBe("Phường 1");
  await answers.waitFor({ state: "hidden" });
});

test("by keyboard: the arrow chooses, Enter goes there", async () => {
  const page = await open("/");
  await panelReady(page);
  await page.keyboard.press("/");
  const answers = await type(page, "tam nong");
  await answers.getByRole("option").filter({ hasText: "Huyện Tam Nông" }).first().waitFor();
  const options = await answers.getByRole("option").allInnerTexts();
  const wanted = options.findIndex((option) => option.startsWith("Huyện Tam Nông"));
  for (let step = 0; step <= wanted; step++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await eventually(() => unitName(page)).toBe("Huyện Tam Nông");
  expect(parameters(page).get("unit")).toBe("871");
});

test("a name of several places lists them, nothing found is said, and Enter alone opens the one that is called so", async () => {
  const page = await open("/");
  await panelReady(page);
  const several = await type(page, "phường 1");
  await several.getByText("Nhiều nơi cùng tên này. Hãy chọn:").waitFor();
  const same = await several
    .getByRole("option")
    .filter({ hasText: /^Phường 1 \(/ })
    .allInnerTexts();
  expect(same.length).toBe(5);
  for (const place of ["Mỹ Tho", "Gò Công", "Cai Lậy", "Cao Lãnh", "Sa Đéc"]) {
    expect(same.filter((line) => line.split("→")[0]?.includes(place)).length, place).toBe(1);
  }
  await page.getByTestId("search").press("Enter");
  expect(await several.isVisible()).toBe(true);
  expect(await page.locator("html").getAttribute("data-unit")).toBe("87");

  const none = await type(page, "xyzzyqwk");
  await none.getByText("Không tìm thấy “xyzzyqwk”").waitFor();
  expect(await none.getByRole("option").count()).toBe(0);
  await page.getByTestId("search").press("Escape");
  await none.waitFor({ state: "hidden" });
  expect(await page.getByTestId("search").inputValue()).toBe("");

  // Others are like it, and stand below.
  const answers = await type(page, "phuong 1 cao lanh");
  await answers.getByRole("option").nth(1).waitFor();
  expect(await answers.getByRole("option").first().innerText()).toMatch(/^Phường 1 /);
  await page.getByTestId("search").press("Enter");
  await arrived(page, "29869", "2024");
  await answers.waitFor({ state: "hidden" });
  expect(await unitName(page)).toBe("Phường 1");
});

test("a place of a layer is found, shown with its layer, and described", async () => {
  const page = await open("/");
  await panelReady(page);
  const answers = await type(page, "cua khau dinh ba");
  await answers.getByRole("option").filter({ hasText: "Dinh Bà" }).first().click();
  const panel = page.getByTestId("object-panel");
  await panel.getByRole("heading", { name: /Dinh Bà/ }).waitFor();
  expect(parameters(page).get("points")).toBe("border-gates");
  expect(await panel.innerText()).toContain("Nguồn:");
  await panel.getByRole("button", { name: "Về thông tin đơn vị" }).click();
  await page.getByTestId("unit-panel").waitFor();
});
