import { expect, test } from "vitest";
import { around, arrived, colours, driver, eventually, mapReady, middleOf, rows, unitName } from "./driver.ts";

const { open, expectComplaint } = driver();

test("the map comes back when the graphics context is lost", async () => {
  expectComplaint(/context (was )?lost/i);
  const page = await open("/?unit=872");
  await mapReady(page);
  await arrived(page, "872");
  await page.mouse.move(0, 0);
  const place = around(await middleOf(page, "2024", "872"), 200);
  const drawn = async () => (await colours(page, place)).length;
  await eventually(drawn).toBeGreaterThan(20);
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="map"] canvas');
    const extension = (canvas?.getContext("webgl2") ?? canvas?.getContext("webgl"))?.getExtension("WEBGL_lose_context");
    if (!extension) throw new Error("The context cannot be lost here.");
    Object.assign(window, { sameWindow: true, giveBack: () => extension.restoreContext() });
    extension.loseContext();
  });
  const notices = page.getByTestId("map-notices");
  await notices.getByText("Bộ xử lý đồ hoạ vừa khởi động lại").waitFor();
  await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
  await notices.getByText("Bộ xử lý đồ hoạ vừa khởi động lại").waitFor({ state: "hidden" });
  await eventually(drawn).toBeGreaterThan(20);
  expect(await page.evaluate(() => "sameWindow" in window)).toBe(true);
  expect(await unitName(page)).toBe("Huyện Tháp Mười");
  expect(await page.locator("html").getAttribute("data-unit")).toBe("872");
});

test("figures that do not come are said to be missing, and asking again works", async () => {
  expectComplaint(/ERR_FAILED/);
  const refused = "**/api/admin-units**";
  const page = await open("/", { refused });
  const refusal = page.getByTestId("refusal").first();
  await refusal.getByText("Không kết nối được máy chủ.").waitFor();
  await page.unroute(refused);
  await refusal.getByRole("button", { name: "Thử lại" }).click();
  await eventually(() => rows(page).count()).toBe(12);
  expect(await unitName(page)).toBe("Tỉnh Đồng Tháp");
});

test("asking again asks for nothing that is not there", async () => {
  expectComplaint(/ERR_FAILED/);
  const refused = "**/api/admin-units**";
  const page = await open("/", { refused });
  const again = page.getByTestId("refusal").first().getByRole("button", { name: "Thử lại" });
  await again.waitFor();
  await page.unroute(refused);
  const missing: string[] = [];
  page.on("response", (response) => response.status() === 404 && missing.push(response.url()));
  await again.click();
  await eventually(() => rows(page).count()).toBe(12);
  expect(missing).toEqual([]);
});

test.for([
  { what: "style", refused: "**/style/**", sentence: "Chưa tải được bản đồ nền." },
  { what: "tiles", refused: "**/tiles/**", sentence: "Một số mảnh bản đồ chưa tải được." },
])("a map whose $what does not come says so and is drawn when asked again", async ({ refused, sentence }) => {
  expectComplaint(/ERR_FAILED|Failed to fetch|AJAXError/);
  const page = await open("/", { refused });
  const notices = page.getByTestId("map-notices");
  await notices.getByText(sentence).waitFor({ timeout: 8000 });
  await page.unroute(refused);
  await notices.getByRole("button", { name: "Thử lại" }).click();
  await notices.getByText(sentence).waitFor({ state: "hidden" });
  await mapReady(page);
  const place = around(await middleOf(page, "2024", "872"), 200);
  await eventually(async () => (await colours(page, place)).length).toBeGreaterThan(20);
  expect(await notices.innerText()).toBe("");
});
