import type { EntityName, PropertyType } from "./entityModel.ts";
import type { FunctionName } from "./functions.ts";

/** Where a node stands in its text: of an operator the operator itself, else the first character. The first character is 1. */
interface Placed {
  at: number;
}

/** From one entity to others, as the model has it. */
export interface NavigationStep {
  name: string;
  entity: EntityName;
  many: boolean;
}

/** A property of an entity, and the keys below it where it holds JSON; an index of an array is a key such as "0". */
export interface Property {
  property: string;
  type: PropertyType;
  below: string[];
}

/** A property reached over navigations; `many` among the steps means that there may be several values, or none. */
export interface PropertyPath extends Property, Placed {
  kind: "path";
  steps: NavigationStep[];
}

/** A value written in the text. Instants are UTC with years 0001 to 9999, so that PostgreSQL reads all of them. */
export type Literal =
  | ({ kind: "null" } & Placed)
  | ({ kind: "boolean"; value: boolean } & Placed)
  | ({ kind: "number"; value: number } & Placed)
  | ({ kind: "text"; value: string } & Placed)
  | ({ kind: "date"; value: string } & Placed)
  | ({ kind: "timeOfDay"; value: string } & Placed)
  | ({ kind: "instant"; value: string } & Placed)
  | ({ kind: "interval"; start: string; end: string } & Placed)
  /** ISO 8601; a negative one has the sign at each number (P-1DT-2H), as PostgreSQL reads it. */
  | ({ kind: "duration"; value: string } & Placed)
  /** Well-known text in longitude and latitude. */
  | ({ kind: "geometry"; shape: Shape; wkt: string } & Placed);

export type Shape = "POINT" | "LINESTRING" | "POLYGON";

export type LogicalOperator = "and" | "or";
export type ComparisonOperator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";
export type ArithmeticOperator = "add" | "sub" | "mul" | "div" | "mod";

/** An expression of $filter or $orderby. Parentheses are gone: the tree says what belongs together. */
export type Expression =
  | Literal
  | PropertyPath
  | ({ kind: "logical"; operator: LogicalOperator; left: Expression; right: Expression } & Placed)
  | ({ kind: "comparison"; operator: ComparisonOperator; left: Expression; right: Expression } & Placed)
  | ({ kind: "arithmetic"; operator: ArithmeticOperator; left: Expression; right: Expression } & Placed)
  | ({ kind: "not"; operand: Expression } & Placed)
  /** Of a number that is written out the sign is in the literal. */
  | ({ kind: "negate"; operand: Expression } & Placed)
  | ({ kind: "in"; operand: Expression; list: Literal[] } & Placed)
  | ({ kind: "call"; function: FunctionName; arguments: Expression[] } & Placed);

export interface OrderBy {
  expression: Expression;
  descending: boolean;
}

/** A property, or a navigation of which the link is shown. */
export type SelectItem =
  | ({ kind: "property"; property: string; type: PropertyType } & Placed)
  | ({ kind: "navigation"; navigation: NavigationStep } & Placed);

/** What is shown within an entity. Each navigation stands once in its list; A/B is A with B expanded in it. */
export interface Expand extends Placed {
  navigation: NavigationStep;
  options: ExpandOptions;
}

export interface ExpandOptions {
  filter?: Expression;
  orderby?: OrderBy[];
  select?: SelectItem[];
  expand?: Expand[];
  top?: number;
  skip?: number;
  count?: boolean;
}

export type ResultFormat = "dataArray" | "CSV" | "GeoJSON" | "JSON";

/** The options of a request; one that was not given is absent. */
export interface QueryOptions extends ExpandOptions {
  resultFormat?: ResultFormat;
}

/** A step of a resource path. The first comes from an entity set; `id` is null where none was given. */
export interface ResourceStep extends NavigationStep, Placed {
  /** Ids of Observations are text, all others numbers; which was written is not checked against the entity. */
  id: number | string | null;
}

/** What an address names. `refs`: only the links of it ($ref). `raw`: the bare value ($value). */
export type ResourcePath =
  | { kind: "root" }
  | { kind: "action"; name: "CreateObservations" }
  | { kind: "set"; steps: ResourceStep[]; refs: boolean }
  | { kind: "entity"; steps: ResourceStep[]; refs: boolean }
  | ({ kind: "property"; steps: ResourceStep[]; raw: boolean } & Property);
