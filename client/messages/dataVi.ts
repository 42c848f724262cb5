import { catalogueVi } from "./catalogueVi.ts";
import { trustVi } from "./trustVi.ts";

/** Words of the pages about figures, in Vietnamese. They define the keys, as `vi.ts` does. */
export const dataVi = {
  title: "Số liệu",
  pages: { catalogue: "Danh mục chỉ tiêu", trust: "Độ tin cậy", intake: "Nhập số liệu" },
  pagesLabel: "Các trang số liệu",
  pageNotAllowed:
    "Tài khoản này không được mở trang đó. Hãy chọn một trang khác ở bên, hoặc hỏi quản trị viên của bạn.",
  pageSignIn: "Trang này cần đăng nhập.",
  pageUnknown: "Không có trang này. Hãy chọn một trang ở bên.",
  catalogue: catalogueVi,
  trust: trustVi,
};
