import { Button, Pill } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../messages/useWords.ts";
import classes from "../ui/Page.module.css";
import { UnitField, type UnitChoice } from "./UnitField.tsx";

/** Shown at once; the rest when asked for. */
const SHOWN = 12;

/** Several units, each found by name. */
export function UnitsField({ value, onChange }: { value: UnitChoice[]; onChange: (units: UnitChoice[]) => void }) {
  const { admin } = useWords();
  const [all, setAll] = useState(false);
  const isNew = ({ edition, code }: UnitChoice) =>
    !value.some((unit) => unit.edition === edition && unit.code === code);
  const shown = all ? value : value.slice(0, SHOWN);
  return (
    <div className={classes.form}>
      <UnitField
        label={admin.units}
        description={admin.unitsHint}
        placeholder={admin.addUnit}
        value={null}
        onChange={(unit) => unit && isNew(unit) && onChange([...value, unit])}
      />
      {value.length > 0 && (
        <div className={classes.pills}>
          {shown.map((unit) => (
            <Pill
              key={`${unit.edition}:${unit.code}`}
              size="md"
              withRemoveButton
              removeButtonProps={{ "aria-label": admin.removeUnit(unit.name), "aria-hidden": false, tabIndex: 0 }}
              onRemove={() => onChange(value.filter((one) => one !== unit))}
            >
              {unit.name} · {unit.edition}
            </Pill>
          ))}
          {value.length > shown.length && (
            <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
              {admin.moreUnits(value.length - shown.length)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
