import type { Database } from "../../../server/platform/database.ts";
import { loadDemo, readDemoMark } from "./loadDemo.ts";

/**
 * Loads the demonstration figures into a database that never had them, when they are wanted. Those that are there stay, and those
 * that somebody removed do not come back.
 * @returns what there is now, for the person who starts SenMap.
 */
export async function provideDemo(database: Database, wanted: boolean): Promise<string> {
  const mark = await database.asSystem("look for demonstration", readDemoMark);
  if (mark === "loaded") return "Demonstration figures are there (npm run geodata -- demo remove takes them away)";
  if (mark === "removed") return "Demonstration figures were removed";
  if (!wanted) return "No demonstration figures";
  return `Demonstration figures loaded (${await loadDemo(database)} rows)`;
}
