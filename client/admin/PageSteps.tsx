import { Button, Group } from "@mantine/core";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";

type Props = {
  offset: number;
  shown: number;
  total: number;
  size: number;
  sorted: boolean;
  onStep: (offset: number) => void;
};

/** Which part of a long table is shown, and the way to the next. */
export function PageSteps({ offset, shown, total, size, sorted, onStep }: Props) {
  const { admin } = useWords();
  const language = useLanguage();
  const say = (count: number) => formatNumber(count, 0, language);
  if (total <= shown) return admin.rowsShown(say(shown), say(total));
  return (
    <>
      <span role="status">
        {admin.pageRange(say(offset + 1), say(offset + shown), say(total))} {sorted && admin.sortedWithin}
      </span>
      <Group gap="xs">
        <Button size="xs" variant="default" disabled={offset === 0} onClick={() => onStep(Math.max(0, offset - size))}>
          {admin.before}
        </Button>
        <Button size="xs" variant="default" disabled={offset + shown >= total} onClick={() => onStep(offset + size)}>
          {admin.next}
        </Button>
      </Group>
    </>
  );
}
