import type { Database } from "../../platform/database.ts";
import type { LandKeeper } from "../../platform/land/readLand.ts";
import type { FigureCache } from "./FigureCache.ts";
import type { SeriesCache } from "./readSeries.ts";

/** What questions about indicators stand on. */
export interface IndicatorDeps {
  database: Database;
  lands: LandKeeper;
  series: SeriesCache;
  /** Answers about public indicators, as they were sent. */
  answers: FigureCache<Buffer>;
}
