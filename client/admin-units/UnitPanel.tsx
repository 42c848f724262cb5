import { Button, Skeleton, Stack } from "@mantine/core";
import type { AdminUnit, AdminUnitDetail, Edition } from "../../server/contract/admin-unit.ts";
import type { Layer, LayerValues } from "../../server/contract/layer.ts";
import { RequestError } from "../api/fetchJson.ts";
import { useWords } from "../messages/useWords.ts";
import { Caution } from "../ui/Badges.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { ChildrenTable } from "./ChildrenTable.tsx";
import { UnitFacts } from "./UnitFacts.tsx";
import { kindsBelow } from "./unitKinds.ts";
import { Lineage, UnitHeading } from "./UnitHeading.tsx";
import classes from "./UnitPanel.module.css";

type Props = {
  edition: Edition;
  detail: AdminUnitDetail | null;
  error: unknown;
  units: AdminUnit[] | null;
  unitsError: unknown;
  layer: Layer | null;
  values: LayerValues | null;
  hovered: number | null;
  onHover: (id: number | null) => void;
  onOpen: (code: string, edition?: string) => void;
  onRetry: () => void;
  onProvince: () => void;
};

// The standing columns already show these; a second column with the same figures would be noise.
const inColumns = new Set(["population-density", "area", "population"]);

/** All about one unit: its figures, the units in it, and where it came from or went. */
export function UnitPanel(props: Props) {
  const { edition, detail, error, units, layer, values, onOpen } = props;
  const words = useWords();
  if (error && !detail) {
    const gone = error instanceof RequestError && error.status === 404;
    return (
      <>
        <Refusal
          error={gone ? undefined : error}
          sentence={gone ? words.noUnit : undefined}
          onRetry={gone ? undefined : props.onRetry}
        />
        {gone && (
          <Button mx="md" mb="md" variant="default" onClick={props.onProvince}>
            {words.toProvince}
          </Button>
        )}
      </>
    );
  }
  if (!detail) return <PanelSkeleton />;
  const leaf = detail.level === "commune";
  const tableTitle = leaf ? words.siblings : words.children;
  return (
    <article aria-label={words.unitPanel} data-testid="unit-panel">
      <UnitHeading detail={detail} edition={edition} units={units} />
      <UnitFacts detail={detail} childrenTitle={kindsBelow(detail.children, words)} />
      {(detail.approximateBorders || detail.bbox === null) && (
        <div className={classes.footnote}>
          <Caution>{detail.bbox === null ? words.noShape : words.approximateNote}</Caution>
        </div>
      )}
      {leaf && <Lineage detail={detail} onOpen={onOpen} />}
      <section className={classes.section}>
        <h3>
          {tableTitle} {units && <span className={classes.count}>{units.length}</span>}
        </h3>
        {props.unitsError && !units ? <Refusal error={props.unitsError} onRetry={props.onRetry} /> : null}
        {!units && !props.unitsError && <TableSkeleton />}
        {units?.length === 0 && <p className={classes.footnote}>{words.noChildren}</p>}
        {units && units.length > 0 && (
          <ChildrenTable
            units={units}
            values={values}
            layer={layer && !inColumns.has(layer.id) ? layer : null}
            caption={`${tableTitle}: ${detail.fullName}`}
            hovered={props.hovered}
            selected={leaf ? detail.code : ""}
            onHover={props.onHover}
            onOpen={onOpen}
          />
        )}
      </section>
      {!leaf && <Lineage detail={detail} onOpen={onOpen} />}
    </article>
  );
}

function TableSkeleton() {
  return (
    <Stack gap="xs" px="md" pb="md">
      {["a", "b", "c", "d", "e", "f"].map((row) => (
        <Skeleton key={row} h="1.4rem" />
      ))}
    </Stack>
  );
}

function PanelSkeleton() {
  const words = useWords();
  return (
    <div role="status" aria-label={words.loading}>
      <Stack gap="sm" p="md">
        <Skeleton h="1.6rem" w="70%" />
        <Skeleton h="0.9rem" w="40%" />
        <Skeleton h="6rem" />
      </Stack>
      <TableSkeleton />
    </div>
  );
}
