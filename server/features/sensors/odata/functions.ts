/** The functions of SensorThings 1.1, `contains` of OData 4 and the relations of time that FROST has: least and most arguments. */
const ARITIES = {
  substringof: [2, 2],
  endswith: [2, 2],
  startswith: [2, 2],
  contains: [2, 2],
  length: [1, 1],
  indexof: [2, 2],
  substring: [2, 3],
  tolower: [1, 1],
  toupper: [1, 1],
  trim: [1, 1],
  concat: [2, 2],
  year: [1, 1],
  month: [1, 1],
  day: [1, 1],
  hour: [1, 1],
  minute: [1, 1],
  second: [1, 1],
  fractionalseconds: [1, 1],
  date: [1, 1],
  time: [1, 1],
  totaloffsetminutes: [1, 1],
  now: [0, 0],
  mindatetime: [0, 0],
  maxdatetime: [0, 0],
  round: [1, 1],
  floor: [1, 1],
  ceiling: [1, 1],
  "geo.distance": [2, 2],
  "geo.length": [1, 1],
  "geo.intersects": [2, 2],
  st_equals: [2, 2],
  st_disjoint: [2, 2],
  st_touches: [2, 2],
  st_within: [2, 2],
  st_overlaps: [2, 2],
  st_crosses: [2, 2],
  st_intersects: [2, 2],
  st_contains: [2, 2],
  // With the pattern of the intersection matrix; without it the matrix itself is the value.
  st_relate: [2, 3],
  before: [2, 2],
  after: [2, 2],
  meets: [2, 2],
  during: [2, 2],
  overlaps: [2, 2],
  starts: [2, 2],
  finishes: [2, 2],
} as const satisfies Record<string, readonly [number, number]>;

export type FunctionName = keyof typeof ARITIES;

export const FUNCTION_NAMES = Object.keys(ARITIES) as FunctionName[];

/** Whether there is such a function. What every object has, such as `constructor`, is none. */
export const isFunction = (name: string): name is FunctionName => Object.hasOwn(ARITIES, name);

export const arityOf = (name: FunctionName): readonly [least: number, most: number] => ARITIES[name];
