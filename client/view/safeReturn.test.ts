import { expect, test } from "vitest";
import { safeReturn } from "./safeReturn.ts";

const origin = "https://bando.example.gov.vn";

test.for(["/", "/?unit=872&lang=en", "/account", "/admin/people?page=2#row"])("%s is followed", (path) => {
  expect(safeReturn(path, origin)).toBe(path);
});

test.for([
  undefined,
  "",
  "account",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/a\\..\\b",
  "https://evil.example/",
  "javascript:alert(1)",
  "/sign-in?returnTo=/",
  "/invitation",
])("%j leads to the map", (path) => {
  expect(safeReturn(path, origin)).toBe("/");
});
