import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { ask, driver, eventually, hindrances, parameters, type Device, type Page } from "./driver.ts";

const { open, expectComplaint } = driver();

/** Opens the intake as the demonstration steward of agriculture and environment. */
async function steward(device?: Device): Promise<Page> {
  const page = await open("/data", device);
  await page.evaluate(async () => {
    const headers = { "content-type": "application/json" };
    await fetch("/api/session/demo", { method: "POST", headers, body: '{"role":"data-steward"}' });
  });
  await page.goto(new URL("/data?page=intake", page.url()).href);
  await page.getByTestId("send").waitFor();
  return page;
}

/** The last month that has figures of an indicator, as sheets write it and as addresses do. */
async function lastMonth(code: string): Promise<{ period: string; said: string }> {
  const { indicators } = await ask<{ indicators: { code: string; latest: string }[] }>("/api/indicators");
  const period = indicators.find((indicator) => indicator.code === code)!.latest;
  const [year, month] = period.split("-");
  return { period, said: `tháng ${Number(month)} năm ${year}` };
}

/** What the server tells everybody of one commune. */
async function valueOf(code: string, period: string, unit: string) {
  type Values = { periods: { values: { code: string; value: number | null; status: string }[] }[] };
  const query = new URLSearchParams({ edition: "2025", level: "commune", within: "82", period });
  const { periods } = await ask<Values>(`/api/indicators/${code}/values?${query}`);
  return periods[0]?.values.find((value) => value.code === unit);
}

const intakes = (page: Page) =>
  page.evaluate(async () => ((await (await fetch("/api/intake")).json()) as { intakes: object[] }).intakes.length);

/** Lets go of a file over the page; a number is that many bytes of nothing. */
async function drop(page: Page, name: string, bytes: Uint8Array | number): Promise<void> {
  const carried = await page.evaluateHandle(
    ({ title, content }) => {
      const carrier = new DataTransfer();
      carrier.items.add(new File([Uint8Array.from(content)], title));
      return carrier;
    },
    { title: name, content: typeof bytes === "number" ? { length: bytes } : [...bytes] },
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: carried });
}

