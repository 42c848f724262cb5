import { expect, test } from "vitest";
import { driver, mapReady, unitName } from "./driver.ts";

const { open } = driver();

test("the wall is read from six metres", async () => {
  const page = await open("/?density=wall&points=flood-stations", {
    viewport: { width: 3840, height: 2160 },
  });
  await mapReady(page);
  expect(await unitName(page)).toBe("Tỉnh Đồng Tháp");
  expect(await page.locator("html").getAttribute("lang")).toBe("vi");

  // Figures with the year they are of, and the age of every layer.
  const figures = await page.getByTestId("wall-figures").innerText();
  expect(figures).toContain("1.599.504");
  expect(figures).toMatch(/2019/);
  expect(figures).toContain("10/12");
  const legend = await page.getByTestId("legend").innerText();
  expect(legend).toContain("2016");
  expect(legend).toContain("11/2025");

  // Nothing to scroll, nothing cut off, nothing small: 1/90 of the height is read from six metres on a wall of two.
  const found = await page.evaluate(() => {
    const texts = [...document.querySelectorAll<HTMLElement>('[data-testid="wall"] *')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const say = (element: HTMLElement) => `${element.tagName} ${element.innerText.slice(0, 40)}`;
    return {
      small: texts.filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 24).map(say),
      outside: texts
        .filter((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
        })
        .map(say),
      scrolls: [...document.querySelectorAll<HTMLElement>("*")]
        .filter(
          (element) =>
            /auto|scroll/.test(getComputedStyle(element).overflow) &&
            (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1),
        )
        .map(say),
      page: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
    };
  });
  expect(found).toEqual({ small: [], outside: [], scrolls: [], page: false });
});
