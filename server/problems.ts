import { ACCESS_PROBLEMS } from "./accessProblems.ts";
import { INDICATOR_PROBLEMS } from "./indicatorProblems.ts";
import { INTAKE_PROBLEMS } from "./intakeProblems.ts";
import { SENSOR_PROBLEMS } from "./sensorProblems.ts";

/** The languages SenMap speaks. */
export type Language = "vi" | "en";

export type ProblemWords = Record<Language, { title: string; detail: (values: Record<string, string>) => string }>;

/** Every way a request can fail that is the asker's to mend, with its status and its sentences. */
export const PROBLEMS = {
  ...ACCESS_PROBLEMS,
  ...INDICATOR_PROBLEMS,
  ...INTAKE_PROBLEMS,
  ...SENSOR_PROBLEMS,
  "unknown-layer": [
    404,
    {
      vi: {
        title: "Không có lớp này",
        detail: ({ layer }) => `Không có lớp dữ liệu “${layer}”. Xem danh sách ở /api/layers.`,
      },
      en: {
        title: "No such layer",
        detail: ({ layer }) => `There is no layer “${layer}”. The list is at /api/layers.`,
      },
    },
  ],
  "no-values": [
    404,
    {
      vi: {
        title: "Lớp này không có giá trị theo đơn vị",
        detail: ({ layer }) => `Lớp “${layer}” là lớp điểm hoặc nền, không có giá trị theo đơn vị hành chính.`,
      },
      en: {
        title: "No values by unit",
        detail: ({ layer }) => `The layer “${layer}” has points or ground, not values by administrative unit.`,
      },
    },
  ],
  "no-such-tile": [
    400,
    {
      vi: {
        title: "Tọa độ ô bản đồ không hợp lệ",
        detail: ({ tile }) => `Không có ô “${tile}”: z từ 0 đến 22, x và y từ 0 đến 2^z − 1, kết thúc bằng .mvt.`,
      },
      en: {
        title: "No such tile",
        detail: ({ tile }) =>
          `There is no tile “${tile}”: z runs from 0 to 22, x and y from 0 to 2^z − 1, ending in .mvt.`,
      },
    },
  ],
  "unknown-edition": [
    404,
    {
      vi: {
        title: "Không có phiên bản này",
        detail: ({ edition, known }) =>
          `Không có phiên bản đơn vị hành chính “${edition}”. Các phiên bản hiện có: ${known}.`,
      },
      en: {
        title: "No such edition",
        detail: ({ edition, known }) => `There is no edition “${edition}” of administrative units. Known: ${known}.`,
      },
    },
  ],
  "unknown-unit": [
    404,
    {
      vi: {
        title: "Không có đơn vị này",
        detail: ({ edition, code }) => `Phiên bản ${edition} không có đơn vị hành chính mang mã “${code}”.`,
      },
      en: {
        title: "No such unit",
        detail: ({ edition, code }) => `Edition ${edition} has no administrative unit with the code “${code}”.`,
      },
    },
  ],
  "unknown-theme": [
    404,
    {
      vi: {
        title: "Không có kiểu bản đồ này",
        detail: ({ theme }) => `Không có kiểu “${theme}”. Có: light, dark, wall.`,
      },
      en: {
        title: "No such style",
        detail: ({ theme }) => `There is no style “${theme}”. There are light, dark and wall.`,
      },
    },
  ],
  "query-too-long": [
    400,
    {
      vi: {
        title: "Câu tìm quá dài",
        detail: ({ limit }) => `Câu tìm dài tối đa ${limit} ký tự. Hãy gõ tên đơn vị hoặc địa danh.`,
      },
      en: {
        title: "The search is too long",
        detail: ({ limit }) => `A search has at most ${limit} characters. Type the name of a unit or place.`,
      },
    },
  ],
  "invalid-request": [
    400,
    {
      vi: {
        title: "Yêu cầu không hợp lệ",
        detail: ({ field }) => `Giá trị của “${field}” không hợp lệ hoặc còn thiếu.`,
      },
      en: {
        title: "The request does not fit",
        detail: ({ field }) => `The value of “${field}” is missing or does not fit.`,
      },
    },
  ],
  "invalid-text": [
    400,
    {
      vi: { title: "Địa chỉ chứa ký tự hỏng", detail: () => "Địa chỉ không phải là văn bản UTF-8 hợp lệ." },
      en: { title: "Broken characters in the address", detail: () => "The address is not valid UTF-8 text." },
    },
  ],
  "not-found": [
    404,
    {
      vi: { title: "Không có trang này", detail: ({ path }) => `Không có gì ở địa chỉ ${path}.` },
      en: { title: "Nothing here", detail: ({ path }) => `There is nothing at ${path}.` },
    },
  ],
  "too-large": [
    413,
    {
      vi: { title: "Yêu cầu quá lớn", detail: () => "Nội dung gửi lên vượt quá giới hạn." },
      en: { title: "The request is too large", detail: () => "What was sent exceeds the limit." },
    },
  ],
  internal: [
    500,
    {
      vi: {
        title: "Máy chủ gặp lỗi",
        detail: () =>
          "Máy chủ không trả lời được yêu cầu này. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên kèm thời điểm.",
      },
      en: {
        title: "The server failed",
        detail: () =>
          "The server could not answer this. Try again; if it fails again, tell the administrator the time.",
      },
    },
  ],
  "database-away": [
    503,
    {
      vi: { title: "Cơ sở dữ liệu tạm thời không trả lời", detail: () => "Hãy thử lại sau vài giây." },
      en: { title: "The database does not answer", detail: () => "Try again in a few seconds." },
    },
  ],
} satisfies Record<string, [number, ProblemWords]>;

export type ProblemKind = keyof typeof PROBLEMS;
