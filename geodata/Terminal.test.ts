import { expect, test } from "vitest";
import { terminal } from "./Terminal.ts";

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) > 0 };
}

test("a person sees one bar that is drawn over, and results on a clean line", () => {
  const [out, err] = [stream(true), stream(true)];
  const shown = terminal(out, err);
  shown.progress(1, 2, "Drawing");
  shown.say("Done.");
  expect(err.written).toEqual(["\r\u001B[K[████████████············] Drawing", "\r\u001B[K"]);
  expect(out.written).toEqual(["Done.\n"]);
});

test("a log gets one plain line for each new step", () => {
  const err = stream(false);
  const shown = terminal(stream(false), err);
  shown.progress(0, 2, "Checking");
  shown.progress(1, 2, "Checking");
  expect(err.written).toEqual(["Checking\n"]);
});