/** Pastes a table anywhere on the page. */
const paste = (page: Page, text: string) =>
  page.evaluate((table) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", table);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);

const tile = async (page: Page, name: string) =>
  Number((await page.getByTestId("tiles").locator(`[data-name="${name}"] strong`).innerText()).replace(".", ""));
const bar = (page: Page) => page.getByTestId("accept-bar");
const tab = (page: Page, name: string) => page.getByTestId(`tab-${name}`).click();

async function acceptWarnings(page: Page): Promise<void> {
  await tab(page, "problems");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
}

/** A month of bank erosion as a department sends it. `households`: what it says of the commune that bears an old name. */
async function erosion(month: string, households: number): Promise<Uint8Array> {
  const rows = [
    ["ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP"],
    ["BÁO CÁO SẠT LỞ BỜ SÔNG, KÊNH, RẠCH"],
    [`Kỳ báo cáo: ${month}`],
    ["STT", "Tên đơn vị", "Sạt lở trong tháng", null, "Số hộ cần di dời khẩn cấp", "Ghi chú"],
    [null, null, "Số điểm sạt lở bờ sông, kênh, rạch", "Chiều dài sạt lở bờ sông, kênh, rạch (m)"],
    ["A", "B", "(1)", "(2)", "(3)", "(4)"],
    ["1", "Phường Cao Lãnh", 61, "1.234,5", 62, "bờ sông Tiền"],
    ["2", "Xã Tân Mỹ", 63, "85,5", households],
    ["3", "X. Mỹ Thọ", 64, "210", "khoảng 5"],
    [null, "Tổng số", 999, "1.530", 999],
    ["(1) Số liệu của phường Cao Lãnh tính đến ngày 28."],
  ];
  const merges = ["A2:F2", "A4:A5", "B4:B5", "C4:D4", "E4:E5", "F4:F5", "A11:F11"].map((range) => {
    const [, left = "", top = "", right = "", bottom = ""] = /^(.)(\d+):(.)(\d+)$/.exec(range) ?? [];
    const column = (letter: string) => letter.charCodeAt(0) - 65;
    return { startRow: +top - 1, startCol: column(left), endRow: +bottom - 1, endCol: column(right) };
  });
  return writeXlsx({ sheets: [{ name: "Biểu 01", rows: rows.map((row) => [...row]), merges }] });
}

test("an ugly sheet is dropped, asked about, cleaned, recorded and remembered", async () => {
  const page = await steward();
  const { period, said } = await lastMonth("TT04");
  const before = await valueOf("TT04", period, "30130");
  await drop(page, "Sạt lở.xlsx", await erosion(said, 777));

  // What is open comes first, and the focus is there.
  const question = page.getByTestId("question");
  await question.getByText("Xã Tân Mỹ").waitFor();
  expect(await question.count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("unit:2025:xã tân mỹ");
  expect(await bar(page).innerText()).toContain("Còn 1 câu hỏi chưa trả lời");
  expect(
    await bar(page)
      .getByRole("button", { name: /Ghi|Sửa/ })
      .isDisabled(),
  ).toBe(true);
  await question.getByText("Xã Thanh Bình (30130").click();
  await page.getByText("Đã trả lời hết.").waitFor();

  // An error is left out, and taken back, and left out.
  await eventually(() => bar(page).innerText()).toContain("Còn 1 lỗi");
  await bar(page).getByRole("button", { name: "Đến lỗi" }).click();
  await page.getByTestId("problems").getByText("“khoảng 5” không phải là số.").waitFor();
  const leave = page.getByRole("button", { name: "Để ra ngoài: Biểu 01!E9" });
  await leave.click();
  await eventually(() => tile(page, "errors")).toBe(0);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await eventually(() => tile(page, "errors")).toBe(1);
  await leave.click();
  await eventually(() => tile(page, "errors")).toBe(0);
  // The totals that do not add up were found.
  await page.getByTestId("issues-total").getByText("Biểu 01!C10").waitFor();
  expect(await bar(page).innerText()).toContain("cảnh báo chưa xem");
  await acceptWarnings(page);

  // What will change stands beside what is known.
  await tab(page, "values");
  const row = page.getByTestId("values-table").locator("tr[data-key='TT04 202530130 " + period + "']");
  expect(await row.innerText()).toContain("777");
  expect(await row.innerText()).toContain(String(before?.value));
  expect(await valueOf("TT04", period, "30130")).toEqual(before);

  await bar(page)
    .getByRole("button", { name: /^(Ghi|Sửa) / })
    .click();
  await page.getByRole("dialog").getByText("Số cũ vẫn được giữ").waitFor();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^(Ghi|Sửa) / })
    .click();
  await page.getByTestId("decided").getByText("Cách hiểu bảng đã được nhớ").waitFor();
  expect(await valueOf("TT04", period, "30130")).toMatchObject({ value: 777, status: "official" });
  expect(await valueOf("TT03b", period, "29869")).toMatchObject({ value: 1234.5 });
  const onMap = page.getByTestId("decided").getByRole("link", { name: "Số hộ cần di dời khẩn cấp" });
  expect(await onMap.getAttribute("href")).toBe(`/?indicator=TT04&edition=2025&period=${period}`);

  // The same again asks nothing and changes nothing.
  await page.getByRole("button", { name: "Nhập tệp khác" }).click();
  await page.getByTestId("intakes-table").getByText("đã ghi").waitFor();
  await drop(page, "Sạt lở.xlsx", await erosion(said, 777));
  await page.getByText("Dùng lại cách hiểu đã nhớ").waitFor();
  const counts = Object.fromEntries(
    await Promise.all(
      ["questions", "added", "corrected", "unchanged"].map(async (name) => [name, await tile(page, name)]),
    ),
  );
  expect(counts).toEqual({ questions: 0, added: 0, corrected: 0, unchanged: 8 });
  await bar(page).getByRole("button", { name: "Từ chối" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Từ chối" }).click();
  await page.getByTestId("decided").getByText("không có gì được ghi").waitFor();
});

test("what is no spreadsheet is refused in words, and nothing of it is kept", async () => {
  expectComplaint(/422/);
  const page = await steward();
  const before = await intakes(page);
  const picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array.from({ length: 500 }, (_, at) => at % 256)];
  await drop(page, "bảng số liệu.xlsx", Uint8Array.from(picture));
  const failure = page.getByTestId("failure");
  await failure.getByText("Tệp không phải là bảng tính").waitFor();
  expect(await failure.innerText()).toContain("Hãy lưu lại thành .xlsx");
  expect(await intakes(page)).toBe(before);
  // What is too large does not even leave.
  await page.route("**/api/intake?*", (route) => route.abort());
  await drop(page, "lớn.csv", 11 * 1024 * 1024);
  await failure.getByText("Tệp này nặng 11,0 MB").waitFor();
  // And without the server it is said so.
  expectComplaint(/ERR_FAILED/);
  await drop(page, "nhỏ.csv", 64);
  await failure.getByText("Không kết nối được máy chủ").waitFor();
});

test("a table is pasted and answered by keyboard alone", async () => {
  const page = await steward();
  const { said } = await lastMonth("TT03a");
  await paste(page, `${said}\n\nĐơn vị\tSố điểm sạt lở bờ sông, kênh, rạch\nXã Tân Mỹ\t41\nXã Tân Quy Tây\t42\n`);
  await page.getByText("5 dòng × 2 cột").waitFor();
  await page.keyboard.press("Enter");
  await page.getByTestId("question").nth(1).waitFor();
  const here = () => page.evaluate(() => document.activeElement?.getAttribute("name") ?? null);
  expect(await here()).toBe("unit:2025:xã tân mỹ");
  // Arrows choose; nothing is answered until Enter says so.
  await page.keyboard.press("ArrowDown");
  expect(await tile(page, "questions")).toBe(2);
  await page.keyboard.press("Enter");
  await eventually(() => tile(page, "questions")).toBe(1);
  await eventually(here).toBe("unit:2025:xã tân qui tây");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.getByText("Đã trả lời hết.").waitFor();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await page.getByTestId("question").getByText("Xã Tân Quy Tây").waitFor();
  // Any other unit is found by its name.
  await page.getByRole("button", { name: "Đơn vị khác" }).click();
  const other = page.getByRole("combobox", { name: "Đơn vị khác" });
  await other.fill("xa my tho");
  await page.locator("[role='option'][data-combobox-selected]", { hasText: "30076" }).waitFor();
  await page.keyboard.press("Enter");
  await eventually(() => tile(page, "questions")).toBe(0);
  await page.getByText("Đã trả lời (2)").click();
  await page.getByTestId("answered").getByText("Xã Mỹ Thọ (30076)").waitFor();
});

test("what others wrote meanwhile is looked at before anything is recorded", async () => {
  expectComplaint(/409/);
  const page = await steward();
  const { period, said } = await lastMonth("TT03a");
  const table = (value: number) => `${said}\n\nĐơn vị\tSố điểm sạt lở bờ sông, kênh, rạch\nPhường Sa Đéc\t${value}\n`;
  await paste(page, table(31));
  await page.getByRole("button", { name: "Xem bảng đã dán" }).click();
  await tab(page, "values");
  const row = page.getByTestId("values-table").locator("tbody tr").first();
  await row.getByText("31").first().waitFor();
  // A colleague is faster.
  const recorded = await page.evaluate(async (text) => {
    const headers = { "content-type": "application/json" };
    const post = async (path: string, body: object) =>
      (await fetch(path, { method: "POST", headers, body: JSON.stringify(body) })).json();
    const { id, kinds } = await post("/api/intake?filename=other", { text });
    return post(`/api/intake/${id}/accept`, { acknowledge: kinds.map(({ kind }: { kind: string }) => kind) });
  }, table(32));
  expect(recorded).toMatchObject({ counts: { corrected: 1 } });
  await acceptWarnings(page);
  await tab(page, "values");
  const record = async () => {
    await bar(page).getByRole("button", { name: "Sửa 1 giá trị" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Sửa 1 giá trị" }).click();
  };
  await record();
  await bar(page).getByText("Số liệu đã đổi từ lúc bạn xem").waitFor();
  await eventually(() => row.innerText()).toContain("32");
  expect(await valueOf("TT03a", period, "29905")).toMatchObject({ value: 32 });
  await acceptWarnings(page);
  await record();
  await page.getByTestId("decided").waitFor();
  expect(await valueOf("TT03a", period, "29905")).toMatchObject({ value: 31 });
});

test("a form is downloaded, and reads back without a question", async () => {
  const page = await steward();
  const form = page.getByTestId("templates");
  await form.getByRole("combobox", { name: "Bộ số liệu" }).click();
  await page.getByRole("option", { name: "Thiên tai" }).click();
  await form.getByRole("combobox", { name: "Kỳ" }).fill("3/2026");
  await page.getByRole("option", { name: "tháng 3/2026" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    form.getByRole("button", { name: "Tải biểu mẫu" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("disaster-2026-03.xlsx");
  await page.getByTestId("file").setInputFiles(await download.path());
  await page.getByTestId("tiles").waitFor();
  expect(await tile(page, "questions")).toBe(0);
  expect(await tile(page, "errors")).toBe(0);
  expect(await bar(page).innerText()).toContain("Không còn số liệu nào để ghi");
});

test.for([
  { screen: "desk", theme: "light", width: 1280, height: 800, touch: false },
  { screen: "touch", theme: "dark", width: 800, height: 1280, touch: true },
] as const)("nothing serious hinders at the $screen, $theme", async ({ theme, touch, ...viewport }) => {
  const page = await steward({ viewport, touch, theme });
  await page.getByTestId("intakes-table").waitFor();
  expect(await hindrances(page), "start").toEqual([]);
  const { said } = await lastMonth("TT04");
  await drop(page, "Sạt lở.xlsx", await erosion(said, 778));
  for (const name of ["questions", "mapping", "problems", "values"]) {
    await tab(page, name);
    await eventually(() => parameters(page).get("view")).toBe(name);
    expect(await hindrances(page), name).toEqual([]);
    const across = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(across, `${name} scrolls across`).toBeLessThanOrEqual(0);
  }
});
