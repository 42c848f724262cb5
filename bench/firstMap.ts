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
    close: () => browser.close(),
  };
}
