import type { Action } from "../../server/contract/access.ts";

/** What gives somebody more ways in: the server takes it from a person who is signed in alone (`requireSession`). */
const OF_PEOPLE: readonly Action[] = ["role.assign", "account.manage", "account.preview", "token.create"];

/** Those of some actions that a token may do. */
export const forMachines = (actions: Action[]): Action[] => actions.filter((action) => !OF_PEOPLE.includes(action));
