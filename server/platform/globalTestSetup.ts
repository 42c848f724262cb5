import type { TestProject } from "vitest/node";
import { importBuiltIn } from "../start/importBuiltIn.ts";
import { openDatabase } from "./database.ts";
import { throwAwayCluster } from "./cluster/throwAwayCluster.ts";
import { executeOn } from "./executeOn.ts";
import { migrate } from "./migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A cluster of this test run, at an empty database. */
    testClusterUrl: string;
    /** The migrated database with the built-in data that `testDatabase()` copies. */
    testTemplateUrl: string;
  }
}

/** Starts one throw-away cluster for the whole test run, with a template that is migrated and holds the built-in data. */
export default async function globalTestSetup(project: TestProject): Promise<() => Promise<void>> {
  const started = performance.now();
  const cluster = await throwAwayCluster((line) => console.log(line));
  try {
    const templateUrl = cluster.url.replace(/senmap$/, "senmap_template");
    await fillTemplate(cluster.url, templateUrl);
    project.provide("testClusterUrl", cluster.url);
    project.provide("testTemplateUrl", templateUrl);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  console.log(`Test database ready in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return cluster.stop;
}

async function fillTemplate(clusterUrl: string, templateUrl: string): Promise<void> {
  await executeOn(clusterUrl, "create database senmap_template");
  await migrate(templateUrl, () => {});
  const database = openDatabase(templateUrl, 1);
  try {
    await importBuiltIn(database, () => {});
  } finally {
    await database.close();
  }
  // The cluster does not vacuum by itself; plans in tests should be those of a database that has been used.
  await executeOn(templateUrl, "vacuum analyze");
}
