import { Anchor, Popover, SegmentedControl } from "@mantine/core";
import type { TrustScores } from "../../server/contract/data-trust.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatDate, formatNumber } from "../ui/format.ts";
import { usePageAddress } from "../view/usePageAddress.ts";
import { ScoreIcon } from "./ScoreIcon.tsx";
import { ASPECTS, GOOD, WATCH } from "./scoreWords.ts";
import classes from "./Trust.module.css";
import type { Board } from "./useBoard.ts";

type Props = { view: Board["view"]; scores: Pick<TrustScores, "today" | "periods"> | undefined };

/** What the board is about: sets or who is late; for which day and periods it was counted, and what its shapes mean. */
export function TrustNotes({ view, scores }: Props) {
  const { change } = usePageAddress();
  const { trust: say } = useWords().data;
  const language = useLanguage();
  const [good, watch] = [GOOD, WATCH].map((bound) => formatNumber(bound, 0, language)) as [string, string];
  const key = [
    ["good", say.bounds.good(good)],
    ["watch", say.bounds.watch(watch, good)],
    ["bad", say.bounds.bad(watch)],
    ["none", say.states.none],
  ] as const;
  return (
    <div className={classes.notes}>
      <SegmentedControl
        aria-label={say.view}
        value={view}
        onChange={(next) => change({ view: next === "sets" ? null : next, set: null, sort: null, q: null }, "push")}
        data={(["sets", "units"] as const).map((value) => ({ value, label: say.views[value] }))}
        data-testid="trust-view"
      />
      <p role="status">
        {scores && say.asOf(formatDate(scores.today), formatNumber(scores.periods, 0, language))}{" "}
        <Popover width="min(30rem, 92vw)" shadow="md" withArrow position="bottom-start">
          <Popover.Target>
            <Anchor component="button" type="button" inherit>
              {say.howScored}
            </Anchor>
          </Popover.Target>
          <Popover.Dropdown className={classes.how}>
            <dl>
              {ASPECTS.map((aspect) => (
                <div key={aspect} style={{ display: "contents" }}>
                  <dt>{say.aspects[aspect]}</dt>
                  <dd>
                    {say.meanings[aspect]}
                    <p>
                      <b>{say.layers.mark}:</b> {say.layers.meanings[aspect]}
                    </p>
                  </dd>
                </div>
              ))}
            </dl>
            <p>{say.notBlended}</p>
          </Popover.Dropdown>
        </Popover>
      </p>
      <ul className={classes.key}>
        {key.map(([state, words]) => (
          <li key={state}>
            <ScoreIcon state={state} /> {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
