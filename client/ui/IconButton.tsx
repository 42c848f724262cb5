import { ActionIcon, Tooltip } from "@mantine/core";
import type { LucideIcon } from "lucide-react";

type Props = {
  icon: LucideIcon;
  label: string;
  onClick: () => void;
  pressed?: boolean;
  expanded?: boolean;
  disabled?: boolean;
  testId?: string;
};

/** A button with a picture: its name is read aloud and shown on hover. */
export function IconButton({ icon: Icon, label, onClick, pressed, expanded, disabled, testId }: Props) {
  return (
    <Tooltip label={label} openDelay={400} withArrow>
      <ActionIcon
        variant={pressed ? "light" : "subtle"}
        color={pressed ? undefined : "gray"}
        size="2.25rem"
        aria-label={label}
        aria-pressed={pressed}
        aria-expanded={expanded}
        disabled={disabled}
        onClick={onClick}
        data-testid={testId}
        c={pressed ? undefined : "var(--sm-text)"}
      >
        <Icon size="1.15rem" strokeWidth={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
