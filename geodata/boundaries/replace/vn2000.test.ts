import { expect, test } from "vitest";
import { vn2000ToWgs84, wgs84ToVn2000 } from "./vn2000.ts";

/** The coordinate-frame rotation of EPSG:6960, written out from its definition (EPSG method 9607) as a second opinion. */
function epsg6960(longitude: number, latitude: number): [number, number] {
  const [a, f, arcSecond] = [6378137, 1 / 298.257223563, Math.PI / 180 / 3600];
  const e2 = f * (2 - f);
  const [lo, la] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  const n = a / Math.sqrt(1 - e2 * Math.sin(la) ** 2);
  const [x, y, z] = [n * Math.cos(la) * Math.cos(lo), n * Math.cos(la) * Math.sin(lo), n * (1 - e2) * Math.sin(la)];
  const [rx, ry, rz] = [-0.00928836 * arcSecond, 0.01975479 * arcSecond, -0.00427372 * arcSecond];
  const scale = 1 + 0.252906278e-6;
  const x2 = -191.90441429 + scale * (x + rz * y - ry * z);
  const y2 = -39.30318279 + scale * (-rz * x + y + rx * z);
  const z2 = -111.45032835 + scale * (ry * x - rx * y + z);
  const p = Math.hypot(x2, y2);
  let phi = Math.atan2(z2, p * (1 - e2));
  for (let i = 0; i < 8; i++) {
    const n2 = a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
    const height = p / Math.cos(phi) - n2;
    phi = Math.atan2(z2, p * (1 - (e2 * n2) / (n2 + height)));
  }
  return [(Math.atan2(y2, x2) * 180) / Math.PI, (phi * 180) / Math.PI];
}

test("VN-2000 becomes WGS 84 by the seven parameters of EPSG:6960", () => {
  const [lon, lat] = vn2000ToWgs84([105.598205596, 10.451012107]);
  const [expectedLon, expectedLat] = epsg6960(105.598205596, 10.451012107);
  // A hundred-millionth of a degree is a millimetre.
  expect(lon).toBeCloseTo(expectedLon, 8);
  expect(lat).toBeCloseTo(expectedLat, 8);
  // And not by EPSG:5194, which PROJ prefers in the Mekong delta: it lies 0.8 m to the east.
  expect(lon).toBeCloseTo(105.599992643, 8);
});

test("there and back is the same place", () => {
  const [lon, lat] = vn2000ToWgs84(wgs84ToVn2000([106.36, 10.36]));
  expect(lon).toBeCloseTo(106.36, 8);
  expect(lat).toBeCloseTo(10.36, 8);
});
