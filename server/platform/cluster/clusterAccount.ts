import { runProgram, type Account } from "./runProgram.ts";
import { SetupError } from "./SetupError.ts";

/** PostgreSQL refuses to run as root: then it runs as the packaged account "postgres", and otherwise as ourselves. */
export async function clusterAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all([runProgram("id", ["-u", "postgres"]), runProgram("id", ["-g", "postgres"])]);
  if (uid.code !== 0 || gid.code !== 0) {
    throw new SetupError(
      'PostgreSQL does not run as root and there is no account "postgres": create it (useradd --system postgres), or start SenMap as another user.',
    );
  }
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

/** Whether the account can enter a folder: a checkout under /root is closed to "postgres". */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  return (await runProgram("/bin/sh", ["-c", 'test -x "$1"', "sh", folder], { account })).code === 0;
}
