import { expect, test } from "vitest";
import { around, ask, colours, driver, eventually, mapReady, middleOf, parameters, type Page } from "./driver.ts";

const { open } = driver();

type Values = {
  breaks: { edges: number[]; colours: string[] };
  known: string[];
  periods: {
    period: string;
    values: { code: string; value: number | null; exact: boolean }[];
    shown: (number | null)[];
  }[];
  units: { code: string; name: string }[];
};
const values = (code: string, query: string) => ask<Values>(`/api/indicators/${code}/values?${query}`);

/** Opens an address as a demonstration account of a role. */
async function as(role: string, address: string): Promise<Page> {
  const page = await open(address);
  const { origin } = new URL(page.url());
  await page.request.post(`${origin}/api/session/demo`, { data: { role }, headers: { origin } });
  await page.reload();
  return page;
}

const panel = (page: Page) => page.getByTestId("indicator-panel");
const period = (page: Page) => page.getByTestId("period");

test("a leader finds the worst district for late dossiers, sees why, and compares across the reform", async () => {
  const page = await open("/");
  await mapReady(page);
  await page.getByTestId("tab-indicators").click();
  const board = page.getByTestId("pillar-board");
  await board.getByText("Tỷ lệ hồ sơ giải quyết đúng và trước hạn").click();
  await eventually(() => parameters(page).get("indicator")).toBe("CQS03");
  await panel(page).waitFor();

  // Who is worst is the same in the list, on the map and in what the server says.
  const told = await values("CQS03", "edition=2024&level=district&within=87&show=rank");
  const last = told.periods[0]!;
  const ranked = last.shown.flatMap((rank, at) => (rank === null ? [] : [{ rank, code: last.values[at]!.code }]));
  const worst = ranked.toSorted((a, b) => b.rank - a.rank)[0]!.code;
  const name = told.units.find(({ code }) => code === worst)!.name;
  const bars = page.getByTestId("ranking");
  await bars.getByText(name).first().waitFor();
  await bars.getByText(name).first().click();
  await eventually(() => parameters(page).get("unit")).toBe(worst);
  await eventually(() => panel(page).getByTestId("headline").innerText()).toContain(name);

  // A year ago its communes were others. The choices stay where they are while the board grows.
  await page.getByTestId("tuning").locator("summary").click();
  const choose = async (what: string, option: string | RegExp) => {
    await page.getByTestId(what).click();
    await page.getByRole("option", { name: option }).click();
  };
  await choose("compare", "Cạnh nhau");
  const second = page.getByTestId("compare-map");
  await eventually(() => second.getAttribute("data-mode")).toBe("side");
  expect(parameters(page).get("period2")).toBe("2025-10");
  await choose("compare-edition", /Từ 01\/07\/2025/);
  await eventually(() => parameters(page).get("edition2")).toBe("2025");
  await choose("compare", "Kéo ngang");
  await eventually(() => second.getAttribute("data-mode")).toBe("swipe");
  await eventually(() => page.evaluate(() => document.documentElement.dataset["compared"])).toBe("true");
  const divider = page.getByTestId("compare-divider");
  await divider.focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press("PageUp");
  await eventually(() => divider.getAttribute("aria-valuenow")).toBe("100");
});

test("the map paints what the legend says, whatever period, and near periods are not asked for again", async () => {
  const page = await open("/?indicator=CQS04&edition=2024&period=2025-03&opacity=100");
  await mapReady(page);
  const { breaks, periods } = await values("CQS04", "edition=2024&level=district&within=87&from=2025&to=2025");
  const painted = async (unit: string) => (await colours(page, around(await middleOf(page, "2024", unit), 60)))[0]?.[0];
  const expected = (at: string, unit: string) => {
    const value = periods.find((one) => one.period === at)!.values.find(({ code }) => code === unit)!.value!;
    return breaks.colours[breaks.edges.slice(0, -1).findLastIndex((edge) => edge <= value)]?.toLowerCase();
  };
  for (const unit of ["866", "872", "875"]) await eventually(() => painted(unit)).toBe(expected("2025-03", unit));
  const ramp = () => page.getByTestId("legend").locator("li[data-colour]").allInnerTexts();
  const before = await ramp();

  // The years beside come by themselves; after that nothing is asked of what is near.
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/values") && asked.push(request.url()));
  for (const wanted of ["2025-02", "2025-01", "2024-12", "2024-11"]) {
    await page.getByTestId("period-before").click();
    await eventually(() => parameters(page).get("period")).toBe(wanted);
    await eventually(() => page.getByTestId("legend").innerText()).toContain(
      `tháng ${Number(wanted.slice(5))}/${wanted.slice(0, 4)}`,
    );
  }
  expect(asked.filter((url) => !/from=202[3-6]&to=202[3-6]/.test(url))).toEqual([]);
  expect(asked.filter((url) => /from=202[45]&/.test(url))).toEqual([]);
  // The classes stayed where they were.
  expect(await ramp()).toEqual(before);
});

