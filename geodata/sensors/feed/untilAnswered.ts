import { setTimeout } from "node:timers/promises";

/** Waits grow from one second to one minute; a server that names a time is obeyed, up to an hour. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
const LONGEST_OBEYED = 3_600_000;
const TIMEOUT = 60_000;

/**
 * Sends a request until the server answers it: while it is away, busy or broken, again and again, ever more slowly.
 * @param send makes the request anew; its signal ends an attempt that takes too long
 * @param say hears once that the server is away, and once that it is back
 * @returns the first answer that is not "later"; it may still be a refusal.
 * @throws when `signal` ends the wait.
 */
export async function untilAnswered(
  send: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<Response> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    const answer = await attempt(send, signal);
    if (answer instanceof Response && answer.status !== 429 && answer.status < 500) {
      if (wait > FIRST_WAIT) say("The server is back.");
      return answer;
    }
    const named = answer instanceof Response ? namedWait(answer.headers.get("retry-after")) : null;
    const pause = named ?? wait;
    const why = answer instanceof Response ? `it answered ${answer.status}` : answer.message;
    if (wait === FIRST_WAIT) say(`The server takes nothing now (${why}); trying again until it does.`);
    await setTimeout(pause, undefined, { signal });
  }
}

/** The answer with a body that can be thrown away, or why there is none. */
async function attempt(
  send: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal,
): Promise<Response | { message: string }> {
  signal.throwIfAborted();
  try {
    const answer = await send(AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]));
    if (answer.status === 429 || answer.status >= 500) await answer.body?.cancel();
    return answer;
  } catch (error) {
    signal.throwIfAborted();
    const { message, cause } = error as Error & { cause?: { code?: string } };
    return { message: cause?.code ?? message };
  }
}

/** Retry-After in milliseconds: it is a number of seconds or a date. Null when it says nothing of use. */
function namedWait(header: string | null): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), LONGEST_OBEYED);
}
