import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useLanguage } from "../messages/useWords.ts";

/**
 * A change on the server. What was sent is forgotten as soon as nobody looks at its outcome: it may be a password.
 * @param after what is known anew once it is done; a promise is waited for.
 */
export function useChange<Answer, Values = void>(
  send: (values: Values, language: string) => Promise<Answer>,
  after?: (queries: QueryClient) => Promise<void> | void,
) {
  const language = useLanguage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (values: Values) => send(values, language),
    onSuccess: () => after?.(queries),
    gcTime: 0,
  });
}

/** Nothing that was told to one person stays for the next: all answers go, and what is on the screen is asked again. */
export function forgetAnswers(queries: QueryClient): void {
  queries.removeQueries({ type: "inactive" });
  void queries.resetQueries();
}
