import { Fragment, type ReactNode } from "react";
import type { IndicatorDefinition, IndicatorSet } from "../../server/contract/indicator.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { formatNumber, formatVietnamMoment } from "../ui/format.ts";
import page from "../ui/Page.module.css";
import { periodWords } from "../ui/periodWords.ts";
import { SourceNote } from "../ui/SourceNote.tsx";
import { combiningWords, directionWords, formulaWords, plainNumber, plausibleWords } from "./definitionWords.ts";

type Props = { definition: IndicatorDefinition; set: IndicatorSet | undefined };

/** Everything that defines an indicator, said in words. */
export function DefinitionFacts({ definition, set }: Props) {
  const words = useWords();
  const { catalogue: say } = words.data;
  const language = useLanguage();
  const text = useText();
  const { code, pillar, sector, unit, decimals, cycle, level, maxJump, ownerName, owner, first, latest } = definition;
  const say0 = (value: number) => formatNumber(value, 0, language);
  const cycleName = words.indicator.cycles[cycle];
  const facts: [string, ReactNode][] = [
    [say.fields.code, code],
    [say.fields.set, set ? text(set.title) : definition.set],
    [say.fields.pillar, `${words.pillars[pillar]} · ${words.sectors[sector]}`],
    [say.names.unit, decimals === 0 ? text(unit) : say.withDecimals(text(unit), say0(decimals))],
    [say.fields.direction, directionWords(definition, language)],
    [say.formula, formulaWords(definition, language)],
    [say.combining, combiningWords(definition, language)],
    [say.fields.level, words.indicator.levels[level]],
    [say.fields.cycle, set ? say.dueIn(cycleName, say0(set.dueDays)) : cycleName],
    [say.fields.owner, (ownerName && text(ownerName)) ?? owner ?? say.noOwner],
    [
      say.names.period,
      first && latest ? say.fromTo(periodWords(first, language), periodWords(latest, language)) : say.noPeriod,
    ],
    [say.plausible, plausibleWords(definition, language) ?? say.notWatched],
    [say.fields.maxJump, maxJump === null ? say.notWatched : say.jumpOver(plainNumber(maxJump, language))],
    [say.fields.source, <SourceNote key="source" source={definition.source} />],
    [say.fields.classification, words.classifications[definition.classification]],
  ];
  return (
    <>
      <dl className={page.facts} data-testid="definition-facts">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <Fragment key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </Fragment>
            ),
        )}
      </dl>
      <p className={page.note}>{say.versionOf(say0(definition.version), formatVietnamMoment(definition.changedAt))}</p>
    </>
  );
}
