import { chromium } from "playwright-core";

const ARGUMENTS = [
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

/**
 * How long from asking for a page until its map is drawn and idle (`data-drawn` on the root element), or until the view
 * is whole with its figures (`data-ready`),
 * in a fresh browser context each time. Turned into a rate (1/s), so that more is better as elsewhere.
 */
export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
  return {
    firstMap: async (address: string, sign: "drawn" | "ready" = "drawn"): Promise<number> => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      const started = performance.now();
      await page.goto(address);
      await page.locator(`[data-${sign}=true]`).first().waitFor({ state: "attached", timeout: 60_000 });
      const rate = 1000 / (performance.now() - started);
      await context.close();
      return rate;
    },
    /**
     * Frames from the arrival of the last answer to the frame that shows it, when a district is opened from the table of
     * the province: of the unit's name in the panel, and of its parts coloured
     * on the map, each counted from the last answer before it.
     */
    drill: async (address: string, code: string): Promise<{ panel: number; fill: number }> => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.addInitScript(countFrames);
      await page.goto(address);
      await page.locator("[data-ready=true]").first().waitFor({ state: "attached", timeout: 60_000 });
      await page.locator(`[data-testid=children-table] tr[data-code="${code}"]`).click();
      await page.locator(`html[data-filled="${code}"]`).waitFor({ state: "attached", timeout: 60_000 });
      const { panel, fill } = await page.evaluate(() => window.frames_);
      await context.close();
      return { panel, fill };
    },
    close: () => browser.close(),
  };
}

declare global {
  interface Window {
    frames_: { now: number; arrived: number; panel: number; fill: number };
  }
}

/** Runs in the page: numbers its frames, and notes in which one answers arrive and the two signs of them change. */
function countFrames(): void {
  const frames = (window.frames_ = { now: 0, arrived: 0, panel: 0, fill: 0 });
  const tick = () => {
    frames.now++;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const ask = window.fetch.bind(window);
  window.fetch = async (...words) => {
    const answer = await ask(...words);
    const read = answer.json.bind(answer);
    answer.json = async () => {
      const content: unknown = await read();
      if (/admin-units|values/.test(answer.url)) frames.arrived = frames.now;
      return content;
    };
    return answer;
  };
  let [name, parent] = ["", ""];
  new MutationObserver(() => {
    const nameNow = document.querySelector("[data-testid=unit-name]")?.textContent ?? "";
    const parentNow = document.documentElement.dataset["filled"] ?? "";
    if (nameNow !== name) [name, frames.panel] = [nameNow, frames.now - frames.arrived];
    if (parentNow !== parent) [parent, frames.fill] = [parentNow, frames.now - frames.arrived];
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
