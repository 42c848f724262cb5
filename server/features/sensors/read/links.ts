import { ENTITIES, type EntityName } from "../odata/entityModel.ts";
import { quoted } from "./jsonOf.ts";
import { observationId } from "./observationKey.ts";
import type { Statement } from "./Statement.ts";

/** The id of a row as it stands in an answer: parts of JSON, to be put together. */
export const idJson = (entity: EntityName, row: string): string[] =>
  entity === "Observation" ? [`'"'`, observationId(row), `'"'`] : [`${row}.id`];

/** The parts of the address of a row, to be put together, for within a JSON string. */
export function addressOf(statement: Statement, entity: EntityName, row: string): string[] {
  const { set } = ENTITIES[entity];
  return entity === "Observation"
    ? [statement.base, quoted(`/${set}('`), observationId(row), quoted("')")]
    : [statement.base, quoted(`/${set}(`), `${row}.id`, quoted(")")];
}
