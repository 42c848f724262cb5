import type { ProblemWords } from "./problems.ts";

const words = (
  vi: [title: string, detail: string | ((values: Record<string, string>) => string)],
  en: [title: string, detail: string | ((values: Record<string, string>) => string)],
): ProblemWords => {
  const said = ([title, detail]: typeof vi) => ({ title, detail: typeof detail === "string" ? () => detail : detail });
  return { vi: said(vi), en: said(en) };
};

/** What goes wrong with files of values that organisations send. */
export const INTAKE_PROBLEMS = {
  "intake-empty": [
    422,
    words(
      ["Tệp không có số liệu", "Tệp hoặc nội dung dán vào trống. Hãy kiểm tra lại rồi gửi lại."],
      ["There is nothing in it", "The file, or what was pasted, is empty. Check it and send it again."],
    ),
  ],
  "intake-protected": [
    422,
    words(
      ["Tệp có mật khẩu", "Hãy mở tệp trong Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ) rồi gửi lại."],
      ["The file has a password", "Open it in Excel, remove the password (File › Info › Protect), then send it again."],
    ),
  ],
  "intake-old-excel": [
    422,
    words(
      [
        "Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu",
        "Hãy mở tệp trong Excel, bỏ mật khẩu nếu có, lưu lại thành “Sổ làm việc Excel (.xlsx)” rồi gửi lại.",
      ],
      [
        "An old Excel file (.xls), or one with a password",
        "Open it in Excel, remove the password if there is one, save it as “Excel Workbook (.xlsx)” and send that.",
      ],
    ),
  ],
  "intake-not-a-spreadsheet": [
    422,
    words(
      [
        "Tệp không phải là bảng tính",
        "Chỉ nhận .xlsx, .csv hoặc bảng dán từ Excel. Hãy lưu lại thành .xlsx rồi gửi lại.",
      ],
      ["Not a spreadsheet", "Only .xlsx, .csv or a table pasted from Excel is read. Save it as .xlsx and send that."],
    ),
  ],
  "intake-broken": [
    422,
    words(
      ["Tệp bị hỏng", "Không đọc được hết tệp này. Hãy mở bằng Excel, lưu lại thành .xlsx mới rồi gửi lại."],
      ["The file is broken", "It cannot be read to its end. Open it in Excel, save it as a new .xlsx and send that."],
    ),
  ],
  "intake-swollen": [
    422,
    words(
      [
        "Tệp nở ra quá lớn",
        "Nội dung nén trong tệp lớn bất thường nên không được mở. Hãy chép riêng bảng số liệu sang tệp mới.",
      ],
      [
        "The file unfolds to too much",
        "What is packed in it is unusually large and was not opened. Copy the table alone to a new file.",
      ],
    ),
  ],
  "intake-too-long": [
    422,
    words(
      ["Bảng quá dài", "Mỗi tệp có tối đa 100.000 dòng và 300.000 số liệu. Hãy chia thành nhiều tệp."],
      ["The table is too long", "A file has at most 100,000 rows and 300,000 figures. Split it into several."],
    ),
  ],
  "intake-too-wide": [
    422,
    words(
      ["Bảng quá rộng", "Mỗi bảng có tối đa 1.000 cột. Hãy bỏ các cột thừa bên phải."],
      ["The table is too wide", "A table has at most 1,000 columns. Remove what is not needed at its right."],
    ),
  ],
  "intake-too-slow": [
    422,
    words(
      [
        "Tệp quá nặng để đọc",
        "Đọc tệp này tốn quá nhiều thời gian hoặc bộ nhớ. Hãy chép riêng bảng số liệu sang tệp mới.",
      ],
      ["The file is too heavy", "Reading it takes too much time or memory. Copy the table alone to a new file."],
    ),
  ],
  "intake-unknown-set": [
    404,
    words(
      ["Không có bộ chỉ tiêu này", ({ set }) => `Không có bộ chỉ tiêu “${set}”. Xem danh mục ở /api/indicators.`],
      ["No such set", ({ set }) => `There is no set of indicators “${set}”. The catalogue is at /api/indicators.`],
    ),
  ],
  "intake-wrong-answer": [
    400,
    words(
      ["Câu trả lời không hợp lệ", ({ question, answer }) => `“${answer}” không trả lời được cho “${question}”.`],
      ["The answer does not fit", ({ question, answer }) => `“${answer}” is no answer to “${question}”.`],
    ),
  ],
  "intake-decided": [
    409,
    words(
      [
        "Lần nhập này đã được quyết định",
        "Nó đã được chấp nhận, từ chối hoặc thay bằng tệp mới, nên không đổi được nữa.",
      ],
      ["This intake is decided", "It was accepted, rejected or replaced by a newer file, and is not changed any more."],
    ),
  ],
  "intake-changed": [
    409,
    words(
      ["Số liệu đã đổi từ lúc bạn xem", "Có người vừa ghi số liệu liên quan. Hãy xem lại các thay đổi rồi chấp nhận."],
      [
        "It changed since you looked",
        "Somebody has recorded values that this concerns. Look at the changes again, then accept.",
      ],
    ),
  ],
  "intake-not-ready": [
    409,
    words(
      [
        "Chưa thể chấp nhận",
        ({ questions, errors }) => `Còn ${questions} câu hỏi chưa trả lời và ${errors} lỗi chưa xử lý hoặc loại ra.`,
      ],
      [
        "Not ready to be accepted",
        ({ questions, errors }) => `${questions} questions have no answer and ${errors} errors are not left out.`,
      ],
    ),
  ],
  "intake-not-seen": [
    409,
    words(
      ["Còn cảnh báo chưa xác nhận", ({ kinds }) => `Hãy xem và xác nhận các cảnh báo: ${kinds}.`],
      ["Warnings are not acknowledged", ({ kinds }) => `Look at these warnings and acknowledge them: ${kinds}.`],
    ),
  ],
  "intake-nothing": [
    409,
    words(
      ["Không có gì để ghi", "Tệp này không còn số liệu nào để ghi."],
      ["There is nothing to record", "The file has no value that would be recorded."],
    ),
  ],
  "intake-no-template": [
    400,
    words(
      [
        "Không có biểu mẫu cho kỳ này",
        ({ period }) => `Bộ chỉ tiêu không có chỉ tiêu nào báo cáo theo kỳ “${period}”.`,
      ],
      ["No template for this period", ({ period }) => `No indicator of the set is reported by “${period}”.`],
    ),
  ],
  "intake-refused-values": [
    422,
    words(
      ["Có số liệu không hợp lệ", ({ count }) => `${count} lỗi; không có số liệu nào được ghi. Xem “issues”.`],
      ["Some values do not fit", ({ count }) => `${count} errors; nothing was recorded. See “issues”.`],
    ),
  ],
} satisfies Record<string, [number, ProblemWords]>;
