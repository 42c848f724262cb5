import type { Expand, ExpandOptions } from "../odata/ast.ts";
import { printExpression } from "./printExpression.ts";

function texts({ filter, orderby, select, expand, top, skip, count }: ExpandOptions): string[] {
  const selected = select?.map((item) => (item.kind === "property" ? item.property : item.navigation.name));
  const keys = orderby?.map((key) => `${printExpression(key.expression)}${key.descending ? " desc" : ""}`);
  return [
    ...(filter === undefined ? [] : [`$filter=${printExpression(filter)}`]),
    ...(keys === undefined ? [] : [`$orderby=${keys.join(",")}`]),
    ...(selected === undefined ? [] : [`$select=${selected.join(",")}`]),
    ...(expand === undefined ? [] : [`$expand=${expand.map(printExpand).join(",")}`]),
    ...(top === undefined ? [] : [`$top=${top}`]),
    ...(skip === undefined ? [] : [`$skip=${skip}`]),
    ...(count === undefined ? [] : [`$count=${count}`]),
  ];
}

function printExpand({ navigation, options }: Expand): string {
  const inner = texts(options);
  return inner.length === 0 ? navigation.name : `${navigation.name}(${inner.join(";")})`;
}

/** Options as the query of an address, encoded; it has no character that JSON would escape. */
export const printOptions = (options: ExpandOptions): string =>
  texts(options)
    .map((text) => {
      const mark = text.indexOf("=");
      return `${text.slice(0, mark)}=${encodeURIComponent(text.slice(mark + 1).toWellFormed()).replaceAll("'", "%27")}`;
    })
    .join("&");
