import classes from "./Swatch.module.css";

/** The colour that something has on the map, as strongly as the map shows it; hatched where it has no value (`null`). */
export function Swatch({ colour }: { colour: string | null }) {
  return (
    <i
      className={classes.swatch}
      style={colour === null ? undefined : { background: colour }}
      data-hatched={colour === null || undefined}
      aria-hidden
    />
  );
}
