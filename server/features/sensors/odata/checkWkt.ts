import type { Shape } from "./ast.ts";
import type { Source } from "./Source.ts";

const SHAPES: readonly Shape[] = ["POINT", "LINESTRING", "POLYGON"];
const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.])/uy;
const SPACE = /[ \t\r\n]*/y;

/**
 * Reads well-known text between two offsets and answers its shape. What PostGIS would refuse is refused here with its place: a line of
 * one position, a ring that is not closed, positions of unequal length.
 */
export function checkWkt(source: Source, from: number, to: number): Shape {
  let at = from;
  let axes = 0;
  const fail = (expected: string | readonly string[]) =>
    source.error("bad-literal", at, source.text.slice(at, to), expected);
  const skip = () => {
    at += source.match(SPACE, at)?.length ?? 0;
  };
  const take = (mark: string): boolean => {
    skip();
    if (source.text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const need = (mark: string) => {
    if (!take(mark)) throw fail(mark);
  };

  const position = (): string => {
    const numbers: number[] = [];
    for (;;) {
      skip();
      const text = source.match(NUMBER, at);
      if (text === null) break;
      if (!Number.isFinite(Number(text))) throw fail("finite number");
      numbers.push(Number(text));
      at += text.length;
    }
    if (numbers.length < 2 || numbers.length > 3 || (axes !== 0 && numbers.length !== axes)) throw fail("number");
    axes = numbers.length;
    return numbers.join(" ");
  };
  const positions = (least: number): string[] => {
    need("(");
    const all = [position()];
    while (take(",")) all.push(position());
    if (all.length < least) throw fail(",");
    need(")");
    return all;
  };
  const ring = () => {
    const start = at;
    const all = positions(4);
    if (all[0] === all.at(-1)) return;
    at = start;
    throw fail("closed ring");
  };

  skip();
  const word = (source.match(/[A-Za-z]+/y, at) ?? "").toUpperCase();
  const shape = SHAPES.find((name) => name === word);
  if (shape === undefined) throw fail(SHAPES);
  at += word.length;
  if (shape === "POINT") {
    need("(");
    position();
    need(")");
  } else if (shape === "LINESTRING") positions(2);
  else {
    need("(");
    ring();
    while (take(",")) ring();
    need(")");
  }
  skip();
  if (at !== to) throw fail("'");
  return shape;
}
