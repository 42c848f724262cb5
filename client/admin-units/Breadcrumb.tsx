import { SegmentedControl, Skeleton, UnstyledButton } from "@mantine/core";
import { ChevronRight } from "lucide-react";
import type { AdminUnitDetail, UnitRef } from "../../server/contract/admin-unit.ts";
import { useWords } from "../messages/useWords.ts";
import type { Division } from "../view/address.ts";
import classes from "./Breadcrumb.module.css";

type Props = {
  detail: AdminUnitDetail | null;
  /** Why there is no unit, once that is known. */
  missing: string | null;
  trail: UnitRef[];
  by: Division;
  /** The division can be chosen: this edition has both communes and former districts under the province. */
  choice: boolean;
  onOpen: (code: string) => void;
  onBy: (by: Division) => void;
};

/** The way down to the unit, and how the province is divided. */
export function Breadcrumb({ detail, missing, trail, by, choice, onOpen, onBy }: Props) {
  const words = useWords();
  return (
    <div className={classes.bar}>
      <nav aria-label={words.breadcrumb} data-testid="breadcrumb">
        <ol className={classes.list}>
          {trail.map((ancestor) => (
            <li key={ancestor.code}>
              <UnstyledButton className={classes.link} onClick={() => onOpen(ancestor.code)}>
                {ancestor.fullName}
              </UnstyledButton>
              <ChevronRight size="0.9rem" aria-hidden color="var(--sm-muted)" />
            </li>
          ))}
          <li aria-current="page" className={classes.here}>
            {detail?.fullName ?? missing ?? <Skeleton w="9rem" h="0.9rem" />}
          </li>
        </ol>
      </nav>
      {choice && (
        <SegmentedControl
          size="xs"
          aria-label={words.byLabel}
          value={by}
          onChange={(value) => onBy(value)}
          data={[
            { value: "commune", label: words.byCommune },
            { value: "district", label: words.byDistrict },
          ]}
          data-testid="division"
        />
      )}
    </div>
  );
}
