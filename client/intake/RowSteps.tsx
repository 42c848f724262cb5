import { Button, Group, Loader } from "@mantine/core";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";

type Props = { from: number; shown: number; total: number; size: number; busy: boolean; onGo: (to: number) => void };

/** Which rows of many are shown, and the way to those before and after. Rows count from 0. */
export function RowSteps({ from, shown, total, size, busy, onGo }: Props) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const say0 = (count: number) => formatNumber(count, 0, language);
  return (
    <>
      <Group gap="xs" role="status">
        {shown > 0 && say.range(say0(from + 1), say0(from + shown), say0(total))}
        {busy && <Loader size="0.9rem" color="var(--sm-accent)" />}
      </Group>
      {total > size && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            disabled={busy || from === 0}
            onClick={() => onGo(Math.max(0, from - size))}
          >
            {say.before}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={busy || from + shown >= total}
            onClick={() => onGo(from + size)}
          >
            {say.next}
          </Button>
        </Group>
      )}
    </>
  );
}
