import type { FastifyInstance } from "fastify";
import { beforeAll, expect, it } from "vitest";
import type { Review } from "../../contract/intake.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { SHEETS } from "./sheets/all.ts";
import { intakeDesk, issuesOf, linesOf, provideTestIndicators, questionsOf } from "./testIntake.ts";

// Sheets as organisations really send them, each with what is in it.

let app: FastifyInstance;
let database: Database;
let desk: ReturnType<typeof intakeDesk>;
let cookie: string;
beforeAll(async () => {
  ({ app, database } = await testApp());
  await provideTestIndicators(database);
  desk = intakeDesk(app, database);
  ({ cookie } = await testPerson(database, { role: "data-steward", organisation: "H20-THU", scope: "H20-THU" }));
});

const sorted = (lines: string[] = []) => [...lines].sort();

it.each(SHEETS)("$name", async ({ file, said, values, questions, issues, answers, answered, left }) => {
  const sent = await desk.send(cookie, await file(), said);
  expect(sent.statusCode, sent.body).toBe(201);
  const review = sent.json<Review>();
  const understood = { values: linesOf(review), questions: questionsOf(review), issues: issuesOf(review) };
  expect(understood).toEqual({ values: sorted(values), questions: sorted(questions), issues: sorted(issues) });
  if (!answers) return;
  const changed = await desk.ask(cookie, "PATCH", `/api/intake/${review.id}/mapping`, { answers });
  expect(changed.statusCode, changed.body).toBe(200);
  const after = changed.json<Review>();
  const settled = { values: linesOf(after), questions: questionsOf(after), issues: issuesOf(after) };
  expect(settled).toEqual({ values: sorted(answered), questions: [], issues: sorted(left) });
});
