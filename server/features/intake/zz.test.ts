import { beforeAll, it } from "vitest";
import type { FastifyInstance } from "fastify";
import type { Review } from "../../contract/intake.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { intakeDesk, issuesOf, linesOf, provideTestIndicators, questionsOf } from "./testIntake.ts";
let app: FastifyInstance;
let desk: ReturnType<typeof intakeDesk>;
let cookie: string;
beforeAll(async () => {
  const made = await testApp();
  app = made.app;
  await provideTestIndicators(made.database);
  desk = intakeDesk(app, made.database);
  ({ cookie } = await testPerson(made.database, { role: "data-steward", organisation: "H20-THU", scope: "H20-THU" }));
});
const cases: Record<string, string> = {
  a: "Năm 2026\nĐơn vị\tTháng 8\t\tTháng 9\t\n\tSố hồ sơ tồn quá hạn\tThu ngân sách trên địa bàn\tSố hồ sơ tồn quá hạn\tThu ngân sách trên địa bàn\nPhường Cao Lãnh\t1\t2,5\t3\t4,5\nXã Ba Sao\t5\t6\t7\t8",
  b: "Tháng 9/2026\nĐơn vị\tNội dung\tSố hồ sơ tồn quá hạn\nPhường Cao Lãnh\tKế hoạch\t1\n\tThực hiện\t2\nXã Ba Sao\tKế hoạch\t3\n\tThực hiện\t4",
  c: "Năm 2026\nChỉ tiêu\tPhường Cao Lãnh\t\tXã Ba Sao\t\n\tT8\tT9\tT8\tT9\nSố hồ sơ tồn quá hạn\t1\t2\t3\t4\nThu ngân sách trên địa bàn\t5\t6\t7\t8",
  d: "Tháng 9/2026\nChỉ tiêu\tToàn tỉnh\tPhường Cao Lãnh\tXã Ba Sao\nSố hồ sơ tồn quá hạn\t4\t1\t3",
  e: "Số hồ sơ tồn quá hạn\nTháng\tPhường Cao Lãnh\tXã Ba Sao\n8/2026\t1\t3\n9/2026\t2\t4",
  f: "Tháng 9/2026\nPhường Cao Lãnh\t12\nXã Ba Sao\t13",
  g: "Tháng 9/2026\nĐơn vị\tSố hồ sơ tồn quá hạn\nTỉnh Đồng Tháp\t10\nTrong đó:\t\nPhường Cao Lãnh\t4\nXã Ba Sao\t3\nCác xã còn lại\t3",
  i: "Đơn vị\tTốc độ tăng trưởng kinh tế năm 2024\tTốc độ tăng trưởng kinh tế năm 2025\nTỉnh Đồng Tháp\t7,5\t8,03",
  j: "Tháng 9/2026\nMã đơn vị\tĐơn vị\tTổng số hồ sơ đã giải quyết\tTrong đó\t\n\t\t\tSố hồ sơ giải quyết đúng hạn\tSố hồ sơ quá hạn\n29869\tPhường Cao Lãnh\t100\t98\t2",
  k: "KẾT QUẢ GIẢI QUYẾT HỒ SƠ QUÝ III/2026\nTT\tĐịa phương\tTháng 7/2026\tTháng 8/2026\tTháng 9/2026\n1\tCao Lãnh\t1\t2\t3\n2\tSa Đéc\t1\t2\t3",
  l: "Tháng 9/2026\nĐơn vị\tSố hồ sơ tồn quá hạn\nH. Cao Lãnh\t4\nTP Cao Lãnh\t3\nTP. Sa Đéc\t5\nTX Hồng Ngự\t1\nTP Hồng Ngự\t1\nH. Hồng Ngự\t2",
  m: "Tháng 9/2026\nĐơn vị\tSố hồ sơ tồn quá hạn\nTân Thành\t4\nTân Thạnh\t3\nMỹ Tho\t5\nMỹ Thọ\t1\nThanh Bình\t1\nBình Thành\t1",
};
it("explore", async () => {
  for (const [name, text] of Object.entries(cases)) {
    const sent = await desk.send(cookie, text);
    const r = sent.json<Review>();
    console.log(
      name,
      JSON.stringify({ l: r.sheets?.[0]?.layout, v: linesOf(r), q: questionsOf(r), i: issuesOf(r) }, null, 1),
    );
  }
});
