import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const SMALLEST = 1024;

/** Lays `.br` and `.gz` beside every text file of a built client, so that no request compresses anything. */
export async function compressFiles(folder: string): Promise<void> {
  const names = await Array.fromAsync(glob("**/*.{js,css,html,svg}", { cwd: folder }));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const bytes = await readFile(path);
      if (bytes.length < SMALLEST) return;
      const tight = brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      await Promise.all([
        tight.then((out) => writeFile(`${path}.br`, out)),
        zip(bytes).then((out) => writeFile(`${path}.gz`, out)),
      ]);
    }),
  );
}
