import { beforeAll, expect, it } from "vitest";
import type { Review } from "../../contract/intake.ts";
import { SHEETS } from "./sheets/all.ts";
import { testApp } from "../../testApp.ts";
import { issuesOf, linesOf, testIntake, questionsOf } from "./testIntake.ts";

// Sheets as organisations really send them, each with what is in it.

let intake: Awaited<ReturnType<typeof testIntake>>;
beforeAll(async () => {
  intake = await testIntake(await testApp());
});

const sorted = (lines: string[] = []) => [...lines].sort();

it.each(SHEETS)("$name", async ({ file, said, values, questions, issues, answers, answered, left }) => {
  const sent = await intake.post(await file(), said);
  expect(sent.statusCode, sent.body).toBe(201);
  const review = sent.json<Review>();
  const understood = { values: linesOf(review), questions: questionsOf(review), issues: issuesOf(review) };
  expect(understood).toEqual({ values: sorted(values), questions: sorted(questions), issues: sorted(issues) });
  if (!answers) return;
  const changed = await intake.ask(intake.mine.cookie, "PATCH", `/api/intake/${review.id}/mapping`, { answers });
  expect(changed.statusCode, changed.body).toBe(200);
  const after = changed.json<Review>();
  const settled = { values: linesOf(after), questions: questionsOf(after), issues: issuesOf(after) };
  expect(settled).toEqual({ values: sorted(answered), questions: [], issues: sorted(left) });
});
