import { expect, test } from "vitest";
import { driver, eventually, hindrances, parameters, type Device, type Page } from "./driver.ts";

const { open, expectComplaint } = driver();

const table = (page: Page, name: string) => page.getByTestId(`${name}-table`);
const drawer = (page: Page, name: string) => page.getByTestId(`${name}-drawer`);
const rows = (page: Page, name: string) => table(page, name).locator("tbody tr[data-key]");

/** Opens a page of administration as the demonstration administrator, by way of signing in. */
async function administer(page: string, device?: Device): Promise<Page> {
  const opened = await open(`/admin?page=${page}`, device);
  const name = "Quản trị viên (minh họa)";
  await opened.getByTestId("demo-accounts").getByRole("button", { name }).click();
  await rows(opened, page).first().waitFor();
  return opened;
}

/** Answers the question that a button asks by doing it. */
async function confirm(page: Page, title: string, button = title): Promise<void> {
  await page.getByRole("dialog", { name: title }).getByRole("button", { name: button, exact: true }).click();
}

async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole("combobox", { name: field, exact: true }).click();
  await page.getByRole("option", { name: option }).click();
}

/** The layers that a page would be told of. */
const layersSeen = (page: Page) =>
  page.evaluate(async () => {
    const { layers } = (await (await fetch("/api/layers")).json()) as { layers: { id: string }[] };
    return layers.map(({ id }) => id);
  });

