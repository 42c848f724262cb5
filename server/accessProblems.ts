import type { ProblemWords } from "./problems.ts";

const words = (
  vi: [title: string, detail: string | ((values: Record<string, string>) => string)],
  en: [title: string, detail: string | ((values: Record<string, string>) => string)],
): ProblemWords => {
  const said = ([title, detail]: typeof vi) => ({ title, detail: typeof detail === "string" ? () => detail : detail });
  return { vi: said(vi), en: said(en) };
};

/** What goes wrong around signing in and rights, with its status and its sentences. */
export const ACCESS_PROBLEMS = {
  "sign-in-first": [
    401,
    words(["Cần đăng nhập", "Hãy đăng nhập rồi thử lại."], ["Sign in first", "Sign in, then try again."]),
  ],
  "second-factor-first": [
    401,
    words(
      ["Cần xác thực bước hai", "Hãy nhập mã từ ứng dụng xác thực trước khi tiếp tục."],
      ["The second step comes first", "Enter the code of your authenticator app before going on."],
    ),
  ],
  "unknown-token": [
    401,
    words(
      ["Mã truy cập không còn hiệu lực", "Mã truy cập sai, đã hết hạn hoặc đã bị thu hồi."],
      ["The token is not valid", "The token is wrong, has expired or was revoked."],
    ),
  ],
  "wrong-credentials": [
    401,
    words(
      ["Không đăng nhập được", "Thư điện tử hoặc mật khẩu không đúng, hoặc tài khoản không hoạt động."],
      ["Not signed in", "The e-mail address or the password is wrong, or the account is not active."],
    ),
  ],
  "wrong-code": [
    401,
    words(
      ["Mã không đúng", "Mã sai, đã dùng hoặc đã hết hạn. Hãy đợi mã mới rồi nhập lại."],
      ["The code does not fit", "The code is wrong, used already or over. Wait for a new one and try again."],
    ),
  ],
  "too-many-attempts": [
    429,
    words(
      ["Thử quá nhiều lần", ({ seconds }) => `Hãy đợi ${seconds} giây rồi thử lại.`],
      ["Too many attempts", ({ seconds }) => `Wait ${seconds} seconds, then try again.`],
    ),
  ],
  "not-allowed": [
    403,
    words(
      ["Không có quyền", "Vai trò của bạn không cho phép việc này. Hãy hỏi quản trị viên."],
      ["Not allowed", "Your roles do not allow this. Ask your administrator."],
    ),
  ],
  "only-looking": [
    403,
    words(
      ["Đang xem bằng quyền của người khác", "Khi xem thử thì không thay đổi được gì. Hãy thoát xem thử trước."],
      ["Looking as somebody else", "Nothing can be changed while looking as somebody else. End the preview first."],
    ),
  ],
  "foreign-origin": [
    403,
    words(
      ["Yêu cầu đến từ trang khác", "Hãy mở lại SenMap và làm lại từ trang của SenMap."],
      ["The request comes from another site", "Open SenMap again and repeat this from its own page."],
    ),
  ],
  "weak-password": [
    400,
    words(
      ["Mật khẩu chưa đủ mạnh", ({ why }) => `${why} Hãy dùng ít nhất 12 ký tự, chẳng hạn vài từ không liên quan.`],
      ["The password is too weak", ({ why }) => `${why} Use at least 12 characters, such as a few unrelated words.`],
    ),
  ],
  "link-over": [
    410,
    words(
      ["Liên kết không còn dùng được", "Liên kết sai, đã dùng hoặc đã hết hạn. Hãy xin quản trị viên liên kết mới."],
      ["The link is over", "The link is wrong, used already or has expired. Ask your administrator for a new one."],
    ),
  ],
  "provider-away": [
    502,
    words(
      ["Nhà cung cấp đăng nhập không trả lời", "Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu."],
      ["The sign-in provider does not answer", "Try again later, or sign in with a password."],
    ),
  ],
  "provider-refused": [
    401,
    words(
      [
        "Không đăng nhập được qua nhà cung cấp",
        "Lần đăng nhập này đã hết hạn, đã dùng, hoặc bị từ chối. Hãy bắt đầu lại.",
      ],
      ["The provider's answer was not taken", "This sign-in is over, was used already or was refused. Start again."],
    ),
  ],
  "identity-not-joined": [
    403,
    words(
      [
        "Chưa liên kết với tài khoản nào",
        "Danh tính này chưa gắn với tài khoản SenMap. Hãy mở liên kết mời rồi đăng nhập từ đó.",
      ],
      ["No account is joined to this identity", "Open your invitation link first and sign in from there."],
    ),
  ],
  "unknown-provider": [
    404,
    words(
      ["Không có nhà cung cấp này", ({ provider }) => `Không có nhà cung cấp đăng nhập “${provider}”.`],
      ["No such provider", ({ provider }) => `There is no sign-in provider “${provider}”.`],
    ),
  ],
  "unknown-row": [
    404,
    words(
      ["Không tìm thấy", "Không có mục này, hoặc bạn không được xem."],
      ["Not found", "There is no such thing, or you may not see it."],
    ),
  ],
  "taken-already": [
    409,
    words(
      ["Đã có rồi", ({ what }) => `“${what}” đã được dùng. Hãy chọn giá trị khác.`],
      ["Taken already", ({ what }) => `“${what}” is in use already. Choose another.`],
    ),
  ],
  "unknown-reference": [
    400,
    words(
      ["Không có mục được nhắc tới", ({ what }) => `“${what}” không có trong danh mục.`],
      ["What it refers to does not exist", ({ what }) => `There is no “${what}”.`],
    ),
  ],
  "wrong-password": [
    403,
    words(
      ["Mật khẩu hiện tại không đúng", "Hãy nhập lại mật khẩu bạn đang dùng để đăng nhập."],
      ["The current password is wrong", "Enter the password you sign in with now."],
    ),
  ],
  "not-yourself": [
    409,
    words(
      [
        "Không tự làm với chính mình",
        "Bạn không thể tự khóa, tự mời lại, tự đặt lại bước hai, xem thử chính mình hay tự bỏ quyền giao vai trò cuối cùng. Hãy nhờ quản trị viên khác.",
      ],
      [
        "Not to yourself",
        "You cannot disable, re-invite, reset or preview yourself, nor give up your last right to assign roles. Ask another administrator.",
      ],
    ),
  ],
  "account-closed": [
    409,
    words(
      ["Tài khoản đang bị khóa", "Hãy mở lại tài khoản trước khi gửi liên kết mời."],
      ["The account is closed", "Open the account again before inviting its owner."],
    ),
  ],
} satisfies Record<string, [number, ProblemWords]>;
