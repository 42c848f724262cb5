import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { Problem } from "./contract/problem.ts";
import { type Language, type ProblemKind, PROBLEMS, type ProblemWords } from "./problems.ts";

/** An error the asker can mend: it becomes problem details in the asker's language. */
export class ProblemError extends Error {
  readonly kind: ProblemKind;
  readonly values: Record<string, string>;
  constructor(kind: ProblemKind, values: Record<string, string> = {}) {
    super(kind);
    this.kind = kind;
    // What people sent is repeated to them, but never at length.
    this.values = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text.slice(0, 80)]));
  }
}

/** Vietnamese unless English is asked for first. */
export function languageOf(request: FastifyRequest): Language {
  const accepted = (request.headers["accept-language"] ?? "").toLowerCase();
  const [vi, en] = [accepted.indexOf("vi"), accepted.indexOf("en")];
  return en !== -1 && (vi === -1 || en < vi) ? "en" : "vi";
}

export function problem(kind: ProblemKind, values: Record<string, string>, language: Language): Problem {
  const [status, words] = PROBLEMS[kind] as [number, ProblemWords];
  return { type: `/problems/${kind}`, title: words[language].title, status, detail: words[language].detail(values) };
}

/** Sends problem details (RFC 9457). */
export function sendProblem(
  reply: FastifyReply,
  language: Language,
  kind: ProblemKind,
  values: Record<string, string> = {},
) {
  const body = { ...problem(kind, values, language), request: reply.request.id };
  return reply.code(body.status).type("application/problem+json").serializer(JSON.stringify).send(body);
}

// 57014: a statement that ran out of its time.
const AWAY = new Set(["57014", "ECONNREFUSED", "ECONNRESET", "ENOENT", "57P01", "57P03", "53300"]);

/** Turns whatever was thrown into problem details and one log line; what is inside stays inside. */
export function onError(error: FastifyError | ProblemError, request: FastifyRequest, reply: FastifyReply) {
  const language = languageOf(request);
  if (error instanceof ProblemError) {
    request.log.warn({ kind: error.kind, url: pathOf(request) }, "refused");
    return sendProblem(reply, language, error.kind, error.values);
  }
  const [kind, values] = kindOf(error);
  if (kind === "internal" || kind === "database-away") {
    request.log.error({ err: error, url: pathOf(request) }, "failed");
  } else {
    request.log.warn({ kind, url: pathOf(request) }, "refused");
  }
  return sendProblem(reply, language, kind, values);
}

/** The address as it may be logged: without what a provider answered, and without whom an administrator looked for. */
function pathOf(request: FastifyRequest): string {
  const url = /^\/(auth\/|admin\b|api\/(administration|account)\b)/.test(request.url)
    ? request.url.split("?")[0]!
    : request.url;
  return url.slice(0, 200);
}

function kindOf(error: FastifyError): [ProblemKind, Record<string, string>] {
  if (error.validation !== undefined) {
    const [first] = error.validation;
    const missing = first?.params["missingProperty"];
    const surplus = first?.params["additionalProperty"];
    const named = first?.instancePath.split("/").pop();
    const field =
      named ||
      (typeof surplus === "string" && surplus) ||
      (typeof missing === "string" ? missing : (error.validationContext ?? ""));
    return ["invalid-request", { field }];
  }
  if (error.code === "FST_ERR_BAD_URL") return ["invalid-text", {}];
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE" || error.statusCode === 414) return ["too-large", {}];
  // 42501: row rights refused a change. The row may well exist; who asks may not do this to it.
  if (error.code === "42501") return ["not-allowed", {}];
  if (AWAY.has(error.code)) return ["database-away", {}];
  // 22021: a NUL or broken UTF-8 reached PostgreSQL.
  if (error.code === "22021") return ["invalid-text", {}];
  if (error.statusCode !== undefined && error.statusCode < 500) return ["invalid-request", { field: error.code }];
  return ["internal", {}];
}
