import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { canEnter } from "./clusterAccount.ts";
import type { Account } from "./runProgram.ts";
import { SetupError } from "./SetupError.ts";

// A socket's path fits in 107 bytes on Linux and 103 on macOS; PostgreSQL's file names take 19 of them.
const LONGEST_SOCKET_FOLDER = 84;

/**
 * Makes a folder and those above it that are missing. Node's own recursive mkdir never returns where a file system refuses
 * new folders by saying that the parent is missing, as /proc does.
 * @returns whether it had to be made.
 */
async function makeFolder(folder: string, mode?: number): Promise<boolean> {
  try {
    await mkdir(folder, { mode });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "ENOENT" || !(await makeFolder(dirname(folder), mode))) throw error;
    await mkdir(folder, { mode });
    return true;
  }
}

/** Makes a folder that only the cluster's account (and root) can look into. */
export async function makePrivate(folder: string, account: Account): Promise<void> {
  await makeFolder(folder, 0o700);
  const owner = await lstat(folder);
  const expected = account?.uid ?? process.getuid?.();
  // In a folder for everybody, such as /tmp, somebody else may have been faster.
  if (!owner.isDirectory() || (owner.uid !== expected && owner.uid !== process.getuid?.())) {
    throw new SetupError(
      `The folder ${folder} belongs to another account (number ${owner.uid}): start SenMap as that one, or set DATA_DIR to another place.`,
    );
  }
  if (account) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
}

const shortHash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);

/**
 * Where the private cluster of a data folder lives: inside it, or under /var/lib when PostgreSQL's account cannot get there.
 * @throws SetupError when nothing can be written there.
 */
export async function clusterHome(dataFolder: string, account: Account): Promise<string> {
  const folder = resolve(dataFolder);
  try {
    // Other accounts may pass through but not look around: the cluster inside belongs to PostgreSQL's account.
    if (await makeFolder(folder)) await chmod(folder, 0o711);
    const home = (await canEnter(account, folder)) ? join(folder, "postgres") : `/var/lib/senmap-${shortHash(folder)}`;
    await makePrivate(home, account);
    return home;
  } catch (error) {
    if (error instanceof SetupError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new SetupError(
      `SenMap cannot write to the folder ${folder} (${reason}): make it writable, or set DATA_DIR to a folder that is.`,
    );
  }
}

/** The folder of a cluster's sockets: in its home, or in a short place of its own when that path is too long. */
export async function makeSocketFolder(home: string, account: Account): Promise<string> {
  const inside = join(home, "run");
  const folder =
    Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER ? inside : join(tmpdir(), `senmap-${shortHash(home)}`);
  if (dirname(folder) === tmpdir() && Buffer.byteLength(folder) > LONGEST_SOCKET_FOLDER) {
    throw new SetupError(
      `The paths of ${home} and ${tmpdir()} are too long for a socket: set DATA_DIR to a shorter one.`,
    );
  }
  await makePrivate(folder, account);
  return folder;
}
