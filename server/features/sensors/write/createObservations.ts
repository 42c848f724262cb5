import type { FastifyRequest } from "fastify";
import { languageOf, ProblemError } from "../../../errors.ts";
import { reasonInWords } from "../../../sensorProblems.ts";
import { BusyError, type Recorder } from "../ingest/Recorder.ts";
import { arrivalTime } from "../ingest/arrivalTime.ts";
import { observationId } from "../ingest/observationId.ts";
import { readObservation } from "../ingest/readObservation.ts";
import { type Given, isMalformed, type Outcome, type Writer } from "../ingest/Reading.ts";
import { readDataArray } from "./readDataArray.ts";

/** Readings handed to the recorder at once; the next ones wait until these are committed. */
const AT_ONCE = 10_000;

/** @throws ProblemError when who asks may not send readings at all. */
export function writerOf({ person }: FastifyRequest): Writer {
  const organisations = person.claims.actions["observation.write"];
  if (person.account === null || organisations === undefined) throw new ProblemError("not-allowed");
  return { account: person.account, organisations, way: "http" };
}

async function record(recorder: Recorder, writer: Writer, given: Given[]): Promise<Outcome[]> {
  try {
    return await recorder.record(writer, given);
  } catch (error) {
    throw error instanceof BusyError ? new ProblemError("too-busy") : error;
  }
}

const textOf = (body: unknown): string => JSON.stringify(body) ?? "";

/**
 * Records the reading of a request's body, of the datastream that the address names (null: that the body names).
 * @returns its link, once it is committed.
 * @throws ProblemError saying why it was refused.
 */
export async function createObservation(
  recorder: Recorder,
  request: FastifyRequest,
  base: string,
  datastream: number | null,
  body: unknown = request.body,
): Promise<string> {
  const writer = writerOf(request);
  const reading = readObservation(body, datastream, arrivalTime());
  if ("field" in reading) {
    await record(recorder, writer, [{ ...reading, sample: textOf(body) }]);
    throw new ProblemError("invalid-entity", { entity: "Observation", field: reading.field });
  }
  const [outcome] = await record(recorder, writer, [reading]);
  if (outcome === "conflict") throw new ProblemError("reading-conflict");
  if (outcome !== "recorded" && outcome !== "same") throw new ProblemError("reading-refused", { reason: outcome! });
  return `${base}/Observations('${observationId(reading)}')`;
}

/**
 * Records a data array.
 * @returns for each reading its link once it is committed, or a sentence that begins with "error" and says why it was refused.
 */
export async function createObservations(recorder: Recorder, request: FastifyRequest, base: string): Promise<string[]> {
  const writer = writerOf(request);
  const rows = readDataArray(request.body, arrivalTime());
  if (!Array.isArray(rows)) {
    await record(recorder, writer, [{ ...rows, sample: textOf(request.body) }]);
    throw new ProblemError("invalid-entity", { entity: "CreateObservations", field: rows.field });
  }
  const language = languageOf(request);
  const answers: string[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    const outcomes = await record(recorder, writer, part);
    for (const [n, given] of part.entries()) {
      const outcome = outcomes[n]!;
      if (isMalformed(given)) answers.push(`error: ${reasonInWords("malformed", language)} (${given.field})`);
      else if (outcome === "recorded" || outcome === "same")
        answers.push(`${base}/Observations('${observationId(given)}')`);
      else answers.push(`error: ${reasonInWords(outcome, language)}`);
    }
  }
  return answers;
}
