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
import { fieldWords, targetChanges, targetTitle, valueWords, type ChangedWords } from "./versionWords.ts";

/** A change of the definition or of a target. */
type Entry = { key: string; title: string; changes: ChangedWords[]; changedAt: string; changedBy: string | null };

/** What a definition and its targets were before, field by field, the newest change first. */
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
  const definitions = data?.versions.map(({ version, changes, ...rest }): Entry => ({
    ...rest,
    key: `version ${version}`,
    title: say.versionNow(formatNumber(version + 1, 0, language)),
    changes: changes.map(({ field, before, after }) => ({
      field: fieldWords(field, names),
      before: valueWords(field, before, names),
      after: valueWords(field, after, names),
    })),
  }));
  const targets = data?.targets.map(({ year, scope, before, after, ...rest }): Entry => ({
    ...rest,
    key: `${year} ${scope} ${rest.changedAt}`,
    title: targetTitle({ year, scope }, words),
    changes: targetChanges({ before, after }, text(definition.unit), names),
  }));
  const entries = [...(definitions ?? []), ...(targets ?? [])].toSorted((a, b) =>
    b.changedAt.localeCompare(a.changedAt),
  );
  return (
    <section className={page.part} aria-labelledby="versions" data-testid="versions">
      <h3 id="versions">{say.versions}</h3>
      {error && !data && <Refusal error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loader aria-label={words.loading} type="dots" />}
      {data && <p className={page.note}>{entries.length > 0 ? say.versionsLead : say.noVersions}</p>}
      <ol className={page.rows}>
        {entries.map(({ key, title, changes, changedAt, changedBy }) => (
          <li key={key}>
            <div>
              <strong>{title}</strong>
              <p>{say.changedBy(changedBy ?? say.somebody, formatVietnamMoment(changedAt))}</p>
              <dl className={classes.changes}>
                {changes.map(({ field, before, after }) => (
                  <Fragment key={field}>
                    <dt>{field}</dt>
                    <dd>
                      <del>{before}</del> → <ins>{after}</ins>
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
