import type { ProblemWords } from "./problems.ts";

const KINDS_VI: Record<string, string> = {
  syntax: "viết sai",
  "bad-literal": "giá trị viết sai",
  "empty-option": "tham số trống",
  "unknown-option": "tham số không có",
  "repeated-option": "tham số lặp lại",
  "unknown-entity": "loại đối tượng không có",
  "unknown-property": "thuộc tính không có",
  "unknown-function": "hàm không có",
  arity: "hàm nhận số đối số khác",
  "too-long": "quá dài",
  "too-deep": "lồng quá sâu",
  "too-many": "quá nhiều",
  unsupported: "chưa hỗ trợ",
};
const KINDS_EN: Record<string, string> = {
  syntax: "not well-formed",
  "bad-literal": "a badly written value",
  "empty-option": "an empty option",
  "unknown-option": "no such option",
  "repeated-option": "an option given twice",
  "unknown-entity": "no such kind of entity",
  "unknown-property": "no such property",
  "unknown-function": "no such function",
  arity: "a function with another number of arguments",
  "too-long": "too long",
  "too-deep": "nested too deeply",
  "too-many": "too many",
  unsupported: "not supported",
};
const REASONS_VI: Record<string, string> = {
  malformed: "không đọc được",
  "unknown-datastream": "không có luồng dữ liệu này, hoặc bạn không có quyền ghi vào đó",
  "in-the-future": "thời điểm đo ở tương lai; hãy kiểm tra đồng hồ của thiết bị",
  "too-old": "thời điểm đo trước năm 1900",
  "ends-before-it-begins": "thời điểm kết thúc sớm hơn thời điểm bắt đầu",
  "no-result": "không có kết quả đo",
  "wrong-type": "kết quả không đúng kiểu của luồng dữ liệu",
  "wrong-unit": "đơn vị đo khác đơn vị của luồng dữ liệu",
  "not-possible": "kết quả nằm ngoài khoảng có thể của luồng dữ liệu",
  conflict: "thời điểm này đã có một kết quả khác",
};
const REASONS_EN: Record<string, string> = {
  malformed: "it cannot be read",
  "unknown-datastream": "there is no such datastream, or you may not write to it",
  "in-the-future": "its time lies in the future; look at the device's clock",
  "too-old": "its time lies before 1900",
  "ends-before-it-begins": "it ends before it begins",
  "no-result": "it has no result",
  "wrong-type": "its result is not of the datastream's type",
  "wrong-unit": "its unit is not the datastream's",
  "not-possible": "its result lies outside what is possible for the datastream",
  conflict: "another result stands at this time already",
};

/** What can be wrong with what is asked of sensors, or sent by them. */
export const SENSOR_PROBLEMS = {
  "sensor-query": [
    400,
    {
      vi: {
        title: "Câu hỏi SensorThings không hợp lệ",
        detail: ({ kind = "", option, position, found, expected }) =>
          `${option ? `Trong ${option}` : "Trong địa chỉ"}, ký tự thứ ${position}: ${KINDS_VI[kind] ?? kind}${found ? ` “${found}”` : ""}${expected ? `; có thể là: ${expected}` : ""}.`,
      },
      en: {
        title: "The SensorThings query does not fit",
        detail: ({ kind = "", option, position, found, expected }) =>
          `${option ? `In ${option}` : "In the address"}, at character ${position}: ${KINDS_EN[kind] ?? kind}${found ? ` “${found}”` : ""}${expected ? `; it could be: ${expected}` : ""}.`,
      },
    },
  ],
  "sensor-answer": [
    400,
    {
      vi: {
        title: "Không trả lời được câu hỏi SensorThings này",
        detail: ({ option, position, reason }) =>
          `${option ? `Trong ${option}, ký tự thứ ${position}: ` : ""}${reason}`,
      },
      en: {
        title: "This SensorThings query has no answer",
        detail: ({ option, position, reason }) =>
          `${option ? `In ${option}, at character ${position}: ` : ""}${reason}`,
      },
    },
  ],
  "unknown-entity": [
    404,
    {
      vi: { title: "Không có đối tượng này", detail: ({ path }) => `Không có gì ở ${path}, hoặc bạn không được xem.` },
      en: { title: "No such entity", detail: ({ path }) => `There is nothing at ${path} that you may see.` },
    },
  ],
  "invalid-entity": [
    400,
    {
      vi: {
        title: "Đối tượng không hợp lệ",
        detail: ({ entity, field }) => `${entity}: trường “${field}” bị thiếu hoặc không đúng.`,
      },
      en: {
        title: "The entity does not fit",
        detail: ({ entity, field }) => `${entity}: the field “${field}” is missing or does not fit.`,
      },
    },
  ],
  "reading-refused": [
    400,
    {
      vi: {
        title: "Số đo bị từ chối",
        detail: ({ reason = "" }) => `Số đo không được ghi: ${REASONS_VI[reason] ?? reason}.`,
      },
      en: {
        title: "The reading was refused",
        detail: ({ reason = "" }) => `The reading was not recorded: ${REASONS_EN[reason] ?? reason}.`,
      },
    },
  ],
  "reading-conflict": [
    409,
    {
      vi: {
        title: "Đã có số đo khác",
        detail: () => "Thời điểm này đã có một kết quả khác; muốn sửa, hãy dùng PATCH với chính số đo ấy.",
      },
      en: {
        title: "Another reading stands there",
        detail: () => "Another result stands at this time already; to correct it, PATCH that observation.",
      },
    },
  ],
  "too-busy": [
    503,
    {
      vi: { title: "Máy chủ đang quá tải", detail: () => "Chưa ghi gì cả; hãy gửi lại sau vài giây." },
      en: { title: "Too much at once", detail: () => "Nothing was recorded; send it again in a few seconds." },
    },
  ],
} satisfies Record<string, [number, ProblemWords]>;

/** Why a reading was refused, in words, for answers that hold many. */
export const reasonInWords = (reason: string, language: "vi" | "en"): string =>
  (language === "vi" ? REASONS_VI : REASONS_EN)[reason] ?? reason;
