import { Button, Checkbox, Group, NativeSelect, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import type { Action } from "../../server/contract/access.ts";
import { useCreateToken } from "../api/account.ts";
import { useWords } from "../messages/useWords.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Failure } from "../ui/Failure.tsx";
import page from "../ui/Page.module.css";
import { forMachines } from "./forMachines.ts";

const TERMS = [30, 90, 180, 365];

/** Makes a token and shows it once. */
export function NewToken({ actions, onDone }: { actions: Action[]; onDone: () => void }) {
  const words = useWords();
  const create = useCreateToken();
  const offered = forMachines(Object.keys(words.actionNames) as Action[]).filter((action) => actions.includes(action));
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string[]>(actions.includes("data.read") ? ["data.read"] : []);
  const [days, setDays] = useState("90");
  const [tried, setTried] = useState(false);

  if (create.data) {
    return (
      <div className={page.once} role="status" data-testid="token-once">
        <strong>{words.tokenMade(name)}</strong>
        <p>{words.tokenOnce}</p>
        <code>{create.data.token}</code>
        <Group gap="xs">
          <CopyButton text={create.data.token} />
          <Button color="lotus.6" onClick={onDone}>
            {words.done}
          </Button>
        </Group>
      </div>
    );
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || chosen.length === 0) return;
    const allowed = offered.filter((action) => chosen.includes(action));
    create.mutate({ name: name.trim(), actions: allowed, days: Number(days) });
  };
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <Failure error={create.error} />
      <TextInput
        label={words.tokenName}
        description={words.tokenNameHint}
        maxLength={80}
        value={name}
        error={tried && name.trim() === "" ? words.needTokenName : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox.Group
        label={words.tokenActions}
        value={chosen}
        onChange={setChosen}
        error={tried && chosen.length === 0 ? words.needTokenActions : null}
      >
        {offered.map((action) => (
          <Checkbox key={action} value={action} label={words.actionNames[action]} mt="xs" color="lotus.6" />
        ))}
      </Checkbox.Group>
      <NativeSelect
        label={words.tokenDays}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        data={TERMS.map((term) => ({ value: String(term), label: words.days(term) }))}
      />
      <Group gap="xs">
        <Button type="submit" color="lotus.6" loading={create.isPending}>
          {words.createToken}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  );
}
