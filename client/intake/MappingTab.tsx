import type { Review } from "../../server/contract/intake.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import classes from "./Intake.module.css";
import tables from "./Tables.module.css";
import { LabelTable } from "./LabelTable.tsx";
import { ColumnTable } from "./ColumnTable.tsx";
import { SheetPeriod } from "./SheetPeriod.tsx";
import type { ReviewChanges } from "./useReviewChanges.ts";

type Sheet = Review["sheets"][number];

/** How each sheet is read; what it is taken for can be changed. */
export function MappingTab({ review, changes }: { review: Review; changes: ReviewChanges }) {
  const { intake: say } = useWords();
  return (
    <div className={classes.stack}>
      {review.sheets.map((sheet, at) => (
        <section key={`${at} ${sheet.sheet}`} className={`${tables.sheet} ${tables.narrow}`}>
          <SheetHead sheet={sheet} answer={review.answers[`period:${sheet.sheet}`] ?? null} changes={changes} />
          {sheet.layout === null ? (
            <p className={classes.quiet}>{say.noTable}</p>
          ) : (
            <ColumnTable sheet={sheet} review={review} changes={changes} />
          )}
          {sheet.labels.length > 0 && <LabelTable sheet={sheet} review={review} changes={changes} />}
        </section>
      ))}
    </div>
  );
}

function SheetHead({ sheet, answer, changes }: { sheet: Sheet; answer: string | null; changes: ReviewChanges }) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const say0 = (row: number) => formatNumber(row, 0, language);
  const facts = [
    sheet.layout && say.layouts[sheet.layout],
    sheet.headerRows && say.headerRows(say0(sheet.headerRows[0]!), say0(sheet.headerRows[1]!)),
    sheet.rows && say.dataRows(say0(sheet.rows[0]!), say0(sheet.rows[1]!)),
  ];
  return (
    <div className={tables.sheetHead}>
      <div>
        <h3 className={classes.heading}>{sheet.sheet === "" ? say.onlySheet : say.sheet(sheet.sheet)}</h3>
        <p className={classes.quiet}>{facts.filter(Boolean).join(" · ")}</p>
      </div>
      {sheet.layout !== null && <SheetPeriod sheet={sheet} answer={answer} changes={changes} />}
    </div>
  );
}
