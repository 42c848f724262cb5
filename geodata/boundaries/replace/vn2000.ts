import proj4 from "proj4";

// EPSG:6960, VN-2000 to WGS 84 (2): the seven parameters of the national grid, to about 1 m. The rotations change sign
// because proj4 takes them as a position vector and EPSG gives a coordinate frame.
const VN_2000 =
  "+proj=longlat +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835," +
  "0.00928836,-0.01975479,0.00427372,0.252906278 +no_defs";

const shift = proj4(VN_2000, "+proj=longlat +datum=WGS84 +no_defs");

/** Longitude and latitude in degrees of VN-2000 (EPSG:4756) as WGS 84 (EPSG:4326). */
export function vn2000ToWgs84(position: [number, number]): [number, number] {
  return shift.forward(position);
}

/** The reverse of {@link vn2000ToWgs84}. */
export function wgs84ToVn2000(position: [number, number]): [number, number] {
  return shift.inverse(position);
}
