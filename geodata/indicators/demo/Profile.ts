import type { Period } from "./periods.ts";
import type { Piece } from "./World.ts";

/** A number that is the same in every period, or made for each. */
export type Over = number | ((period: Period) => number);
/** From the first month of the demonstration to the last, in a line; or made for each period. */
export type Course = [from: number, to: number] | ((period: Period) => number);

/** How much of something lies on a piece of land; 0: the indicator says nothing of it. */
export type Where = (piece: Piece) => number;

/** A rate with its parts. `of`: the denominators of the whole province of today in one period. */
export interface Ratio {
  kind: "ratio";
  of: Over;
  rate: Course;
  /** How far places lie apart and how far one place moves from period to period: of a share on the logistic scale, else in parts of 1. */
  spread: number;
  noise: number;
  where?: Where;
  /** How much better a ward is than the country. */
  urban?: number;
  /** Denominators are what there is, and do not change from period to period: people, households, schools. */
  steady?: boolean;
  /** No share: numerators may be more than denominators. */
  plain?: boolean;
}

/** What is counted. `total`: of the whole province of today in one period. */
export interface Sum {
  kind: "sum";
  total: Over;
  spread: number;
  noise: number;
  where?: Where;
  /** Lies where this other indicator lies. */
  like?: string;
}

/** What follows from another count: about `each` for one of it. */
export interface Per {
  kind: "per";
  of: string;
  each: number;
}

/** What another ratio left undone: `kept` of its denominators without its numerators. */
export interface Left {
  kind: "left";
  of: string;
  kept: number;
}

/** A mark that is no count: averaged by people. */
export interface Score {
  kind: "score";
  level: Course;
  spread: number;
  noise: number;
}

export type Profile = Ratio | Sum | Per | Left | Score;

export const over = (value: Over, period: Period): number => (typeof value === "number" ? value : value(period));

export const along = (course: Course, period: Period): number =>
  typeof course === "function" ? course(period) : course[0] + (course[1] - course[0]) * period.along;
