import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../messages/useWords.ts";
import classes from "./SideDrawer.module.css";

type Props = { title: string | null; onClose: () => void; children: ReactNode; testId: string };

/** What one row of a table holds, beside it. Open as long as it has a title. */
export function SideDrawer({ title, onClose, children, testId }: Props) {
  const words = useWords();
  return (
    <Drawer
      opened={title !== null}
      onClose={onClose}
      title={title}
      position="right"
      size="min(36rem, 100vw)"
      padding="lg"
      closeButtonProps={{ "aria-label": words.close }}
      classNames={{ title: classes.title, header: classes.header }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 120 }}
    >
      <div className={classes.body} data-testid={testId}>
        {children}
      </div>
    </Drawer>
  );
}
