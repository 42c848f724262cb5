import { Secret, TOTP } from "otpauth";
import { expect, inject, test } from "vitest";
import { driver, eventually, hindrances, parameters, type Page } from "./driver.ts";

const { open, expectComplaint } = driver();

const account = (page: Page) => page.getByTestId("account-button");
const failure = (page: Page) => page.getByTestId("failure");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-testid") ?? null);

/** Signs in by the button of a demonstration account. */
async function enterAs(page: Page, name: string): Promise<void> {
  await page.getByTestId("demo-accounts").getByRole("button", { name }).click();
  await account(page).waitFor();
}

/** Presses Tab until something has the focus that answers to a name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let count = 0; count < 40; count++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.labels?.[0]?.innerText ?? element?.getAttribute("aria-label") ?? element?.innerText ?? "";
    });
    if (here.trim() === name) return;
  }
  throw new Error(`The Tab key does not come to “${name}”.`);
}

/** An account that an administrator has just made, and the link for its owner. */
async function invite(email: string, role: string): Promise<string> {
  const page = await open("/sign-in");
  await enterAs(page, "Quản trị viên (minh họa)");
  return page.evaluate(
    async (body) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch("/api/administration/accounts", { method: "POST", headers, body });
      if (!answer.ok) throw new Error(await answer.text());
      return ((await answer.json()) as { link: string }).link;
    },
    JSON.stringify({
      name: "Lê Thị Sen",
      email,
      organisation: "H20-TTCDS",
      assignments: [{ role, organisation: "H20-TTCDS" }],
    }),
  );
}

test("from the map to signing in and back to the same view, then out again", async () => {
  const page = await open("/?unit=872&lang=en");
  await page.getByTestId("sign-in-link").click();
  await page.getByRole("heading", { name: "Sign in to SenMap" }).waitFor();
  await enterAs(page, "Lãnh đạo (minh họa)");
  await eventually(() => parameters(page).get("unit")).toBe("872");
  expect(parameters(page).get("lang")).toBe("en");
  await account(page).click();
  const menu = page.getByTestId("account-menu");
  await menu.getByText("Leader · ").waitFor();
  expect(await menu.getByText("Demo", { exact: true }).count()).toBe(1);
  expect(await menu.getByRole("link", { name: "Administration" }).count()).toBe(0);
  await menu.getByRole("button", { name: "Sign out" }).click();
  await page.getByTestId("sign-in-link").waitFor();
  expect(await account(page).count()).toBe(0);
});

test("only a path of ours is followed after signing in", async () => {
  const page = await open(`/sign-in?returnTo=${encodeURIComponent("/\t/elsewhere.example/")}`);
  await enterAs(page, "Chuyên viên (minh họa)");
  expect(new URL(page.url()).pathname).toBe("/");
});

test("a wrong password is said in a sentence, which takes the focus", async () => {
  expectComplaint(/401/);
  const page = await open("/sign-in");
  await page.getByLabel("Thư điện tử").fill("khong-co@dongthap.example");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByText("Hãy nhập mật khẩu.").waitFor();
  await page.getByLabel("Mật khẩu", { exact: true }).fill("sai hoàn toàn rồi");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await failure(page).getByText("Thư điện tử hoặc mật khẩu không đúng").waitFor();
  expect(await failure(page).getAttribute("role")).toBe("alert");
  await eventually(() => focused(page)).toBe("failure");
});

test("what a provider refused is said on the page it sends back to", async () => {
  const page = await open("/sign-in?problem=identity-not-joined&lang=en");
  await failure(page).waitFor();
  expect(await failure(page).innerText()).toContain("not joined to any SenMap account");
});

test("an invitation without its code, and one that is over, say so", async () => {
  expectComplaint(/410/);
  const bare = await open("/invitation");
  await failure(bare).waitFor();
  expect(await failure(bare).innerText()).toContain("thiếu mã mời");
  const over = await open(`/invitation#${"a".repeat(43)}`);
  await failure(over).waitFor();
  expect(await failure(over).innerText()).toContain("Liên kết sai, đã dùng hoặc đã hết hạn.");
});

