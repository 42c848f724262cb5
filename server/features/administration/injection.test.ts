import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";

const NASTY = [
  "'; drop table senmap.account; --",
  "' or '1'='1",
  '"; select pg_sleep(9); --',
  "%",
  "_\\",
  "$1",
  ":name",
  "\u0000",
  "${7*7}",
  "<script>alert(1)</script>",
  "ư".repeat(300),
  "🪷",
  "\ud800",
];

let app: FastifyInstance;
let cookie: string;
let account: string;
beforeAll(async () => {
  const made = await testApp();
  app = made.app;
  ({ cookie, account } = await testPerson(made.database, {
    role: "administrator",
    organisation: "H20-TTCDS",
    clearance: "restricted",
  }));
});

describe("text that looks like something else", () => {
  it.each(NASTY)("is text everywhere: %j", async (nasty) => {
    const text = encodeURIComponent(nasty.isWellFormed() ? nasty : "x");
    const paths: [string, string][] = [
      ...["q", "status", "organisation", "limit", "offset"].map((name): [string, string] => [
        "GET",
        `accounts?${name}=${text}`,
      ]),
      ...["account", "action", "q", "from", "to", "before", "limit"].map((name): [string, string] => [
        "GET",
        `audit?${name}=${text}`,
      ]),
      ["GET", `audit.csv?q=${text}`],
      ["GET", `organisations?q=${text}`],
      ["GET", `sessions?q=${text}`],
      ["GET", `accounts/${text}`],
      ["PATCH", `accounts/${text}`],
      ["POST", `accounts/${text}/invitation`],
      ["POST", `accounts/${text}/second-factor/reset`],
      ["DELETE", `accounts/${account}/assignments/${text}`],
      ["PATCH", `organisations/${text}`],
      ["DELETE", `sessions/${text}`],
      ["PATCH", `layers/${text}`],
    ];
    const bodies: [string, string, object][] = [
      ...["name", "email", "phone", "organisation", "language", "status"].map((name): [string, string, object] => [
        "PATCH",
        `administration/accounts/${account}`,
        { [name]: nasty },
      ]),
      ...["role", "organisation", "scope", "edition", "code", "clearance", "validFrom", "validTo"].map(
        (name): [string, string, object] => [
          "POST",
          `administration/accounts/${account}/assignments`,
          { role: "planner", organisation: "H20", [name]: nasty },
        ],
      ),
      ...["eId", "name", "kind", "parent", "sectors", "validFrom", "validTo", "successor", "note"].map(
        (name): [string, string, object] => [
          "PATCH",
          "administration/organisations/H20-CDC",
          { [name]: name === "name" ? { vi: nasty, en: nasty } : name === "sectors" ? [nasty] : nasty },
        ],
      ),
      ["POST", "administration/organisations", { id: nasty, name: { vi: nasty, en: null }, kind: "agency" }],
      ["PATCH", "administration/organisations/H20-CDC", { units: [{ edition: nasty, code: nasty }] }],
      ["PATCH", "administration/layers/places", { classification: nasty }],
      ["PATCH", "administration/layers/places", { owner: nasty }],
      ["PATCH", "administration/retention", { kind: nasty, days: 30 }],
      ["PATCH", "administration/retention", { kind: "session", reason: nasty }],
      ["POST", "administration/preview", { account: nasty }],
      ["PATCH", "account", { language: nasty }],
      ["POST", "account/password", { current: nasty, next: nasty }],
      ["POST", "account/tokens", { name: nasty, actions: ["data.read"], days: 1 }],
      ["POST", "account/tokens", { name: "x", actions: [nasty], days: 1 }],
      ["DELETE", `account/tokens/${text}`, {}],
      ["DELETE", `account/sessions/${text}`, {}],
    ];
    const requests: [string, string, object?][] = [
      ...paths.map(([method, url]): [string, string, object?] =>
        method === "GET" ? [method, `administration/${url}`] : [method, `administration/${url}`, {}],
      ),
      ...bodies,
    ];
    for (const [method, url, payload] of requests) {
      const answer = await app.inject({
        method: method as "GET",
        url: `/api/${url}`,
        headers: { cookie },
        ...(payload ? { payload } : {}),
      });
      expect([200, 201, 204, 400, 403, 404, 409, 413, 429], `${method} ${url} ${JSON.stringify(payload)}`).toContain(
        answer.statusCode,
      );
      // What was sent may be answered; how it was asked of the database may not.
      if (answer.statusCode >= 400) expect(answer.body).not.toMatch(/syntax error|violates|senmap\.\w+|at position/);
    }
  });
});
