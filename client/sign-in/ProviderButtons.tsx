import { Button } from "@mantine/core";
import { ExternalLink } from "lucide-react";
import type { SignInOptions } from "../../server/contract/sign-in.ts";
import { useProvider } from "../api/session.ts";
import { useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import page from "../ui/Page.module.css";

type Props = { providers: SignInOptions["providers"]; returnTo?: string; invitation?: string };

/** The organisations through which one may sign in, a button each. */
export function ProviderButtons({ providers, returnTo, invitation }: Props) {
  const words = useWords();
  const leave = useProvider();
  if (providers.length === 0) return null;
  return (
    <section className={page.card} aria-labelledby="providers">
      <h2 id="providers">{words.otherWays}</h2>
      <Failure error={leave.error} />
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          size="md"
          rightSection={<ExternalLink size="1rem" aria-hidden />}
          loading={leave.isPending && leave.variables.provider === id}
          onClick={() => leave.mutate({ provider: id, returnTo, invitation })}
        >
          {words.throughProvider(name)}
        </Button>
      ))}
    </section>
  );
}
