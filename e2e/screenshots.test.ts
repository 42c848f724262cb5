import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { colours, driver, mapReady, type Clip, type Page } from "./driver.ts";

const { open } = driver();
const folder = join(import.meta.dirname, "screenshots");

beforeAll(() => mkdir(folder, { recursive: true }));

const desk = { width: 1440, height: 900 };
const wall = { width: 3840, height: 2160 };
const upright = { width: 800, height: 1280 };
const across = { width: 1280, height: 800 };

/** A part of the screen where the map lies bare, by screen. */
const free: Record<string, Clip> = {
  desk: { x: 420, y: 260, width: 300, height: 300 },
  wall: { x: 1400, y: 700, width: 600, height: 600 },
  upright: { x: 250, y: 250, width: 300, height: 250 },
  across: { x: 300, y: 250, width: 250, height: 250 },
};

const openSearch = async (page: Page) => {
  await page.getByTestId("search").fill("phuong 1");
  await page.getByTestId("search-results").getByRole("option").first().waitFor();
};
const openLayers = async (page: Page) => {
  await page.getByTestId("open-layers").click();
  await page.getByTestId("layer-rail").waitFor();
};

type Shot = {
  name: string;
  address: string;
  viewport: { width: number; height: number };
  theme?: "light" | "dark";
  touch?: boolean;
  act?: (page: Page) => Promise<void>;
};

// One of each screen, with as much on it as there can be; what opens and closes is the journeys' to look at.
const shots: Shot[] = [
  { name: "desk-opening", address: "/", viewport: desk },
  {
    name: "desk-points",
    address: "/?unit=870&points=flood-stations,places,water-level,insect-catch",
    viewport: desk,
  },
  {
    name: "desk-dark-extrusion",
    address: "/?extrusion=1&c=105.63683,10.44486,8.98,-12,50",
    viewport: desk,
    theme: "dark",
  },
  {
    name: "touch-upright-points",
    address: "/?edition=2025&unit=866&points=flood-stations,salinity",
    viewport: upright,
    touch: true,
  },
  { name: "touch-upright-layers", address: "/", viewport: upright, touch: true, act: openLayers },
  { name: "touch-across-search", address: "/?lang=en", viewport: across, touch: true, act: openSearch },
  { name: "wall-opening", address: "/?density=wall&points=water-level", viewport: wall },
];

test.for(shots)("$name", async ({ name, address, act, ...device }) => {
  const page = await open(address, device);
  await mapReady(page);
  await act?.(page);
  // The raised blocks come with a library of their own.
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const screen = name.startsWith("touch") ? (name.includes("upright") ? "upright" : "across") : name.split("-")[0];
  const { x, y, width, height } = free[screen ?? ""] ?? { x: 0, y: 0, ...device.viewport };
  expect((await colours(page, { x, y, width, height })).length, "the map is not one flat colour").toBeGreaterThan(30);
});
