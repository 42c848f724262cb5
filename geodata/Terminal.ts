import type { Progress } from "./Progress.ts";

/** Where the command writes: lines for the person, and how far the work is. */
export interface Terminal {
  say(line: string): void;
  complain(line: string): void;
  progress: Progress;
}

type Stream = Pick<NodeJS.WriteStream, "write" | "isTTY">;

const WIDTH = 24;

/** Results on `out`; on `err` complaints and progress: a bar when a person watches, else a line for each new step. */
export function terminal(out: Stream, err: Stream): Terminal {
  let shown = "";
  const clear = () => {
    if (err.isTTY && shown !== "") err.write("\r\u001B[K");
    shown = "";
  };
  return {
    say(line) {
      clear();
      out.write(`${line}\n`);
    },
    complain(line) {
      clear();
      err.write(`${line}\n`);
    },
    progress(done, total, what) {
      if (err.isTTY) {
        const filled = Math.round((done / total) * WIDTH);
        err.write(`\r\u001B[K[${"█".repeat(filled)}${"·".repeat(WIDTH - filled)}] ${what}`);
      } else if (what !== shown) {
        err.write(`${what}\n`);
      }
      shown = what;
    },
  };
}
