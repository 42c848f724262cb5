import type { ExpandOptions } from "../odata/ast.ts";
import type { EntityName } from "../odata/entityModel.ts";
import { SensorThingsError } from "./SensorThingsError.ts";

/** What one answer may hold. What is cut off is reached over the links to what follows. */
export const LIMITS = {
  /** Entities of a page for which no $top was given. */
  page: 100,
  /** Entities of an expanded navigation for which no $top was given. */
  expanded: 25,
  /** The largest $top that is followed; a larger one is cut to it. */
  top: 1000,
  topObservations: 10_000,
  /** Entities in one answer, with all that is expanded, as far as the limits above let them come. */
  entities: 100_000,
  /** Navigations that a query follows, in all its parts. */
  joins: 60,
} as const;

/** How many entities of a page are shown for a $top. */
export function pageOf(entity: EntityName, top: number | undefined, otherwise: number): number {
  return Math.min(top ?? otherwise, entity === "Observation" ? LIMITS.topObservations : LIMITS.top);
}

/** @throws SensorThingsError where what is expanded could be more than an answer holds. `shown`: entities of the page itself. */
export function refuseTooMany(shown: number, { expand = [] }: ExpandOptions): void {
  const most = shown * (1 + expandedOf(expand));
  if (expand.length > 0 && most > LIMITS.entities) {
    throw new SensorThingsError(
      "too-many",
      `The answer could hold ${most} entities, more than ${LIMITS.entities}: ask for fewer with $top, also within $expand.`,
      0,
      "$expand",
    );
  }
}

const expandedOf = (list: NonNullable<ExpandOptions["expand"]>): number =>
  list.reduce((sum, { navigation, options }) => {
    const shown = navigation.many ? pageOf(navigation.entity, options.top, LIMITS.expanded) : 1;
    return sum + shown * (1 + expandedOf(options.expand ?? []));
  }, 0);
