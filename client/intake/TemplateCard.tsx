import { Button } from "@mantine/core";
import { Download } from "lucide-react";
import { useState } from "react";
import { useIndicators } from "../api/indicators.ts";
import { templatePath } from "../api/intake.ts";
import { useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { Failure } from "../ui/Failure.tsx";
import page from "../ui/Page.module.css";
import classes from "./Intake.module.css";
import { PeriodField } from "./PeriodField.tsx";
import { useDownload } from "./useDownload.ts";
import { useSetChoices } from "./useSetChoices.ts";
import { Working } from "./Working.tsx";

/** An empty form of a set and a period. */
export function TemplateCard() {
  const { intake: say } = useWords();
  const sets = useSetChoices();
  const { data } = useIndicators();
  const [set, setSet] = useState<string | null>(null);
  const [period, setPeriod] = useState<string | null>(null);
  const { download, error, pending, forget } = useDownload();
  const cycles = data?.indicators.flatMap((it) => (it.set === set ? [it.cycle] : []));
  return (
    <section className={page.card} aria-label={say.templates} data-testid="templates">
      <h2>{say.templates}</h2>
      <p className={classes.quiet}>{say.templatesLead}</p>
      <Failure error={error} />
      <ChoiceField
        label={say.set}
        placeholder={say.templateSet}
        searchable
        data={sets}
        value={set}
        onChange={(chosen) => {
          forget();
          setSet(chosen);
          setPeriod(null);
        }}
      />
      <PeriodField
        label={say.period}
        placeholder={say.templatePeriod}
        cycles={cycles}
        value={period}
        onChange={(chosen) => {
          forget();
          setPeriod(chosen);
        }}
      />
      <Button
        variant="default"
        leftSection={<Download size="1rem" aria-hidden />}
        disabled={set === null}
        loading={pending}
        onClick={() => set !== null && download(templatePath(set, period))}
      >
        {say.download}
      </Button>
      {pending && <Working>{say.downloading}</Working>}
    </section>
  );
}