test("two maps of one indicator are coloured by one scale, though its units were others", async () => {
  const [{ breaks }, other] = await Promise.all([
    values("DL01", "edition=2024&level=commune&within=872&period=2025-03"),
    values("DL01", "edition=2025&level=commune&within=872&period=2025-10"),
  ]);
  const colourOf = (scale: Values["breaks"], value: number) =>
    scale.colours[scale.edges.slice(0, -1).findLastIndex((edge) => edge <= value)]?.toLowerCase();
  // Only a unit that the scale of its own edition would colour otherwise tells whose scale it is.
  const telling = other.periods[0]!.values.flatMap(({ code, value }) =>
    value !== null && colourOf(breaks, value) !== colourOf(other.breaks, value) ? [{ code, value }] : [],
  );
  expect(telling.length).toBeGreaterThan(1);
  const page = await open(
    "/?indicator=DL01&edition=2024&unit=872&period=2025-03&compare=swipe&period2=2025-10&edition2=2025&opacity=100",
  );
  await mapReady(page);
  await eventually(() => page.evaluate(() => document.documentElement.dataset["compared"])).toBe("true");
  // The second map alone.
  await page.getByTestId("compare-divider").press("Home");
  for (const { code, value } of telling.slice(0, 3)) {
    const painted = async () => (await colours(page, around(await middleOf(page, "2025", code), 24)))[0]?.[0];
    await eventually(painted).toBe(colourOf(breaks, value));
  }
});

test("time plays, and stops where somebody stops it", async () => {
  const page = await open("/?indicator=CQS03&edition=2024&period=2025-01");
  await mapReady(page);
  const first = await period(page).innerText();
  await page.getByTestId("play").click();
  await eventually(() => period(page).innerText()).not.toBe(first);
  await page.getByTestId("play").click();
  const stopped = await period(page).innerText();
  await page.waitForTimeout(1500);
  expect(await period(page).innerText()).toBe(stopped);
});

test("a steward corrects a value: both values are kept, others see the new one, and the day before shows the old", async () => {
  const [district] = ["873"];
  const before = await values("CQS04", `edition=2024&level=district&within=87&period=2025-02`);
  const old = before.periods[0]!.values.find(({ code }) => code === district)!.value!;
  const other = await open(`/?indicator=CQS04&edition=2024&unit=${district}&period=2025-02`);
  await mapReady(other);
  await eventually(() => other.getByTestId("headline").innerText()).toContain(String(old));

  const page = await as("administrator", `/?indicator=CQS04&edition=2024&unit=${district}&period=2025-02`);
  await panel(page).waitFor();
  await page.getByTestId("headline").getByTestId("value-badge").click();
  await page.getByTestId("correct-open").click();
  await page.getByTestId("record-value").click();
  await page.getByText("Nhập một số").waitFor();
  await page.getByTestId("new-value").fill(String(old + 3));
  await page.getByTestId("new-note").fill("Đối chiếu lại sổ theo dõi");
  await page.getByTestId("record-value").click();
  await page.getByText("Đã ghi.").waitFor();
  await eventually(() => page.getByTestId("value-history").innerText()).toContain("Đối chiếu lại sổ theo dõi");

  // Somebody who only looks sees it without doing anything.
  await eventually(() => other.getByTestId("headline").innerText()).toContain(String(old + 3));
  expect(await other.getByTestId("headline").innerText()).toContain("Chính thức");
  const yesterday = new Date(Date.now() - 24 * 3_600_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  const then = await values("CQS04", `edition=2024&level=district&within=87&period=2025-02&asOf=${yesterday}`);
  expect(then.periods[0]!.values.find(({ code }) => code === district)!.value).toBe(old);
});

test("demonstration figures say so, in legend, panel and tooltip", async () => {
  const page = await open("/?indicator=CQS03&edition=2024");
  await mapReady(page);
  await eventually(() => page.getByTestId("legend").innerText()).toContain("Mô phỏng");
  await eventually(() => panel(page).getByTestId("headline").innerText()).toMatch(/Mô phỏng|Mới có một phần/);
  const { x, y } = await middleOf(page, "2024", "866");
  await page.mouse.move(x, y);
  await eventually(() => page.getByTestId("map-tooltip").innerText()).toContain("Mô phỏng");
  const answer = await values("CQS03", "edition=2024&level=district&within=87");
  expect(JSON.stringify(answer.periods)).toContain('"status":"demo"');
});

test("an indicator nobody may see, or that is none, is said to be none", async () => {
  const page = await open("/?indicator=XYZ99");
  await page.getByText("Không có chỉ tiêu này").waitFor();
  expect(await page.getByTestId("indicator-panel").count()).toBe(0);
});
