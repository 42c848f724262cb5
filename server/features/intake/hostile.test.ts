import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Review } from "../../contract/intake.ts";
import { LIMITS } from "./read/limits.ts";
import { workbook } from "./sheets/workbook.ts";
import { testApp } from "../../testApp.ts";
import { issuesOf, linesOf, testIntake } from "./testIntake.ts";

// Files that are none, or are made to do harm. Each gets a sentence, and the server goes on.

let intake: Awaited<ReturnType<typeof testIntake>>;
beforeAll(async () => {
  intake = await testIntake(await testApp());
});

const TABLE = [
  ["Tháng 9/2026", null],
  ["Đơn vị", "Số hồ sơ tồn quá hạn"],
  ["Phường Cao Lãnh", 5],
];
const sound = () => workbook({ rows: TABLE });

interface Packed {
  name: string;
  content: Buffer;
  /** What the directory says that it unfolds to. */
  declared?: number;
}

/** A zip, which may lie about sizes. */
function zip(entries: Packed[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, declared = content.length } of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const head = Buffer.alloc(30 + name.length);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(declared, 22);
    head.writeUInt16LE(name.length, 26);
    head.write(name, 30);
    const line = Buffer.alloc(46 + name.length);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(crc32(content), 16);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt32LE(declared, 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(at, 42);
    line.write(name, 46);
    locals.push(head, packed);
    directory.push(line);
    at += head.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** The parts of a workbook, with the sheet as given. */
const parts = (sheet: string, head = ""): Packed[] => {
  const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return [
    {
      name: "[Content_Types].xml",
      content: xml(`<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`),
    },
    {
      name: "_rels/.rels",
      content: xml(
        `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: xml(
        `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    },
    {
      name: "xl/workbook.xml",
      content: xml(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Biểu" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
    },
    {
      name: "xl/worksheets/sheet1.xml",
      content: xml(`${head}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
    },
  ];
};
const row = (label: string, text: string) =>
  `<row><c t="inlineStr"><is><t>${label}</t></is></c><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
const sheetXml = `${row("Tháng 9/2026", "")}${row("Đơn vị", "Số hồ sơ tồn quá hạn")}${row("Phường Cao Lãnh", "5")}`;

/** A picture with a name that ends in .xlsx. */
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  Buffer.from("IHDR"),
  deflateSync(Buffer.alloc(400, 7)),
]);
/** How a workbook with a password begins, and its directory names what is in it. A real one differs in what cannot be read anyway. */
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(512),
  ]);
const gigabyte = 1024 * 1024 * 1024 + 1;

describe("a file that cannot be read", () => {
  it("the archives below are sound but for what they are made wrong in", async () => {
    const sent = await intake.post(zip(parts(sheetXml)));
    expect(linesOf(sent.json<Review>())).toEqual(["TST01 2025/29869 2026-09 = 5"]);
  });

  const files: [name: string, file: () => Promise<Uint8Array> | Uint8Array | string, problem: string][] = [
    ["empty", () => Buffer.alloc(0), "intake-empty"],
    ["a pasted nothing", () => "  \n\t\n", "intake-empty"],
    ["a workbook without a cell", () => workbook({ rows: [[null, "  "], []] }), "intake-empty"],
    ["a workbook with a password", () => ole("EncryptedPackage"), "intake-protected"],
    ["a workbook of Excel 2003", () => ole("Workbook"), "intake-old-excel"],
    ["a picture called .xlsx", () => png, "intake-not-a-spreadsheet"],
    ["a PDF", () => Buffer.from("%PDF-1.7\nxref"), "intake-not-a-spreadsheet"],
    [
      "a page called .xls",
      () => Buffer.from("<html><table><tr><td>5</td></tr></table></html>"),
      "intake-not-a-spreadsheet",
    ],
    [
      "an archive of something else",
      () => zip([{ name: "thư.txt", content: Buffer.from("xin chào") }]),
      "intake-not-a-spreadsheet",
    ],
    [
      "an empty archive",
      () => Buffer.concat([Buffer.from("PK\u0005\u0006"), Buffer.alloc(18)]),
      "intake-not-a-spreadsheet",
    ],
    ["a workbook cut off", async () => (await sound()).slice(0, -400), "intake-broken"],
    ["a workbook with a torn middle", async () => (await sound()).fill(0xff, 300, 700), "intake-broken"],
    [
      "a bomb that says what it is",
      () =>
        zip([
          ...parts(sheetXml),
          { name: "xl/media/a.xml", content: Buffer.alloc(64 * 1024 * 1024), declared: gigabyte },
        ]),
      "intake-swollen",
    ],
    [
      "a bomb that lies about its size",
      () =>
        zip([...parts(sheetXml), { name: "xl/media/a.xml", content: Buffer.alloc(64 * 1024 * 1024), declared: 100 }]),
      "intake-swollen",
    ],
    [
      "a bomb in the sheet itself",
      () => zip(parts(`<row><c><v>${" ".repeat(40 * 1024 * 1024)}</v></c></row>`)),
      "intake-swollen",
    ],
    [
      "entities that stand for entities",
      () =>
        zip(
          parts(
            row("&d;", "5"),
            '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">]>',
          ),
        ),
      "intake-broken",
    ],
    [
      "an entity that reads a file of the server",
      () => zip(parts(row("&f;", "5"), '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>')),
      "intake-broken",
    ],
    ["more than a hundred thousand rows", () => "a;1\n".repeat(100_001), "intake-too-long"],
    ["more than a thousand columns", () => "1;".repeat(1_001), "intake-too-wide"],
    [
      "a cell at the far end of the sheet",
      () => zip(parts(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)),
      "intake-broken",
    ],
  ];
  it.each(files)("%s", async (_name, file, problem) => {
    const sent = await intake.post(await file(), { filename: "bao-cao.xlsx" });
    expect(sent.json()).toMatchObject({ type: `/problems/${problem}`, status: 422 });
    expect((await intake.app.inject("/healthz")).statusCode).toBe(200);
  });

  it("is told of in the language of who sent it", async () => {
    const sent = await intake.app.inject({
      method: "POST",
      url: "/api/intake",
      headers: { cookie: intake.mine.cookie, "content-type": "application/octet-stream", "accept-language": "en" },
      payload: ole("EncryptedPackage"),
    });
    expect(sent.json<{ detail: string }>().detail).toMatch(/remove the password/);
  });

  it("that takes too long to read is given up, and others are read after it", async () => {
    const { time } = LIMITS;
    LIMITS.time = 1;
    try {
      const sent = await Promise.all([1, 2, 3, 4].map(() => intake.post(zip(parts(sheetXml)))));
      for (const answer of sent) expect(answer.json()).toMatchObject({ type: "/problems/intake-too-slow" });
    } finally {
      LIMITS.time = time;
    }
    expect((await intake.post(zip(parts(sheetXml)))).statusCode).toBe(201);
  });

  it("of a kind that nobody sends, or none, is a bad request", async () => {
    const { cookie } = intake.mine;
    const as = (headers: Record<string, string>, payload?: string) =>
      intake.app.inject({
        method: "POST",
        url: "/api/intake",
        headers: { cookie, ...headers },
        ...(payload ? { payload } : {}),
      });
    expect((await as({ "content-type": "image/png" }, "x")).statusCode).toBe(400);
    expect((await as({ "content-type": "application/json" }, '{"text":5}')).statusCode).toBe(400);
    expect((await as({ "content-type": "application/json" }, '{"txt":"a"}')).statusCode).toBe(400);
    expect((await as({})).json()).toMatchObject({ type: "/problems/intake-empty" });
  });

  it("larger than an upload may be is refused before it is read", async () => {
    const sent = await intake.post(Buffer.alloc(10 * 1024 * 1024 + 1, 0x41));
    expect(sent.json()).toMatchObject({ type: "/problems/too-large" });
  });
});

describe("what a sheet holds", () => {
  it("is never evaluated: text that looks like a formula stays text, here and when it is written back", async () => {
    const evil = ['=HYPERLINK("http://x.example";"Cao Lãnh")', "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)"];
    const sent = await intake.post(
      await workbook({
        rows: [
          ["Tháng 9/2026"],
          ["Đơn vị", "TST01", "TST04"],
          ["Phường Cao Lãnh", 5, evil[0]!],
          ...evil.map((text) => [text, 7]),
        ],
      }),
    );
    expect(sent.statusCode, sent.body).toBe(201);
    const review = sent.json<Review>();
    expect(linesOf(review)).toEqual(["TST01 2025/29869 2026-09 = 5"]);
    expect(issuesOf(review)).toEqual(["not-a-number Biểu 1!C3"]);
    expect(review.questions.map(({ raw }) => raw).sort()).toEqual([...evil].sort());
    const csv = (await intake.ask(intake.mine.cookie, "GET", `/api/intake/${review.id}/issues.csv`)).body;
    for (const text of evil) expect(csv).toContain(`'${text.replaceAll('"', '""')}`);
    expect(csv).not.toMatch(/(^|,|")[=+@]/m);
  });

  it("may spell out characters that no database keeps", async () => {
    const sent = await intake.post(zip(parts(`${sheetXml}${row("Xã_x0000_ Lạ_xD800_", "9")}`)));
    expect(sent.statusCode, sent.body).toBe(201);
    expect(sent.json<Review>().questions).toHaveLength(1);
  });

  it("of fifty thousand rows is read, understood and recorded", async () => {
    const units = await intake.sql<{ code: string; name: string }>(
      "select code, full_name as name from senmap.admin_unit where edition = '2024' and level = 'commune' order by code",
    );
    const lines = ["Mã;Đơn vị;Chỉ tiêu;Kỳ;Giá trị"];
    for (let month = 0; lines.length <= 50_000; month++) {
      const period = `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
      for (const { code, name } of units)
        if (lines.length <= 50_000) lines.push(`${code};${name};TST01;${period};${month}`);
    }
    const started = performance.now();
    const sent = await intake.post(Buffer.from(lines.join("\n")));
    expect(sent.statusCode, sent.body.slice(0, 500)).toBe(201);
    const review = sent.json<Review>();
    expect(review.counts).toMatchObject({ values: 50_000, added: 50_000, errors: 0, questions: 0 });
    const reviewed = performance.now();
    const accepted = await intake.ask(intake.mine.cookie, "POST", `/api/intake/${review.id}/accept`, {
      acknowledge: review.kinds.map(({ kind }) => kind),
    });
    expect(accepted.json()).toMatchObject({ counts: { added: 50_000 } });
    console.log(
      `50,000 rows: reviewed in ${Math.round(reviewed - started)} ms, recorded in ${Math.round(performance.now() - reviewed)} ms`,
    );
  });
});
