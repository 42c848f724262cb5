import type { ProblemWords } from "./problems.ts";

/** What can be wrong with a question about indicators. */
export const INDICATOR_PROBLEMS = {
  "unknown-indicator": [
    404,
    {
      vi: {
        title: "Không có chỉ tiêu này",
        detail: ({ code }) => `Không có chỉ tiêu mang mã “${code}”. Xem danh mục ở /api/indicators.`,
      },
      en: {
        title: "No such indicator",
        detail: ({ code }) => `There is no indicator with the code “${code}”. The catalogue is at /api/indicators.`,
      },
    },
  ],
  "unknown-period": [
    400,
    {
      vi: {
        title: "Kỳ số liệu không hợp lệ",
        detail: ({ period }) =>
          `“${period}” không phải là một kỳ: viết 2025, 2025-Q3, 2025-07, 2025-W38 hoặc 2025-01-01/2025-10-31.`,
      },
      en: {
        title: "No such period",
        detail: ({ period }) =>
          `“${period}” is no period: write 2025, 2025-Q3, 2025-07, 2025-W38 or 2025-01-01/2025-10-31.`,
      },
    },
  ],
  "invalid-moment": [
    400,
    {
      vi: {
        title: "Thời điểm không hợp lệ",
        detail: ({ moment }) =>
          `“${moment}” không phải là một thời điểm: viết 2026-03-05 hoặc 2026-03-05T14:05:00+07:00.`,
      },
      en: {
        title: "No such moment",
        detail: ({ moment }) => `“${moment}” is no moment: write 2026-03-05 or 2026-03-05T14:05:00+07:00.`,
      },
    },
  ],
  "invalid-breaks": [
    400,
    {
      vi: {
        title: "Ngưỡng phân lớp không hợp lệ",
        detail: () => "Phân lớp thủ công cần từ 1 đến 5 số tăng dần, cách nhau bằng dấu phẩy, như edges=-5,0,7.5.",
      },
      en: {
        title: "The class limits do not fit",
        detail: () => "Classes by hand need 1 to 5 rising numbers with commas between them, such as edges=-5,0,7.5.",
      },
    },
  ],
  "set-or-layer": [
    400,
    {
      vi: {
        title: "Cần một bộ số liệu hoặc một lớp",
        detail: () => "Hãy ghi một bộ số liệu (set=…) hoặc một lớp dữ liệu (layer=…), không ghi cả hai.",
      },
      en: {
        title: "One set or one layer is needed",
        detail: () => "Name an indicator set (set=…) or a layer (layer=…), and not both.",
      },
    },
  ],
  "changed-meanwhile": [
    409,
    {
      vi: {
        title: "Đã có người sửa trước",
        detail: () => "Định nghĩa này vừa được người khác sửa. Tải lại, xem chỗ đã đổi rồi sửa tiếp.",
      },
      en: {
        title: "Somebody changed it first",
        detail: () => "Somebody else has just changed this definition. Load it again, see what changed, then go on.",
      },
    },
  ],
} satisfies Record<string, [number, ProblemWords]>;