test("by invitation, with a second factor, and later by keyboard alone with a recovery code", async () => {
  expectComplaint(/400|401/);
  const email = `sen-${Date.now()}@dongthap.example`;
  const password = "ghe xuồng bông súng 7 mùa";
  const page = await open(await invite(email, "operator"));
  await page.getByRole("heading", { name: "Chào Lê Thị Sen" }).waitFor();
  const chosen = page.getByLabel("Mật khẩu mới");
  await chosen.fill("ngắn");
  await page.getByText("Còn thiếu 8 ký tự.").waitFor();
  await chosen.fill("passwordpassword");
  await page.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
  await failure(page).getByText("hay dùng").waitFor();
  await chosen.fill(password);
  await page.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();

  await page.getByRole("button", { name: "Bắt đầu thiết lập" }).click();
  await page.getByRole("img", { name: "Mã QR" }).waitFor();
  expect(await hindrances(page)).toEqual([]);
  const secret = Secret.fromBase32((await page.getByTestId("totp-secret").innerText()).replaceAll(" ", ""));
  await page.getByLabel("Mã 6 chữ số").fill(new TOTP({ secret }).generate());
  await page.getByRole("button", { name: "Xác nhận" }).click();
  const [recovery = ""] = (await page.getByTestId("recovery-codes").innerText()).trim().split(/\s+/);
  await page.getByRole("button", { name: "Tôi đã lưu" }).click();
  await account(page).waitFor();

  const later = await open("/sign-in?returnTo=/account");
  await later.getByTestId("password-form").waitFor();
  await tabTo(later, "Thư điện tử");
  await later.keyboard.type(email);
  await tabTo(later, "Mật khẩu");
  await later.keyboard.type(password);
  await later.keyboard.press("Enter");
  await later.getByRole("heading", { name: "Xác thực bước hai" }).waitFor();
  await tabTo(later, "Không có điện thoại? Dùng mã khôi phục");
  await later.keyboard.press("Enter");
  await later.keyboard.press("Shift+Tab");
  await later.keyboard.press("Shift+Tab");
  await later.keyboard.type(recovery);
  await later.keyboard.press("Enter");
  await later.getByText("Đã bật: mỗi lần đăng nhập").waitFor();
  expect(await later.getByTestId("sessions").getByRole("listitem").count()).toBe(2);

  await later.getByTestId("sessions").getByRole("button", { name: "Đăng xuất nơi này: Chrome" }).click();
  await eventually(() => later.getByTestId("sessions").getByRole("listitem").count()).toBe(1);
  await page.reload();
  await page.getByTestId("sign-in-link").waitFor();
});

test("by password and the code of an app", async () => {
  const [email, password] = [`app-${Date.now()}@dongthap.example`, "trăng rằm soi bến cá linh 9"];
  const page = await open(await invite(email, "operator"));
  await page.getByLabel("Mật khẩu mới").fill(password);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Bắt đầu thiết lập" }).click();
  const secret = Secret.fromBase32((await page.getByTestId("totp-secret").innerText()).replaceAll(" ", ""));
  await page.getByLabel("Mã 6 chữ số").fill(new TOTP({ secret }).generate());
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Tôi đã lưu" }).click();
  await account(page).waitFor();

  const later = await open("/sign-in");
  await later.getByLabel("Thư điện tử").fill(email);
  await later.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await later.keyboard.press("Enter");
  // A code is good once, and the first was used up: the next half minute's is taken already.
  await later.getByLabel("Mã 6 chữ số").fill(new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 }));
  await later.keyboard.press("Enter");
  await account(later).waitFor();
  expect(new URL(later.url()).pathname).toBe("/");
});

