import { Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { PlaceHit, UnitHit } from "../../server/contract/search.ts";
import { useSearchAnswer } from "../api/queries.ts";
import { useWords } from "../messages/useWords.ts";
import { useView } from "../view/View.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { groupHits, hitKey, onlyExact, type Hit } from "./groupHits.ts";
import { HitLine } from "./HitLine.tsx";
import classes from "./SearchBox.module.css";

/** Finds units by today's and former names, and places. Which of several like-named is meant, the person says. */
export function SearchBox({ onUnit, onPlace }: { onUnit: (hit: UnitHit) => void; onPlace: (hit: PlaceHit) => void }) {
  const words = useWords();
  const { density } = useView();
  const [text, setText] = useState("");
  const [query] = useDebouncedValue(text.trim(), 220);
  const answer = useSearchAnswer(query);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const input = useRef<HTMLInputElement>(null);
  const entered = useRef(false);
  const openOnly = useRef(() => {});
  const asked = text.trim().length >= 2;
  const hits = asked ? (answer.data?.hits ?? []) : [];
  const groups = groupHits(hits);
  const waiting = asked && (answer.isFetching || query !== text.trim());

  useEffect(() => {
    const focus = () => {
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("senmap:search", focus);
    return () => window.removeEventListener("senmap:search", focus);
  }, []);

  const choose = (hit: Hit | undefined) => {
    combobox.closeDropdown();
    entered.current = false;
    if (!hit) return;
    setText("");
    input.current?.blur();
    if (hit.type === "admin-unit") onUnit(hit);
    else onPlace(hit);
  };

  // Enter opens the only thing that is called so, even when it was pressed before the answer came.
  openOnly.current = () => {
    const only = onlyExact(hits, answer.data?.ambiguous ?? false);
    if (only) choose(only);
  };
  useEffect(() => {
    if (waiting || !entered.current) return;
    entered.current = false;
    openOnly.current();
  }, [waiting]);

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => choose(hits.find((hit) => hitKey(hit) === key))}
      withinPortal
      shadow="md"
      position="bottom-start"
      width="target"
      offset={6}
    >
      <Combobox.Target>
        <TextInput
          ref={input}
          className={classes.input}
          type="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={words.search}
          placeholder={density === "touch" ? words.searchPlaceholderShort : words.searchPlaceholder}
          value={text}
          data-testid="search"
          leftSection={<Search size="1rem" aria-hidden />}
          rightSection={
            waiting ? <Loader size="0.9rem" color="gray" /> : <kbd className={classes.key}>{words.keyNames.slash}</kbd>
          }
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
            entered.current = false;
          }}
          onFocus={() => text && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === "Enter" && combobox.getSelectedOptionIndex() === -1) {
              if (waiting) entered.current = true;
              else openOnly.current();
            }
            if (event.key !== "Escape") return;
            // Esc belongs to the box while it is in use; the map's own Esc must not also go up a level.
            event.stopPropagation();
            combobox.closeDropdown();
            setText("");
            event.currentTarget.blur();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim().length === 0} className={classes.dropdown} data-testid="search-results">
        <Combobox.Options tabIndex={0} className="sm-scroll" mah="min(26rem, 60vh)" aria-label={words.search}>
          {!asked && <Combobox.Empty>{words.searchTyping}</Combobox.Empty>}
          {asked && answer.isError && (
            <Refusal error={answer.error} sentence={words.searchFailed} onRetry={() => void answer.refetch()} />
          )}
          {asked && !answer.isError && !waiting && hits.length === 0 && (
            <Combobox.Empty>{words.searchNothing(query)}</Combobox.Empty>
          )}
          {asked && answer.data?.ambiguous && hits.length > 0 && (
            <p className={classes.ambiguous}>{words.searchAmbiguous}</p>
          )}
          {groups.map(({ id, hits: own }) => (
            <Combobox.Group key={id} label={words[id]}>
              {own.map((hit) => (
                <Combobox.Option key={hitKey(hit)} value={hitKey(hit)} className={classes.option}>
                  <HitLine hit={hit} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
