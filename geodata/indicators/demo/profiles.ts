import { banks, farmland, foreignSights, orchards, ponds, sights, town, villages } from "./places.ts";
import type { Profile, Ratio, Sum } from "./Profile.ts";
import {
  driving,
  eachYear,
  office,
  revenue,
  sliding,
  sowing,
  spent,
  trade,
  visiting,
  waves,
  yearly,
} from "./seasons.ts";

const share = (of: Ratio["of"], rate: Ratio["rate"], more: Partial<Ratio> = {}): Ratio => ({
  kind: "ratio",
  of,
  rate,
  spread: 0.35,
  noise: 0.1,
  ...more,
});
/** A share of what there is: people, households, schools. */
const stock = (of: Ratio["of"], rate: Ratio["rate"], more: Partial<Ratio> = {}): Ratio =>
  share(of, rate, { steady: true, noise: 0.015, ...more });
const count = (total: Sum["total"], more: Partial<Sum> = {}): Sum => ({
  kind: "sum",
  total,
  spread: 0.4,
  noise: 0.35,
  ...more,
});
/** Of the province alone: two halves that do not lie far apart. */
const half = { spread: 0.06, noise: 0.02 };

/**
 * How each indicator behaves: levels near the real figures and targets of the catalogue, and a direction. Those that sensors will
 * speak of (air, water level, salinity, fire danger) and KTS02, which is one figure for each sector, have none.
 */
