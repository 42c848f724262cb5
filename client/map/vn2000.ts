import proj4 from "proj4";

// EPSG:6960 states its rotations as a coordinate-frame transformation; proj4 reads +towgs84 as position-vector, so the
// three rotations change sign. PROJ writes EPSG:5897 in the same way.
const helmert = "-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278";
const tm3 = (meridian: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=${helmert} +units=m +no_defs`;

/** The two three-degree zones of the province: former Đồng Tháp counts from 105°00', former Tiền Giang from 105°45'. */
export const vn2000Zones = [
  { id: "5897", meridian: "105°00'", central: 105 },
  { id: "9210", meridian: "105°45'", central: 105.75 },
] as const;
export type Vn2000Zone = (typeof vn2000Zones)[number];

// Making one takes a fifth of a second, so it is made when somebody first asks for VN-2000.
const converters = new Map<string, ReturnType<typeof makeConverter>>();

const makeConverter = (central: number) => proj4("EPSG:4326", tm3(central));

function converter({ id, central }: Vn2000Zone): ReturnType<typeof makeConverter> {
  const made = converters.get(id) ?? makeConverter(central);
  converters.set(id, made);
  return made;
}

/** WGS 84 degrees to VN-2000 metres: x is northing in Vietnamese usage, so both are named. */
export function toVn2000(zone: Vn2000Zone, lon: number, lat: number): { easting: number; northing: number } {
  const [easting, northing] = converter(zone).forward([lon, lat]);
  return { easting: easting ?? Number.NaN, northing: northing ?? Number.NaN };
}
