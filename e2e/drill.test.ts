import { expect, test } from "vitest";
import { arrived, camera, driver, eventually, mapReady, middleOf, parameters, rows, unitName } from "./driver.ts";

const { open, expectComplaint } = driver();

test("by mouse from the province to a commune and back", async () => {
  const page = await open("/");
  await mapReady(page);
  await arrived(page, "87", "2024");

  // The opening: the province, its figure with year and source, its twelve districts.
  expect(await unitName(page)).toBe("Tỉnh Đồng Tháp");
  await eventually(() => rows(page).count()).toBe(12);
  const population = await page.getByTestId("fact-population").innerText();
  expect(population).toContain("1.599.504");
  expect(population).toContain("năm 2019");
  expect(population).toMatch(/Tổng điều tra|thống kê/i);
  const opening = camera(page);

  // The pointer over a district: its name and figure, and its row in the table.
  const district = await middleOf(page, "2024", "866");
  await page.mouse.move(district.x - 2, district.y);
  await page.mouse.move(district.x, district.y);
  const tooltip = page.getByTestId("map-tooltip");
  await tooltip.waitFor();
  expect(await tooltip.innerText()).toContain("Thành phố Cao Lãnh");
  expect(await tooltip.innerText()).toContain("1.532 người/km²");
  expect(await tooltip.innerText()).toContain("năm 2016");
  expect(await page.locator("tr[data-hovered]").getAttribute("data-code")).toBe("866");

  // Into the district.
  await page.mouse.click(district.x, district.y);
  await arrived(page, "866");
  await eventually(() => unitName(page)).toBe("Thành phố Cao Lãnh");
  await eventually(() => rows(page).count()).toBe(13);
  expect(camera(page)[2]).toBeGreaterThan(opening[2] + 1);

  // Into a commune: its siblings stay in the table, itself marked.
  const commune = await middleOf(page, "2024", "29881");
  await page.mouse.click(commune.x, commune.y);
  await arrived(page, "29881");
  await eventually(() => unitName(page)).toBe("Phường Mỹ Ngãi");
  expect(await page.locator("tr[aria-current]").getAttribute("data-code")).toBe("29881");
  expect(parameters(page).get("unit")).toBe("29881");

  // Back, back, forward: the browser's own.
  await page.goBack();
  await arrived(page, "866");
  await page.goBack();
  await arrived(page, "87");
  await eventually(() => camera(page)[2]).toBeCloseTo(opening[2], 1);
  await page.goForward();
  await arrived(page, "866");
  await eventually(() => unitName(page)).toBe("Thành phố Cao Lãnh");

  // The path of units leads up.
  const path = page.getByRole("navigation", { name: "Đường dẫn đơn vị" });
  expect(await path.locator("[aria-current]").innerText()).toBe("Thành phố Cao Lãnh");
  await path.getByRole("button", { name: "Tỉnh Đồng Tháp" }).click();
  await arrived(page, "87");
  await eventually(() => rows(page).count()).toBe(12);
});

test("a row of the table opens its unit and Esc goes up", async () => {
  const page = await open("/", { calm: true });
  await mapReady(page);
  await rows(page).filter({ hasText: "Huyện Tháp Mười" }).click();
  await eventually(() => unitName(page)).toBe("Huyện Tháp Mười");
  await page.keyboard.press("Escape");
  await arrived(page, "87");
  expect(await unitName(page)).toBe("Tỉnh Đồng Tháp");
});

test("an address of a unit that never was says so and leads to the province", async () => {
  expectComplaint(/status of 404/);
  const page = await open("/?unit=999");
  await page.getByText("Không có đơn vị này trong thời kỳ đã chọn.").waitFor();
  await page.getByRole("button", { name: "Về toàn tỉnh" }).click();
  await arrived(page, "87");
  expect(await unitName(page)).toBe("Tỉnh Đồng Tháp");
});