test("through a provider, joined by the invitation, and from then on without it", async () => {
  const alsoTo = inject("providerUrl");
  const link = await invite(`provider-${Date.now()}@dongthap.example`, "leader");
  const page = await open(link, { alsoTo });
  const through = page.getByRole("button", { name: /Nhà cung cấp thử/ });
  await through.click();
  await page.waitForURL((url) => url.origin === alsoTo);
  const somebody = `sen-${Date.now()}`;
  await page.getByLabel("Tên").fill(somebody);
  await page.keyboard.press("Enter");
  await account(page).waitFor();
  expect(await account(page).getAttribute("aria-label")).toBe("Tài khoản: Lê Thị Sen");

  await account(page).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.getByTestId("sign-in-link").click();
  await through.click();
  // The provider still knows the browser, and sends it straight back.
  await account(page).waitFor();
  expect(await account(page).getAttribute("aria-label")).toBe("Tài khoản: Lê Thị Sen");
});

test("a token for a machine is shown once, and taken back", async () => {
  const page = await open("/sign-in?returnTo=/account");
  await enterAs(page, "Đầu mối dữ liệu (minh họa)");
  await page.getByRole("button", { name: "Tạo mã mới" }).click();
  const name = `Kho dữ liệu ${Date.now()}`;
  await page.getByLabel("Tên gợi nhớ").fill(name);
  await page.getByRole("button", { name: "Tạo mã", exact: true }).click();
  expect(await page.getByTestId("token-once").innerText()).toMatch(/smt_[A-Za-z0-9_-]{43}/);
  await page.getByRole("button", { name: "Xong" }).click();
  await page.getByTestId("token-once").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: `Thu hồi ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Thu hồi", exact: true }).click();
  await page.getByText(name).first().waitFor({ state: "hidden" });
});

test("looking as somebody else is said over the map, and ended there", async () => {
  const page = await open("/sign-in");
  await enterAs(page, "Quản trị viên (minh họa)");
  await page.evaluate(async () => {
    const { accounts } = (await (await fetch("/api/administration/accounts?limit=100")).json()) as {
      accounts: { id: string; name: string }[];
    };
    const chosen = accounts.find(({ name }) => name.startsWith("Chuyên viên"))?.id;
    const headers = { "content-type": "application/json" };
    await fetch("/api/administration/preview", { method: "POST", headers, body: JSON.stringify({ account: chosen }) });
  });
  await page.reload();
  const banner = page.getByTestId("preview-banner");
  await banner.getByText("Đang xem bằng quyền của Chuyên viên (minh họa)").waitFor();
  await banner.getByRole("button", { name: "Thôi xem thử" }).click();
  await banner.waitFor({ state: "hidden" });
  await account(page).waitFor();
  expect(await account(page).getAttribute("aria-label")).toBe("Tài khoản: Quản trị viên (minh họa)");
});

test.for([
  { theme: "dark", touch: false, viewport: { width: 1280, height: 800 } },
  { theme: "light", touch: true, viewport: { width: 390, height: 844 } },
] as const)(
  "nothing serious hinders in signing in and in the account, $theme, $viewport.width wide",
  async ({ theme, touch, viewport }) => {
    const page = await open("/sign-in?returnTo=/account", { theme, touch, viewport, calm: true });
    await page.getByTestId("demo-accounts").waitFor();
    expect(await page.title()).toBe("Đăng nhập SenMap · SenMap");
    expect(await hindrances(page)).toEqual([]);
    await page.getByTestId("language-switch").getByText("EN").click();
    await page.getByRole("heading", { name: "Sign in to SenMap" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await hindrances(page)).toEqual([]);
    await enterAs(page, "Quản trị viên (minh họa)");
    await page.getByTestId("sessions").getByText("This session").waitFor();
    await page.getByRole("button", { name: "New token" }).click();
    expect(await hindrances(page)).toEqual([]);
    await account(page).click();
    await page.getByRole("link", { name: "Administration" }).waitFor();
    expect(await hindrances(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide, "scrolls sideways").toBe(false);
  },
);
