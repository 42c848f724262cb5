import { Button, Group, Modal, type ButtonProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useWords } from "../messages/useWords.ts";
import { Failure } from "./Failure.tsx";

type Props = ButtonProps & {
  /** What is done; also the title of the question. */
  children: string;
  /** What follows from it. */
  sentence: string;
  label?: string;
  pending: boolean;
  error?: unknown;
  /** Answers when it is done; the question stays as long as it fails. */
  onConfirm: () => Promise<unknown>;
};

/** A button for what cannot be taken back: it asks first. */
export function ConfirmButton({ children, sentence, label, pending, error, onConfirm, ...looks }: Props) {
  const words = useWords();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" {...looks} aria-label={label} onClick={open}>
        {children}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={label ?? children}
        centered
        closeButtonProps={{ "aria-label": words.close }}
      >
        <p style={{ marginTop: 0 }}>{sentence}</p>
        <Failure error={error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button color="lotus.6" loading={pending} onClick={() => void onConfirm().then(close, () => {})}>
            {children}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
