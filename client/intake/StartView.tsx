import { useWords } from "../messages/useWords.ts";
import classes from "./Intake.module.css";
import { IntakeList } from "./IntakeList.tsx";
import { SendCard } from "./SendCard.tsx";
import { TemplateCard } from "./TemplateCard.tsx";

/** Where an intake begins: a file, a table, or an empty form; and what was sent before. */
export function StartView() {
  const { intake: say } = useWords();
  return (
    <div className={`${classes.body} ${classes.start} sm-scroll`}>
      <p className={classes.lead}>{say.lead}</p>
      <div className={classes.beginnings}>
        <SendCard />
        <TemplateCard />
      </div>
      <h2 className={classes.heading}>{say.earlier}</h2>
      <IntakeList />
    </div>
  );
}
