import { expect, test } from "vitest";
import { arrived, ask, driver, eventually, mapReady, rows, unitName, type Page } from "./driver.ts";

const { open } = driver();

const switchTo = (page: Page, period: "Trước 01/07/2025" | "Từ 01/07/2025") =>
  page.getByTestId("edition-switch").getByText(period, { exact: true }).click();

test("the province of before is the province of today, with 102 communes", async () => {
  const page = await open("/");
  await mapReady(page);
  await switchTo(page, "Từ 01/07/2025");
  await arrived(page, "82", "2025");
  await eventually(() => rows(page).count()).toBe(102);
  expect(await unitName(page)).toBe("Tỉnh Đồng Tháp");
  expect(await page.getByTestId("fact-population").innerText()).toContain("4.370.046");

  // Divided the other way: by what used to be districts.
  const { units } = await ask<{ units: unknown[] }>("/api/admin-units?edition=2025&parent=82&level=district");
  await page.getByTestId("division").getByText("Theo huyện cũ").click();
  await eventually(() => rows(page).count()).toBe(units.length);
  expect(units.length).toBeGreaterThan(20);

  await switchTo(page, "Trước 01/07/2025");
  await arrived(page, "87", "2024");
  await eventually(() => rows(page).count()).toBe(12);
});

test("a district stays as the ground of a former district", async () => {
  const page = await open("/?unit=866");
  await mapReady(page);
  await eventually(() => unitName(page)).toBe("Thành phố Cao Lãnh");
  await switchTo(page, "Từ 01/07/2025");
  await arrived(page, "866", "2025");
  await page.getByTestId("unit-panel").getByText("Địa bàn huyện cũ").waitFor();
  await eventually(() => rows(page).count()).toBe(3);
  await switchTo(page, "Trước 01/07/2025");
  await arrived(page, "866", "2024");
  await eventually(() => rows(page).count()).toBe(13);
  expect(await unitName(page)).toBe("Thành phố Cao Lãnh");
});

test("a commune goes to what it became, by name of the resolution", async () => {
  const page = await open("/?edition=2024&unit=29869");
  await mapReady(page);
  await eventually(() => unitName(page)).toBe("Phường 1");
  const panel = page.getByTestId("unit-panel");
  await panel.getByText("khoản 95, Nghị quyết 1663/NQ-UBTVQH15").waitFor();
  await switchTo(page, "Từ 01/07/2025");
  await arrived(page, "29869", "2025");
  await eventually(() => unitName(page)).toBe("Phường Cao Lãnh");

  // Back again it came from nine: the person chooses.
  await switchTo(page, "Trước 01/07/2025");
  await arrived(page, "866", "2024");
  const notice = page.getByTestId("edition-notice");
  await notice.getByText("ứng với nhiều đơn vị").waitFor();
  expect(await notice.getByRole("button").count()).toBe(1 + 9);
  await notice.getByRole("button", { name: "Xã Tịnh Thới" }).click();
  await arrived(page, "29899", "2024");
  await notice.waitFor({ state: "hidden" });
});

test("a commune that was split is not guessed at", async () => {
  const page = await open("/?edition=2024&unit=30079");
  await mapReady(page);
  await eventually(() => unitName(page)).toBe("Xã Gáo Giồng");
  await switchTo(page, "Từ 01/07/2025");
  const notice = page.getByTestId("edition-notice");
  await notice.getByRole("button", { name: "Xã Phú Cường (một phần)" }).waitFor();
  await arrived(page, "873", "2025");
  await notice.getByRole("button", { name: "Xã Phong Mỹ (một phần)" }).click();
  await eventually(() => unitName(page)).toBe("Xã Phong Mỹ");
  expect(await page.locator("html").getAttribute("data-edition")).toBe("2025");
});