test("a person is invited, found, given a role, disabled, and all of it stands in the log", async () => {
  const page = await administer("accounts");
  const email = `lua-${Date.now()}@dongthap.example`;
  await page.getByRole("button", { name: "Mời người mới" }).click();
  const invitation = drawer(page, "invite");
  await invitation.getByLabel("Họ tên").fill("Trần Văn Lúa");
  await invitation.getByRole("button", { name: "Tạo liên kết mời" }).click();
  await invitation.getByText("Hãy điền mục này.").waitFor();
  await invitation.getByLabel("Thư điện tử").fill(email);
  await invitation.getByRole("button", { name: "Tạo liên kết mời" }).click();
  const once = invitation.getByTestId("once-link");
  await once.getByText("chỉ hiện lần này").waitFor();
  expect(await once.locator("code").innerText()).toMatch(/\/invitation#[A-Za-z0-9_-]{43}$/);
  await once.getByRole("button", { name: "Chép" }).click();
  await once.getByRole("button", { name: "Đã chép" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("/invitation#");
  await invitation.getByRole("button", { name: "Xong" }).click();

  await page.getByTestId("table-search").fill("tran van lua");
  await eventually(() => rows(page, "accounts").count()).toBe(1);
  await eventually(() => parameters(page).get("q")).toBe("tran van lua");
  await rows(page, "accounts").first().click();
  const account = drawer(page, "account");
  await account.getByText(email).waitFor();
  const id = parameters(page).get("id") ?? "";

  const assignments = page.getByTestId("assignments");
  await assignments.getByRole("button", { name: "Giao vai trò" }).click();
  await choose(page, "Vai trò", "Cán bộ hiện trường");
  await page.getByRole("combobox", { name: "Địa bàn" }).fill("cao lanh");
  await page.getByRole("option", { name: /^Phường Cao Lãnh/ }).click();
  await assignments.getByLabel("Đến ngày").fill("31/12/2099");
  await assignments.getByRole("button", { name: "Giao vai trò" }).click();
  await assignments.getByText("Đã giao vai trò Cán bộ hiện trường.").waitFor();
  await assignments.getByText(/trong Phường Cao Lãnh \(2025\).*đến 31\/12\/2099/).waitFor();

  await assignments.getByRole("button", { name: "Thu hồi vai trò Cán bộ hiện trường" }).click();
  await confirm(page, "Thu hồi vai trò Cán bộ hiện trường", "Thu hồi");
  await assignments.getByRole("button", { name: "Giao lại" }).click();
  await assignments.getByRole("button", { name: "Thu hồi vai trò Cán bộ hiện trường" }).waitFor();

  await account.getByRole("button", { name: "Khóa tài khoản" }).click();
  await page.getByText("bị đăng xuất khỏi mọi nơi ngay").waitFor();
  await confirm(page, "Khóa tài khoản");
  await account.getByTestId("account-status").getByText("đã khóa").waitFor();
  await account.getByRole("button", { name: "Mở khóa" }).waitFor();
  await page.goBack();
  await account.waitFor({ state: "hidden" });

  await page.getByTestId("admin-rail").getByRole("link", { name: "Nhật ký" }).click();
  await page.getByTestId("table-search").fill(id);
  const log = table(page, "audit");
  for (const action of ["account.insert", "role-assignment.insert", "role-assignment.delete", "account.closed"])
    await log.getByText(action, { exact: true }).first().waitFor();
  await log.getByText("account.update", { exact: true }).first().click();
  const detail = page.getByTestId("audit-detail");
  expect(await detail.getByRole("row", { name: /status/ }).innerText()).toMatch(/invited\s+disabled/);
  await page.getByRole("button", { name: "Kiểm tra chuỗi" }).click();
  await page.getByTestId("verdict").getByText("Nhật ký nguyên vẹn").waitFor();
  const csv = await page.getByRole("link", { name: "Xuất CSV" }).getAttribute("href");
  expect(csv).toBe(`/api/administration/audit.csv?q=${id}`);
});

test("a layer made internal is gone for whoever is not signed in, until it is public again", async () => {
  const page = await administer("layers");
  const outside = await open("/sign-in");
  expect(await layersSeen(outside)).toContain("flood-stations");
  await choose(page, "Mức mật của Trạm thủy văn", "nội bộ");
  await table(page, "layers").getByText("Đã lưu.").waitFor();
  expect(await layersSeen(outside)).not.toContain("flood-stations");
  await table(page, "layers").getByRole("button", { name: "Hoàn tác" }).click();
  await table(page, "layers").getByText("Đã hoàn tác.").waitFor();
  expect(await layersSeen(outside)).toContain("flood-stations");
});

test("the map is seen as a field officer sees it, and nothing can be changed meanwhile", async () => {
  expectComplaint(/403/);
  const page = await administer("accounts");
  await table(page, "accounts")
    .getByRole("button", { name: /Cán bộ hiện trường/ })
    .click();
  await page.getByRole("button", { name: "Xem bản đồ như người này" }).click();
  const banner = page.getByTestId("preview-banner");
  await banner.getByText("Cán bộ hiện trường (minh họa)").waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
  const refused = await page.evaluate(async () => {
    const headers = { "content-type": "application/json" };
    return (await fetch("/api/account", { method: "PATCH", headers, body: '{"language":"en"}' })).status;
  });
  expect(refused).toBe(403);
  await banner.getByRole("button", { name: "Thôi xem thử" }).click();
  await banner.waitFor({ state: "hidden" });
  await page.goto(new URL("/admin", page.url()).href);
  await rows(page, "organisations").first().waitFor();
});

test("the table of accounts is walked through by keyboard alone", async () => {
  const page = await administer("accounts");
  await page.keyboard.press("/");
  const here = () => page.evaluate(() => document.activeElement?.getAttribute("data-testid"));
  expect(await here()).toBe("table-search");
  const inRow = () => page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? null);
  for (let count = 0; count < 20 && (await inRow()) === null; count++) await page.keyboard.press("Tab");
  const keys = await rows(page, "accounts").evaluateAll((all) => all.map((row) => row.getAttribute("data-key")));
  expect(await inRow()).toBe(keys[0]);
  await page.keyboard.press("ArrowDown");
  expect(await inRow()).toBe(keys[1]);
  await page.keyboard.press("End");
  expect(await inRow()).toBe(keys.at(-1));
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.getByTestId("assignments").waitFor();
  expect(parameters(page).get("id")).toBe(keys[0]);
  await page.keyboard.press("Escape");
  await eventually(inRow).toBe(keys[0]);
  const name = table(page, "accounts").getByRole("columnheader", { name: "Họ tên" });
  await name.getByRole("button").focus();
  await page.keyboard.press("Enter");
  expect(await name.getAttribute("aria-sort")).toBe("ascending");
  await page.keyboard.press("Enter");
  expect(await name.getAttribute("aria-sort")).toBe("descending");
});

test("an organisation is added under another, and ends with a successor", async () => {
  const page = await administer("organisations");
  await page.getByRole("button", { name: "Thêm tổ chức" }).click();
  const form = drawer(page, "organisation");
  await form.getByLabel("Mã", { exact: true }).fill("THU-SEN");
  await form.getByLabel("Tên tiếng Việt").fill("Ban thử nghiệm sen");
  await choose(page, "Loại", "Đơn vị trực thuộc");
  await page.getByRole("combobox", { name: "Cấp trên" }).fill("khoa hoc");
  await page.getByRole("option", { name: /Sở Khoa học và Công nghệ/ }).click();
  await form.getByRole("button", { name: "Thêm tổ chức" }).click();
  await form.waitFor({ state: "hidden" });
  await page.getByTestId("table-search").fill("ban thu nghiem");
  await rows(page, "organisations").filter({ hasText: "THU-SEN" }).click();
  await form.getByLabel("Đến ngày").fill("30/06/2026");
  await page.getByRole("combobox", { name: "Tổ chức kế thừa" }).fill("chuyen doi so");
  await page.getByRole("option", { name: /Trung tâm Chuyển đổi số/ }).click();
  await form.getByRole("button", { name: "Lưu" }).click();
  await form.getByText("Đã lưu.").waitFor();
  await page.keyboard.press("Escape");
  const row = rows(page, "organisations").filter({ hasText: "THU-SEN" });
  await row.getByText("hết hiệu lực 30/06/2026").waitFor();
  expect(await row.innerText()).toContain("kế thừa: Trung tâm Chuyển đổi số");
});

test("a term that is too short is refused in the server's sentence", async () => {
  expectComplaint(/400/);
  const page = await administer("retention");
  await rows(page, "retention").filter({ hasText: "Nhật ký" }).click();
  await page.getByLabel("Số ngày giữ").fill("30");
  await page.getByRole("button", { name: "Lưu" }).click();
  const alert = drawer(page, "retention").getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain("“days”");
});

test("who has no right to administer is told so, and led back", async () => {
  const page = await open("/admin");
  await page.getByTestId("demo-accounts").getByRole("button", { name: "Lãnh đạo (minh họa)" }).click();
  await page.getByText("không có quyền quản trị nào").waitFor();
  expect(await page.getByTestId("admin-rail").count()).toBe(0);
  expect(await page.getByRole("main").getByRole("link", { name: "Về bản đồ" }).getAttribute("href")).toBe("/");
});

const PAGES = ["organisations", "accounts", "roles", "layers", "sessions", "audit", "retention"];
test.for([
  // All pages share their frame and parts: the widest table tells of the desk, and all are looked at where room is short.
  { screen: "desk", theme: "light", width: 1280, height: 800, touch: false, pages: ["audit"] },
  { screen: "touch", theme: "dark", width: 800, height: 1280, touch: true, pages: PAGES },
] as const)("nothing serious hinders at the $screen, $theme", async ({ theme, touch, pages, ...viewport }) => {
  const page = await administer("organisations", { viewport, touch, theme });
  for (const name of pages) {
    await page.goto(new URL(`/admin?page=${name}`, page.url()).href);
    await rows(page, name).first().waitFor();
    expect(await hindrances(page), name).toEqual([]);
    const across = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(across, `${name} scrolls across`).toBeLessThanOrEqual(0);
  }
  await page.goto(new URL("/admin?page=retention", page.url()).href);
  await rows(page, "retention").first().click();
  await drawer(page, "retention").waitFor();
  // While it fades in its colours are not yet its own.
  await eventually(() => hindrances(page)).toEqual([]);
});