export const PROFILES: Record<string, Profile> = {
  CQS01: share((p) => 53_000 * office(p), [0.55, 0.86], { spread: 0.45, urban: 0.35 }),
  CQS02: stock(2400, [0.55, 0.87], half),
  CQS03: share((p) => 50_500 * office(p), [0.983, 0.99], { spread: 0.45, noise: 0.2 }),
  CQS04: { kind: "left", of: "CQS03", kept: 0.55 },
  CQS05: share((p) => 98_000 * office(p), [0.46, 0.93], { spread: 0.45 }),
  CQS06: share((p) => 21_000 * office(p), [0.38, 0.88], { spread: 0.5, urban: 0.3 }),
  CQS07: { kind: "score", level: [73, 87], spread: 3.2, noise: 1 },
  CQS08: share(12_500, [0.84, 0.9], { spread: 0.3 }),
  CQS09: share((p) => 14_000 * office(p), [0.93, 0.994], { spread: 0.5 }),
  CQS10: share((p) => 2600 * office(p), [0.9, 0.935], { spread: 0.45, noise: 0.3 }),
  CQS11: share((p) => 4100 * office(p), [0.9, 0.955], { spread: 0.5, noise: 0.25, urban: -0.2 }),
  CQS12: share((p) => 2100 * office(p), [0.86, 0.93], { spread: 0.35, noise: 0.25 }),
  CQS13: { kind: "score", level: yearly({ 2023: 0.62, 2024: 0.67, 2025: 0.71 }), spread: 0.02, noise: 0.002 },
  CQS14: stock(190, [0.46, 0.9], half),
  CQS15: stock(240, [0.6, 0.91], { ...half, noise: 0.08 }),
  KTS01: stock(
    yearly({ 2023: 245_000, 2024: 267_000, 2025: 291_000 }),
    yearly({ 2023: 0.064, 2024: 0.083, 2025: 0.106 }),
    half,
  ),
  KTS03: stock(
    yearly({ 2023: 208_000, 2024: 228_000, 2025: 255_000 }),
    yearly({ 2023: 0.056, 2024: 0.074, 2025: 0.092 }),
    half,
  ),
  KTS04: stock(3_400_000, yearly({ 2023: 0.00049, 2024: 0.00056, 2025: 0.00064 }), { ...half, plain: true }),
  KTS05: stock(11_800, yearly({ 2023: 0.29, 2024: 0.38, 2025: 0.47 }), half),
  KTS06: stock(60_000, [0.45, 0.73], half),
  KTS07: count(yearly({ 2023: 480, 2024: 610, 2025: 760, 2026: 880 }), { noise: 0, like: "NN04" }),
  KTE01: { kind: "score", level: yearly({ 2023: 5.6, 2024: 7, 2025: 8 }), spread: 0.3, noise: 0.1 },
  KTE02: { kind: "score", level: yearly({ 2023: 69, 2024: 77, 2025: 85.5 }), spread: 1.5, noise: 0.3 },
  KTE03: count(yearly({ 2023: 245_000, 2024: 267_000, 2025: 291_000 }), half),
  KTE04: count(revenue({ 2023: 17_900, 2024: 19_600, 2025: 21_800, 2026: 23_500 }), half),
  KTE05: stock(eachYear({ 2023: 11_600, 2024: 12_900, 2025: 14_000, 2026: 15_600 }), spent, { ...half, noise: 0.06 }),
  KTE06: { kind: "score", level: [8, 12.5], spread: 0.8, noise: 1.2 },
  KTE07: count(trade({ 2023: 208_000, 2024: 228_000, 2025: 255_000, 2026: 284_000 }), half),
  KTE08: count(trade({ 2023: 7300, 2024: 8200, 2025: 9200, 2026: 10_100 }), half),
  KTE09: count(yearly({ 2023: 2050, 2024: 2310, 2025: 2730 }), half),
  NN01: count(sowing({ 2023: 700_000, 2024: 695_000, 2025: 690_000, 2026: 688_000 }), {
    spread: 0.2,
    noise: 0.15,
    where: farmland,
  }),
  NN02: stock(690_000, yearly({ 2023: 63.4, 2024: 64.2, 2025: 65.1 }), {
    spread: 0.05,
    noise: 0.01,
    where: farmland,
    plain: true,
  }),
  NN03: count((p) => 150_000 * (p.month === 12 ? 1.15 : 0.97), { spread: 0.5, noise: 0.12, where: ponds }),
  NN04: count(yearly({ 2023: 760, 2024: 930, 2025: 1100 }), { noise: 0 }),
  NN05: count(yearly({ 2023: 38_000, 2024: 52_000, 2025: 71_000, 2026: 92_000 }), {
    spread: 0.5,
    noise: 0.01,
    where: orchards,
  }),
  DL01: count(visiting({ 2023: 5_200_000, 2024: 6_100_000, 2025: 7_300_000, 2026: 8_300_000 }), {
    noise: 0.12,
    where: sights,
  }),
  DL02: count(visiting({ 2023: 430_000, 2024: 620_000, 2025: 766_000, 2026: 870_000 }), {
    noise: 0.15,
    like: "DL01",
    where: foreignSights,
  }),
  DL03: count(visiting({ 2023: 2700, 2024: 3420, 2025: 4160, 2026: 4850 }), half),
  XHS01: stock(2_500_000, yearly({ 2023: 0.74, 2024: 0.8, 2025: 0.86 }), { urban: 0.4 }),
  XHS02: stock(960_000, [0.66, 0.88], { urban: 0.5 }),
  XHS03: stock(2_650_000, [0.7, 0.88], { urban: 0.4 }),
  XHS04: stock(2_500_000, [0.52, 0.87], { urban: 0.2 }),
  XHS05: stock(2_500_000, [0.06, 0.36], { spread: 0.45, urban: 0.4 }),
  XHS06: stock(3_400_000, [0.62, 0.94], { spread: 0.45 }),
  XHS07: stock(1_900_000, yearly({ 2023: 0.42, 2024: 0.55, 2025: 0.66 }), { urban: 0.3 }),
  YT01: count(waves(42, [{ week: 33, width: 8, height: 285 }]), { spread: 0.6, noise: 0.5 }),
  YT02: count(
    waves(48, [
      { week: 16, width: 6, height: 55 },
      { week: 40, width: 6, height: 70 },
    ]),
    { spread: 0.5, noise: 0.5 },
  ),
  YT03: stock(3_400_000, [0.925, 0.953], { spread: 0.4, noise: 0.04 }),
  YT04: share(280_000, [0.79, 0.86], { spread: 0.15, noise: 0.12 }),
  GD01: stock(148_000, yearly({ 2023: 0.905, 2024: 0.922, 2025: 0.938 }), { urban: 0.3 }),
  GD02a: stock(276_000, yearly({ 2023: 0.9985, 2024: 0.999, 2025: 1 })),
  GD02b: stock(212_000, yearly({ 2023: 0.989, 2024: 0.992, 2025: 0.995 })),
  GD02c: stock(121_000, yearly({ 2023: 0.82, 2024: 0.837, 2025: 0.85 }), { urban: 0.35 }),
  GD03: stock(1068, yearly({ 2023: 0.62, 2024: 0.7, 2025: 0.77 })),
  XH01: stock(960_000, yearly({ 2023: 0.0142, 2024: 0.0104, 2025: 0.007 }), { spread: 0.5, urban: -0.5 }),
  XH02: stock(1_850_000, yearly({ 2023: 0.67, 2024: 0.695, 2025: 0.72 }), { urban: 0.35 }),
  XH03a: count((p) => (p.edition === "2024" ? 252 : 72 + 8 * p.along), { spread: 0, noise: 0, where: villages }),
  XH03b: count((p) => (p.edition === "2024" ? 60 + 80 * p.along : 20 + 22 * p.along), {
    spread: 0,
    noise: 0,
    where: villages,
  }),
  XH03c: count((p) => (p.edition === "2024" ? 4 + 14 * p.along : 1 + 10 * p.along), {
    spread: 0,
    noise: 0,
    where: villages,
  }),
  GT01a: count(driving({ 2023: 610, 2024: 560, 2025: 510, 2026: 470 }), { noise: 0.6 }),
  GT01b: { kind: "per", of: "GT01a", each: 0.45 },
  GT01c: { kind: "per", of: "GT01a", each: 0.75 },
  AN01a: count(driving({ 2023: 1240, 2024: 1180, 2025: 1120, 2026: 1050 }), { noise: 0.5 }),
  AN01b: share(95, [0.82, 0.87], { ...half, noise: 0.15 }),
  MT02: share(36_000, [0.87, 0.955], { where: town }),
  MT03: stock(960_000, yearly({ 2023: 0.934, 2024: 0.952, 2025: 0.967 }), { spread: 0.45 }),
  TT03a: count(sliding({ 2023: 130, 2024: 142, 2025: 180, 2026: 150 }), { spread: 0.7, noise: 0.8, where: banks }),
  TT03b: { kind: "per", of: "TT03a", each: 125 },
  TT04: count(sliding({ 2023: 1500, 2024: 1700, 2025: 2200, 2026: 1900 }), { spread: 0.9, noise: 0.15, where: banks }),
};
