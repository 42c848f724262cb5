import type { AdminUnit } from "../../server/contract/admin-unit.ts";
import type { Words } from "../messages/words.ts";

const communeKinds = ["xã", "phường", "thị trấn"] as const;

/** What the units right below a unit are called together: only kinds that are among them, as no township is since 2025. */
export function kindsBelow(children: Pick<AdminUnit, "kind" | "level" | "grouping">[], words: Words): string {
  const own = children.filter(({ grouping }) => !grouping);
  const level = own[0]?.level;
  if (level !== "commune") return level ? words.levelNames[level] : "";
  const kinds = communeKinds.filter((kind) => own.some((unit) => unit.kind === kind));
  return kinds.map((kind) => words.communeKinds[kind]).join(", ");
}
