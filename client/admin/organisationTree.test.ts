import { expect, test } from "vitest";
import type { Organisation } from "../../server/contract/administration.ts";
import { organisationTree } from "./organisationTree.ts";

const organisation = (id: string, parent: string | null) => ({ id, parent }) as Organisation;

test("those below follow whom they stand under; one whose parent is not seen stands at the top", () => {
  const given = [organisation("A", null), organisation("C", "B"), organisation("B", "A"), organisation("D", "unseen")];
  expect(organisationTree(given).map(({ id, depth }) => [id, depth])).toEqual([
    ["A", 0],
    ["B", 1],
    ["C", 2],
    ["D", 0],
  ]);
});
