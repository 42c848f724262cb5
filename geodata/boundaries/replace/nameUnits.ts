import { GeodataError } from "../../GeodataError.ts";
import type { Finding } from "./Finding.ts";
import type { FileFeature } from "./readVectorFile.ts";

/** A shape of the file that carries the code of a unit. `name` is what the file calls it, null when it does not say. */
export interface NamedShape {
  code: string;
  name: string | null;
  geometry: FileFeature["geometry"];
}

// In the order in which they are believed, without regard to case.
const CODES = ["gso_code", "ma_xa", "maxa", "ma_huyen", "mahuyen", "code", "ma", "adm3_pcode", "adm2_pcode"];
const NAMES = [
  "ten",
  "name",
  "ten_xa",
  "tenxa",
  "ten_huyen",
  "tenhuyen",
  "full_name",
  "fullname",
  "adm3_vi",
  "adm2_vi",
];

/**
 * Finds the attribute that carries the codes and splits the features into units of the database and strangers.
 * @throws GeodataError when no attribute holds a code of these units.
 */
export function nameUnits(
  features: FileFeature[],
  known: Set<string>,
  what: string,
): { shapes: NamedShape[]; findings: Finding[] } {
  const keys = new Set(features.flatMap(({ properties }) => Object.keys(properties)));
  const attribute = (wanted: string[]) =>
    wanted.flatMap((name) => [...keys].filter((key) => key.toLowerCase() === name));
  const candidates = attribute(CODES);
  const matching = (key: string) => features.filter(({ properties }) => known.has(text(properties[key]) ?? "")).length;
  const codeKey = candidates.toSorted((a, b) => matching(b) - matching(a))[0];
  if (codeKey === undefined) {
    throw new GeodataError(
      `None of the attributes (${[...keys].join(", ")}) is a code: name one of them ${CODES.join(", ")}.`,
    );
  }
  if (matching(codeKey) === 0) {
    throw new GeodataError(`No value of the attribute "${codeKey}" is the code of ${what}; nothing can be matched.`);
  }
  const nameKey = attribute(NAMES)[0];
  const shapes: NamedShape[] = [];
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  for (const [index, { properties, geometry }] of features.entries()) {
    const code = text(properties[codeKey]);
    const name = nameKey === undefined ? null : text(properties[nameKey]);
    if (code !== null && known.has(code)) {
      shapes.push({ code, name, geometry });
      seen.set(code, (seen.get(code) ?? 0) + 1);
    } else {
      const id = `unknown:${code ?? `row-${index + 1}`}`;
      findings.push({
        id,
        kind: "unknown",
        text: `${name ?? "a shape"} with the code ${code ?? "(none)"} is not ${what}`,
      });
    }
  }
  for (const [code, count] of seen) {
    if (count > 1)
      findings.push({ id: `duplicate:${code}`, kind: "duplicate", text: `${count} shapes carry the code ${code}` });
  }
  for (const code of known) {
    if (!seen.has(code))
      findings.push({ id: `missing:${code}`, kind: "missing", text: `the file has no shape for ${code}` });
  }
  return { shapes, findings };
}

/** An attribute as text; files give codes as numbers too. */
function text(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim().normalize("NFC") : null;
}
