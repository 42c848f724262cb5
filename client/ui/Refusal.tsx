import { Button, Group, Stack, Text } from "@mantine/core";
import { CircleAlert, RotateCw } from "lucide-react";
import { RequestError } from "../api/fetchJson.ts";
import { useWords } from "../messages/useWords.ts";

/** What went wrong in a sentence, and a way forward. */
export function Refusal({ error, sentence, onRetry }: { error?: unknown; sentence?: string; onRetry?: () => void }) {
  const words = useWords();
  const said = error instanceof RequestError ? (error.status === null ? words.unreachable : error.sentence) : null;
  return (
    <Stack gap="xs" p="md" role="alert" data-testid="refusal">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <CircleAlert size="1.15rem" color="var(--sm-bad)" aria-hidden style={{ flex: "none", marginTop: 2 }} />
        <Text size="md">{[sentence ?? words.failed, said].filter(Boolean).join(" ")}</Text>
      </Group>
      {onRetry && (
        <Group>
          <Button variant="default" size="xs" leftSection={<RotateCw size="0.9rem" aria-hidden />} onClick={onRetry}>
            {words.retry}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
