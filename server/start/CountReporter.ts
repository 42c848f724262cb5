import type { Reporter, TestModule } from "vitest/node";

/** Ends the output of a test run with one plain line, "tests: 12 passed, 0 failed", for people and machines alike. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) counts[test.result().state]++;
      // A file that cannot even be loaded has no tests that could fail.
      if (module.state() === "failed" && !tests.some((test) => test.result().state === "failed")) counts.failed++;
    }
    const skipped = counts.skipped + counts.pending;
    const line = `tests: ${counts.passed} passed, ${counts.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    // The default reporter prints its summary at the same event; this line comes after it, when the process ends.
    process.once("exit", () => process.stdout.write(`${line}\n`));
  }
}
