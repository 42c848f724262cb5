/** A unit of the built-in set, in the words of the table it goes to. Areas in km²; null where no source has the figure. */
export interface BuiltInUnit {
  edition: "2024" | "2025";
  code: string;
  level: "province" | "district" | "commune";
  kind: string;
  name: string;
  full_name: string;
  name_en: string;
  parent_code: string | null;
  grouping: boolean;
  area_km2: number | null;
  area_source: string | null;
  population: number | null;
  population_year: number | null;
  population_source: string | null;
  label_lon: number | null;
  label_lat: number | null;
}
