import { expect, test } from "vitest";
import {
  around,
  arrived,
  ask,
  colours,
  driver,
  eventually,
  mapReady,
  middleOf,
  type Page,
  parameters,
  pixelOf,
  rows,
  unitName,
} from "./driver.ts";

const { open, expectComplaint } = driver();

/** Takes the graphics context away, as a driver that starts anew does, and gives it back. */
async function loseContext(page: Page, awayMs: number): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="map"] canvas');
    const extension = (canvas?.getContext("webgl2") ?? canvas?.getContext("webgl"))?.getExtension("WEBGL_lose_context");
    if (!extension) throw new Error("The context cannot be lost here.");
    Object.assign(window, { sameWindow: true, giveBack: () => extension.restoreContext() });
    extension.loseContext();
  });
  const notice = page.getByTestId("map-notices").getByText("Bộ xử lý đồ hoạ vừa khởi động lại");
  await notice.waitFor();
  await page.waitForTimeout(awayMs);
  await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
  await notice.waitFor({ state: "hidden" });
  expect(await page.evaluate(() => "sameWindow" in window)).toBe(true);
}

test("the map comes back when the graphics context is lost", async () => {
  expectComplaint(/context (was )?lost/i);
  const page = await open("/?unit=872");
  await mapReady(page);
  await arrived(page, "872");
  await page.mouse.move(0, 0);
  const place = around(await middleOf(page, "2024", "872"), 200);
  const drawn = async () => (await colours(page, place)).length;
  await eventually(drawn).toBeGreaterThan(20);
  await loseContext(page, 0);
  await eventually(drawn).toBeGreaterThan(20);
  expect(await unitName(page)).toBe("Huyện Tháp Mười");
  expect(await page.locator("html").getAttribute("data-unit")).toBe("872");
});

test("symbols come back with a lost graphics context", async () => {
  expectComplaint(/context (was )?lost/i);
  const page = await open("/?points=flood-stations&layer=none");
  await mapReady(page);
  await page.mouse.move(0, 0);
  const { features } = await ask<{ features: { name: { vi: string }; lon: number; lat: number }[] }>(
    "/api/layers/flood-stations/features",
  );
  const station = features.find(({ name }) => name.vi === "Trạm Cao Lãnh");
  if (!station) throw new Error("The station is not there.");
  const place = around(await pixelOf(page, station.lon, station.lat), 30);
  const seen = async () => (await colours(page, place)).some(([colour]) => colour === "#1f78b4");
  await eventually(seen).toBe(true);
  await loseContext(page, 800);
  await eventually(seen).toBe(true);
  expect(await page.locator("html").getAttribute("data-unit")).toBe("87");
});

test("raised blocks stand below names and symbols, untouched, and come back with a lost graphics context", async () => {
  expectComplaint(/context (was )?lost/i);
  const page = await open(
    "/?layer=population-density&extrusion=1&points=flood-stations&c=105.63683,10.44486,8.98,-12,50",
  );
  await mapReady(page);
  // The northern districts: four names, a symbol, and nothing else that is white or of the symbol's colour.
  const place = { x: 520, y: 280, width: 360, height: 160 };
  const seen = async () => {
    const counts = await colours(page, place);
    const of = (wanted: string) => counts.find(([colour]) => colour === wanted)?.[1] ?? 0;
    return {
      // The walls and roofs of blocks are shaded, a flat unit has one colour.
      blocks: counts.filter(([, count]) => count > 50).length > 30,
      names: of("#ffffff") > 100,
      symbols: of("#1f78b4") > 40,
    };
  };
  await eventually(seen).toEqual({ blocks: true, names: true, symbols: true });
  await loseContext(page, 800);
  await eventually(seen).toEqual({ blocks: true, names: true, symbols: true });
  expect(parameters(page).get("extrusion")).toBe("1");
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
