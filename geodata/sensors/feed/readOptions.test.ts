import { expect, test } from "vitest";
import { readOptions } from "./readOptions.ts";

const SERVER = ["--url", "http://localhost:8080", "--token", "smt_x"];

test("the present every minute, unless told otherwise", () => {
  expect(readOptions(SERVER, {})).toEqual({
    url: "http://localhost:8080",
    token: "smt_x",
    window: null,
    speed: 60,
    step: 1,
    once: false,
  });
});

test("a window is of moments with their zone, and ends now unless told", () => {
  const { window, speed } = readOptions([...SERVER, "--from", "2025-10-21T00:00+07:00", "--speed", "600"], {});
  expect(window?.from.toString()).toBe("2025-10-20T17:00:00Z");
  expect(Date.now() - window!.to.epochMilliseconds).toBeLessThan(5000);
  expect(speed).toBe(600);
});

test("the token may be in the environment", () => {
  expect(readOptions(SERVER.slice(0, 2), { SENMAP_TOKEN: "smt_y" }).token).toBe("smt_y");
});

test.each([
  [[], "--url is the address"],
  [["--url", "http://localhost"], "--token is missing"],
  [[...SERVER, "--to", "2025-10-21T00:00Z"], "--to needs --from"],
  [[...SERVER, "--from", "yesterday"], "is a moment such as"],
  [[...SERVER, "--from", "2025-10-21T00:00Z", "--to", "2025-10-20T00:00Z"], "--from has to be before --to"],
  [[...SERVER, "--from", "2025-10-21T00:00Z", "--to", "2125-10-20T00:00Z"], "lies in the future"],
  [[...SERVER, "--step", "0"], "--step is a number above 0"],
  [[...SERVER, "--speed", "fast"], "--speed is a number above 0"],
  [[...SERVER, "--stepp", "1"], "stepp"],
])("%j is refused with its reason and the usage", (argv, reason) => {
  expect(() => readOptions(argv, {})).toThrow(reason);
  expect(() => readOptions(argv, {})).toThrow("Usage:");
});
