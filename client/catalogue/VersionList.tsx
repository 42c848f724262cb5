import { Loader } from "@mantine/core";
import { Fragment } from "react";
import type { IndicatorDefinition, IndicatorSet } from "../../server/contract/indicator.ts";
import { useIndicatorVersions } from "../api/catalogue.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { formatNumber, formatVietnamMoment } from "../ui/format.ts";
import page from "../ui/Page.module.css";
import { Refusal } from "../ui/Refusal.tsx";
import classes from "./Catalogue.module.css";
import { useOwners } from "./useOwners.ts";
import { fieldWords, valueWords } from "./versionWords.ts";

/** What a definition was before, field by field, the newest change first. */
export function VersionList({ definition, sets }: { definition: IndicatorDefinition; sets: readonly IndicatorSet[] }) {
  const words = useWords();
  const { catalogue: say } = words.data;
  const language = useLanguage();
  const owners = useOwners(sets);
  const text = useText();
  const set = (id: string) => {
    const known = sets.find((one) => one.id === id);
    return known ? text(known.title) : id;
  };
  const { data, error, refetch } = useIndicatorVersions(definition.code);
  const names = { words, language, set, owner: (id: string) => owners.get(id) ?? id };
  return (
    <section className={page.part} aria-labelledby="versions" data-testid="versions">
      <h3 id="versions">{say.versions}</h3>
      {error && !data && <Refusal error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loader aria-label={words.loading} type="dots" />}
      {data && <p className={page.note}>{data.versions.length > 0 ? say.versionsLead : say.noVersions}</p>}
      <ol className={page.rows}>
        {data?.versions.map(({ version, changes, changedAt, changedBy }) => (
          <li key={version}>
            <div>
              <strong>{say.versionNow(formatNumber(version + 1, 0, language))}</strong>
              <p>{say.changedBy(changedBy ?? say.somebody, formatVietnamMoment(changedAt))}</p>
              <dl className={classes.changes}>
                {changes.map(({ field, before, after }) => (
                  <Fragment key={field}>
                    <dt>{fieldWords(field, names)}</dt>
                    <dd>
                      <del>{valueWords(field, before, names)}</del> → <ins>{valueWords(field, after, names)}</ins>
                    </dd>
                  </Fragment>
                ))}
              </dl>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
