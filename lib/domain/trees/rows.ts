import type * as z from "zod";
import { collection, kind, type RowOf } from "../kernel/collection.ts";

/** One line of a tree, below the nearest line before it that is less deep. */
export const treeNode = kind(({ z, line }) => z.strictObject({ depth: z.int().nonnegative().max(100), text: line }));
export const treeNodes = kind((fields) => {
  const { z } = fields;
  return z.array(treeNode(fields)).min(1, "has at least one line").max(500);
});

/** `tree`: its first lines are gone through in order. `matrix`: they are cases, and one of them is chosen. */
export const treeKinds = ["tree", "matrix"] as const;

/** What to do in which case, written for the bad night. */
export const trees = collection("trees", {
  table: "Tree",
  one: "decision tree",
  row(fields) {
    const { z, instant, id, outsideId, line, source } = fields;
    return {
      id,
      planId: id,
      originId: outsideId,
      title: line,
      kind: z.enum(treeKinds),
      nodes: treeNodes(fields),
      order: z.string(),
      source: source.nullable(),
      removedAt: instant.nullable(),
    };
  },
  defaults: { kind: "tree", source: null, removedAt: null },
  document: "own",
  roles: null,
  people: null,
  public: null,
});

/** A line that was settled: an answer to a question, or what was done. Places count from 0. */
const settled = kind(({ z, instant, prose, person }) =>
  z.strictObject({
    node: z.int().min(-1).max(500),
    answer: z.int().nonnegative().max(500).nullable(),
    note: prose.nullable(),
    by: person,
    at: instant,
  }),
);

/** One walk through a tree, with the tree as it was when it began. At a STOP it holds the deployment until it is released. */
export const walks = collection("walks", {
  table: "Walk",
  one: "walk through a decision tree",
  numbered: true,
  row(fields) {
    const { z, instant, id, madeSeq, line, prose, person } = fields;
    return {
      id,
      planId: id,
      treeId: id,
      title: line,
      kind: z.enum(treeKinds),
      nodes: treeNodes(fields),
      path: z.array(settled(fields)).max(1000),
      startedAt: instant,
      startedBy: person,
      endedAt: instant.nullable(),
      endedBy: person.nullable(),
      /** Why it was broken off; null where it came to its end. */
      reason: prose.nullable(),
      madeSeq,
    };
  },
  defaults: { path: [], endedAt: null, endedBy: null, reason: null },
  document: null,
  roles: null,
  people: null,
  public: null,
});

export type Tree = RowOf<typeof trees>;
export type Walk = RowOf<typeof walks>;
export type TreeNode = z.infer<ReturnType<typeof treeNode>>;
