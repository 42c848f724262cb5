import type { Words } from "../../datasets/Dataset.ts";

/** A feature of a built-in layer at which something is measured: its place, name and source are said there, once. */
export interface Feature {
  layer: string;
  key: string;
  name_vi: string;
  name_en: string | null;
  properties: Record<string, unknown> & { river?: Words };
  source: string;
  note_vi: string | null;
  note_en: string | null;
  lon: number;
  lat: number;
}
