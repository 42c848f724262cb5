/** A commune of today and its label point, WGS 84 degrees. `full_name` begins with its kind: "xã Tràm Chim". */
export interface Commune {
  code: string;
  name: string;
  name_en: string;
  full_name: string;
  lon: number;
  lat: number;
}
