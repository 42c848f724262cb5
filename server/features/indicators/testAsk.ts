import type { FastifyInstance } from "fastify";
import Value from "typebox/value";
import { expect } from "vitest";
import { IndicatorValues } from "../../contract/indicator-value.ts";

/** Asks an app as a test does: `get` gives status and body of any path; `values` what keeps to its contract, or fails. */
export function testAsk(app: FastifyInstance) {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- says what the answer holds
  const get = async <T>(path: string, cookie = ""): Promise<{ status: number; body: T }> => {
    const answer = await app.inject({ url: path, headers: cookie ? { cookie } : {} });
    return { status: answer.statusCode, body: answer.json<T>() };
  };
  const values = async (query: string, cookie?: string) => {
    const { status, body } = await get<IndicatorValues>(`/api/indicators/${query}`, cookie);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(Value.Check(IndicatorValues, body)).toBe(true);
    return body;
  };
  return { get, values };
}

/** The value of a unit in the period at an index. */
export const valueOf = ({ periods }: IndicatorValues, code: string, at = 0) =>
  periods[at]!.values.find((value) => value.code === code)!;
