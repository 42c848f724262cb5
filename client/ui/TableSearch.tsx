import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../messages/useWords.ts";
import classes from "./DataTable.module.css";

type Props = { label: string; value: string; onChange: (text: string) => void };

const FIELD = "input, textarea, select, [contenteditable='true']";

/** Where a table is searched. "/" leads here; what is typed is passed on when the hand rests. */
export function TableSearch({ label, value, onChange }: Props) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const passed = useRef(value);
  const pass = useDebouncedCallback((typed: string) => {
    passed.current = typed;
    onChange(typed);
  }, 250);
  useEffect(() => {
    // Back and forward in the browser's history change it from outside.
    if (value === passed.current) return;
    passed.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      const elsewhere = event.target instanceof Element && event.target.closest(`${FIELD}, [role='dialog']`);
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || elsewhere) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", focus);
    return () => window.removeEventListener("keydown", focus);
  }, []);
  return (
    <TextInput
      ref={input}
      className={classes.search}
      type="search"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      placeholder={label}
      value={text}
      leftSection={<Search size="1rem" aria-hidden />}
      rightSection={<kbd className={classes.key}>{words.keyNames.slash}</kbd>}
      data-testid="table-search"
      onChange={(event) => {
        setText(event.currentTarget.value);
        pass(event.currentTarget.value);
      }}
    />
  );
}
