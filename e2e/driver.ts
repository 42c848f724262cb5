import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";

export type { Locator, Page } from "playwright-core";

/** The device the journey is made on. */
export type Device = {
  viewport?: { width: number; height: number };
  touch?: boolean;
  theme?: "light" | "dark";
  /** For people who ask for less motion. */
  calm?: boolean;
  /** Another host that this journey leads to, such as a sign-in provider. */
  alsoTo?: string;
  /** Addresses that do not answer, until the journey calls `page.unroute` with the same pattern. */
  refused?: string;
};

// Chromium without a graphics card, in a container, asking nobody but SenMap.
const flags = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How long a journey waits for anything before it gives up: software drawing on a busy machine is slow. */
const patience = 30_000;
const senmap = inject("senmapUrl");

/**
 * One Chromium for the journeys of a file. After each journey its pages are closed, and the journey fails if a page
 * reported an error that the journey did not announce, or asked any other host.
 */
export function driver() {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];
  let announced: RegExp[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("chromiumPath"), args: flags });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const unexpected = complaints.filter((line) => !announced.some((pattern) => pattern.test(line)));
    [contexts, complaints, announced] = [[], [], []];
    expect(unexpected, "errors of the page").toEqual([]);
  });

  return {
    /** Opens an address of SenMap on a device of its own, sharing nothing with pages opened before. */
    open: async (address: string, device: Device = {}): Promise<Page> => {
      const context = await browser.newContext({
        viewport: device.viewport ?? { width: 1440, height: 900 },
        hasTouch: device.touch ?? false,
        colorScheme: device.theme ?? "light",
        reducedMotion: device.calm ? "reduce" : "no-preference",
        locale: "vi-VN",
        timezoneId: "Asia/Ho_Chi_Minh",
        permissions: ["clipboard-read", "clipboard-write"],
      });
      context.setDefaultTimeout(patience);
      contexts.push(context);
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
      page.on(
        "console",
        (message) =>
          message.type() === "error" && complaints.push(`console: ${message.text()} ${message.location().url}`),
      );
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== senmap && origin !== device.alsoTo)
          complaints.push(`asked ${request.url()}`);
      });
      if (device.refused) await page.route(device.refused, (route) => route.abort());
      await page.goto(new URL(address, senmap).href);
      return page;
    },
    /** Says that the page will complain in these words, because the journey makes it fail. */
    expectComplaint: (pattern: RegExp) => void announced.push(pattern),
  };
}

/** Asks the server what a journey needs to know, over HTTP. */
export async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(new URL(path, senmap));
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as T;
}

/** Asks again and again until the answer fits or patience ends. */
export function eventually<T>(question: () => T | Promise<T>) {
  return expect.poll(question, { timeout: patience, interval: 100 });
}

/** Waits until the map has drawn the view for the first time. */
export async function mapReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset["ready"] === "true", null, { timeout: 60_000 });
  await page.waitForFunction(() => new URL(location.href).searchParams.has("c"));
}

/** Waits until the panel speaks of a unit, whether or not the map is drawn yet. */
export const panelReady = (page: Page) => page.getByTestId("unit-panel").waitFor();

/** Waits until the screen shows the unit and the camera has come to rest. */
export async function arrived(page: Page, unit: string, edition?: string): Promise<void> {
  await page.waitForFunction(
    ([code, period]) => {
      const shown = document.documentElement.dataset;
      const search = new URL(location.href).searchParams;
      return shown["unit"] === code && (!period || shown["edition"] === period) && search.has("c");
    },
    [unit, edition] as const,
  );
}

/** The parameters of the page's address. */
export const parameters = (page: Page) => new URL(page.url()).searchParams;

/** The camera in the page's address: longitude, latitude and zoom. */
export function camera(page: Page): [lon: number, lat: number, zoom: number] {
  const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = (parameters(page).get("c") ?? "")
    .split(",")
    .map(Number);
  return [lon, lat, zoom];
}

/** Where on the screen a place of the map lies: Web Mercator around the camera of the address. */
export async function pixelOf(page: Page, lon: number, lat: number): Promise<{ x: number; y: number }> {
  const box = await page.getByTestId("map").boundingBox();
  if (!box) throw new Error("There is no map.");
  const [centreLon, centreLat, zoom] = camera(page);
  const world = 512 * 2 ** zoom;
  const north = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  return {
    x: box.x + box.width / 2 + ((lon - centreLon) / 360) * world,
    y: box.y + box.height / 2 - (north(lat) - north(centreLat)) * world,
  };
}

/** Where on the screen the middle of a unit lies. */
export async function middleOf(page: Page, edition: string, unit: string): Promise<{ x: number; y: number }> {
  const { bbox } = await ask<{ bbox: [number, number, number, number] }>(`/api/admin-units/${edition}/${unit}`);
  return pixelOf(page, (bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2);
}

/** The rows of the table of units. */
export const rows = (page: Page): Locator => page.getByTestId("children-table").locator("tbody tr");

/** The name the panel, or the wall, says it is about. */
export const unitName = (page: Page): Promise<string> => page.getByTestId("unit-name").innerText();

/** What hinders people who use SenMap otherwise: the serious and critical findings of axe, one line each. */
export async function hindrances(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary?.split("\n")[1]?.trim() ?? ""}`,
      ),
    );
}

/** A part of the screen. */
export type Clip = { x: number; y: number; width: number; height: number };

/** How often each colour occurs in a part of the screen, the commonest first. */
export async function colours(page: Page, clip: Clip): Promise<[colour: string, count: number][]> {
  const png = await page.screenshot({ clip });
  const blank = await page.context().newPage();
  const counted = await blank.evaluate(async (bytes) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    canvas?.drawImage(picture, 0, 0);
    const { data } = canvas?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = `#${[0, 1, 2].map((part) => (data[at + part] ?? 0).toString(16).padStart(2, "0")).join("")}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].toSorted((a, b) => b[1] - a[1]);
  }, png.toString("base64"));
  await blank.close();
  return counted;
}

/** A square of the screen around a pixel. */
export const around = ({ x, y }: { x: number; y: number }, size: number): Clip => ({
  x: Math.round(x - size / 2),
  y: Math.round(y - size / 2),
  width: size,
  height: size,
});
