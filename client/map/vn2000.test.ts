import { expect, test } from "vitest";
import { toVn2000, vn2000Zones } from "./vn2000.ts";

const [west, east] = vn2000Zones;

// From PROJ 9.1.1 by the EPSG:6960 pipeline as `projinfo -s EPSG:4326 -t EPSG:5897` states it (cct). Plain
// `cs2cs EPSG:4326 EPSG:5897` takes another operation here and lies 0.8 m to the west: not the one we promise.
const places = [
  { lon: 105.6377, lat: 10.4608, zone: west, easting: 569614.7801, northing: 1156890.0697 },
  { lon: 105.2, lat: 10.95, zone: west, easting: 521663.236, northing: 1210932.9652 },
  { lon: 105.6377, lat: 10.4608, zone: east, easting: 487510.878, northing: 1156822.1774 },
  { lon: 106.36, lat: 10.36, zone: east, easting: 566603.9328, northing: 1145735.5356 },
];

test.for(places)("$lon $lat is where PROJ puts it, to a centimetre", ({ lon, lat, zone, easting, northing }) => {
  const got = toVn2000(zone, lon, lat);
  expect(got.easting).toBeCloseTo(easting, 2);
  expect(got.northing).toBeCloseTo(northing, 2);
});
