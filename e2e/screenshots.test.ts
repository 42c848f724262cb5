import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { colours, driver, mapReady, type Clip } from "./driver.ts";

const { open } = driver();
const folder = join(import.meta.dirname, "screenshots");

beforeAll(() => mkdir(folder, { recursive: true }));

const desk = { width: 1440, height: 900 };
const wall = { width: 3840, height: 2160 };
const upright = { width: 800, height: 1280 };

/** A part of the screen where the map lies bare, by screen. */
const free: Record<string, Clip> = {
  desk: { x: 420, y: 260, width: 300, height: 300 },
  wall: { x: 1400, y: 700, width: 600, height: 600 },
  upright: { x: 250, y: 250, width: 300, height: 250 },
};

type Shot = {
  name: string;
  address: string;
  viewport: { width: number; height: number };
  theme?: "light" | "dark";
  touch?: boolean;
};

// With as much on each as there can be; what opens and closes is the journeys' to look at.
const shots: Shot[] = [
  {
    name: "desk-dark-extrusion",
    address: "/?extrusion=1&points=water-level&c=105.63683,10.44486,8.98,-12,50",
    viewport: desk,
    theme: "dark",
  },
  {
    name: "touch-upright-points",
    address: "/?edition=2025&unit=866&points=flood-stations,salinity",
    viewport: upright,
    touch: true,
  },
  { name: "wall-opening", address: "/?density=wall&points=water-level", viewport: wall },
];

test.for(shots)("$name", async ({ name, address, ...device }) => {
  const page = await open(address, device);
  await mapReady(page);
  // The raised blocks come with a library of their own.
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const screen = name.startsWith("touch") ? "upright" : name.split("-")[0];
  const { x, y, width, height } = free[screen ?? ""] ?? { x: 0, y: 0, ...device.viewport };
  expect((await colours(page, { x, y, width, height })).length, "the map is not one flat colour").toBeGreaterThan(30);
});
