import classes from "./Board.module.css";
import { sparkPaths } from "./sparkPaths.ts";

/** The course of a value in small, without numbers: those stand beside it. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const spark = sparkPaths(values);
  if (!spark) return <span className={classes.spark} />;
  return (
    <span className={classes.spark} aria-hidden>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        {spark.paths.map((path) => (
          <path key={path} d={path} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
      <i style={{ left: `${spark.last.x}%`, top: `${spark.last.y}%` }} />
    </span>
  );
}
