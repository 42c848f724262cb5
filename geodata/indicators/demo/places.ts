import { chance, seedOf } from "./chance.ts";
import type { Where } from "./Profile.ts";

/** New communes with sights that visitors come for, and how many of them for one elsewhere. */
const SIGHTS: Record<string, number> = {
  "28261": 24, // Mỹ Tho
  "28270": 22, // Thới Sơn
  "28360": 18, // Cái Bè: Đông Hòa Hiệp
  "28516": 9, // Ngũ Hiệp: Tân Phong
  "28747": 16, // Gò Công Đông: Tân Thành beach
  "29869": 8, // Cao Lãnh
  "29905": 9, // Sa Đéc: flower village, Huỳnh Thủy Lê house
  "30001": 18, // Tràm Chim
  "30112": 8, // Mỹ Hiệp
  "30046": 7, // Trường Xuân
};
const RIVER = seedOf("river");

export const people: Where = (piece) => piece.people;
/** Farmland: not in wards. */
export const farmland: Where = (piece) =>
  piece.urban === 1 ? 0 : piece.areaKm2 * (1 - piece.urban) * (piece.west ? 1.25 : 0.65);
/** Orchards are in the east more than in the west. */
export const orchards: Where = (piece) => (piece.urban === 1 ? 0 : piece.areaKm2 * (piece.west ? 0.7 : 1.6));
/** Along the big rivers, as chance has it: which communes lie there is not in the data. */
const riverside: Where = (piece) => (chance(piece.placeSeed, RIVER) < 0.45 ? 1 : 0);
export const ponds: Where = (piece) =>
  piece.urban === 1 ? 0 : riverside(piece) * piece.areaKm2 * (piece.west ? 1.6 : 0.5);
/** Every commune has canals, and those on the rivers lose more land. */
export const banks: Where = (piece) => 0.25 + 2 * riverside(piece);
/** Only where there is a town. */
export const town: Where = (piece) => piece.urban * piece.people;
export const sights: Where = (piece) => (SIGHTS[piece.code ?? ""] ?? 1) * piece.people;
/** Visitors from abroad keep to fewer places. */
export const foreignSights: Where = (piece) => (SIGHTS[piece.code ?? ""] ?? 0.25) * piece.people;
/** Communes that are not towns, of the two old provinces. */
export const villages: Where = (piece) => (piece.west ? 115 : 137);
