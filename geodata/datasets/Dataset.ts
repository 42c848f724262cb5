import type { Source } from "../upsertSources.ts";

/** Words for people, in both languages of the map. */
export interface Words {
  vi: string;
  en: string;
}

/**
 * A built-in data set: `datasets/<id>/source.ts` exports one as `dataset`. `load.sql` beside it turns `rows` (its
 * parameter `:rows`, jsonb) into features; `check.sql` returns what is wrong with the loaded layer.
 */
export interface Dataset {
  /** The folder, the layer and the subject of the audit: one name. */
  id: string;
  sources: Source[];
  rows: object[];
}
