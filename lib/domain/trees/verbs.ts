import * as z from "zod";
import { set } from "../kernel/change.ts";
import { line, prose, reason } from "../kernel/fields.ts";
import { must } from "../kernel/must.ts";
import { orderAtEnd } from "../kernel/order-keys.ts";
import { patchOf } from "../kernel/patch.ts";
import { ref } from "../kernel/ref.ts";
import { all } from "../kernel/room.ts";
import { fields } from "../kernel/schema.ts";
import { because, strong, toned } from "../kernel/sentence.ts";
import { already, type Context, change, me, type Refusal, refuse } from "../kernel/verb.ts";
import { outOfPlan } from "../plan/out-of-plan.ts";
import { revised } from "../plan/revised.ts";
import { plans } from "../plan/rows.ts";
import { planVerbOn } from "../plan/verb.ts";
import { treeKinds, treeNodes, trees, type Walk, walks } from "./rows.ts";
import { below, kindOf, placeOf, root } from "./walk.ts";

const mostTrees = 200;
const mostWalks = 2000;
const titled = () => z.strictObject({ title: z.string() });
const example = { title: "The canary shows errors" };

/** Adds a decision tree: what to do in which case. */
export const addTree = planVerbOn({
  on: plans,
  type: "tree.added",
  may: "plan:edit",
  during: "edit",
  input: () => z.strictObject({ title: line, kind: z.enum(treeKinds).optional(), nodes: treeNodes(fields) }),
  data: titled,
  example,
  sentence: ({ title = "" }) => ["added the decision tree ", strong(title)],
  decide(plan, input, context) {
    const { room, newId } = context;
    if (all(room, trees).length >= mostTrees)
      return refuse("too-many", `A plan has at most ${mostTrees} decision trees. Take one out that nobody needs.`);
    const id = newId();
    const row = trees.make({ id, planId: plan.id, originId: id, order: orderAtEnd(all(room, trees)), ...input });
    return change(id, { title: row.title }, [set(trees, id, row), set(plans, plan.id, revised(plan, context))]);
  },
});

/** Changes a decision tree. Walks that have begun go on through the tree as it was. */
export const editTree = planVerbOn({
  on: trees,
  type: "tree.edited",
  may: "plan:edit",
  during: "edit",
  input: () =>
    z.strictObject({
      treeId: ref(trees),
      title: line.optional(),
      kind: z.enum(treeKinds).optional(),
      nodes: treeNodes(fields).optional(),
    }),
  data: () => titled().extend({ changed: z.array(z.string()) }),
  example: { ...example, changed: ["nodes"] },
  sentence: ({ title = "" }) => ["edited the decision tree ", strong(title)],
  decide(tree, { treeId, ...edits }, context) {
    const { patch, changed } = patchOf(trees, tree, edits);
    if (changed.length === 0) return already(`“${tree.title}” says that already.`);
    const { room } = context;
    return change(treeId, { title: tree.title, changed }, [set(trees, treeId, patch), set(plans, room.id, revised(room.plan, context))]);
  },
});

const treeOut = outOfPlan({
  ...{ on: trees, by: "treeId", type: "tree", called: "the decision tree" },
  ...{ may: "plan:edit", during: "edit", example, revises: true },
});

/** Takes a decision tree out of the plan. Its walks stay on the record. */
export const removeTree = treeOut.remove;

/** Puts a removed decision tree back. */
export const restoreTree = treeOut.restore;

/** Begins to walk a tree. One walk of a tree goes on at a time. */
export const startWalk = planVerbOn({
  on: trees,
  type: "walk.started",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ treeId: ref(trees) }),
  data: titled,
  example,
  sentence: ({ title = "" }) => [toned("began", "run"), " to walk the decision tree ", strong(title)],
  decide(tree, { treeId }, context) {
    const { room, newId, now } = context;
    const open = all(room, walks).find((walk) => walk.treeId === treeId && !walk.endedAt);
    if (open) return already(`${open.startedBy.name} walks “${tree.title}” already.`, open.startedBy, open.startedAt);
    if (all(room, walks).length >= mostWalks) return refuse("too-many", `A plan keeps at most ${mostWalks} walks.`);
    const id = newId();
    const { title, kind, nodes } = tree;
    const walk = walks.make({ id, planId: room.id, treeId, title, kind, nodes, startedAt: now, startedBy: me(context) });
    return change(id, { title }, [set(walks, id, walk)]);
  },
});

/** Answers the question a walk stands at, or says that what it asks for is done. A STOP is released instead. */
export const takeNode = planVerbOn({
  on: walks,
  type: "walk.went_on",
  may: "step:work",
  during: "work",
  input: () =>
    z.strictObject({
      walkId: ref(walks),
      /** The line on the sender's screen, and the line chosen as its answer. */
      node: z.int().min(-1).max(500),
      answer: z.int().nonnegative().max(500).nullable(),
      note: prose.optional(),
    }),
  data: () => titled().extend({ at: z.string(), answer: z.string().nullable(), note: z.string().optional(), ended: z.boolean() }),
  example: { ...example, at: "Is the error rate above 1 %?", answer: "Yes", note: "5.6 %", ended: false },
  sentence: ({ title = "", at = "", answer, note, ended }) => [
    answer ? "answered " : "did ",
    `“${at}”`,
    ...(answer ? [": ", strong(answer)] : []),
    because(note),
    ` (${title})`,
    ended ? "; that was the end of the tree" : "",
  ],
  decide(walk, { walkId, node, answer, note }, context) {
    const problem = notThere(walk, node);
    if (problem) return problem;
    const kind = kindOf(walk, node);
    if (kind === "stop") return refuse("stop", `It says STOP: ${textAt(walk, node)}. A lead releases it, with a reason.`);
    if (kind === "question" && (answer === null || !below(walk, node).includes(answer)))
      return refuse("no-answer", "Choose one of its answers.", "invalid");
    if (kind === "step" && answer !== null)
      return refuse("no-question", "There is nothing to choose here. Say that it is done.", "invalid");
    return wentOn(walk, walkId, { node, answer, note: note?.trim() || null }, context);
  },
});

/** Lets the deployment and the walk go on past a STOP: a decision, with its reason. */
export const releaseStop = planVerbOn({
  on: walks,
  type: "walk.stop_released",
  may: "gate:waive",
  during: "work",
  releases: true,
  input: () => z.strictObject({ walkId: ref(walks), node: z.int().nonnegative().max(500), reason }),
  data: () => titled().extend({ at: z.string(), answer: z.null(), note: z.string(), ended: z.boolean() }),
  example: { ...example, at: "STOP: Do not go on", answer: null, note: "The errors are those of the test account.", ended: false },
  sentence: ({ title = "", at = "", note }) => [toned("released", "nogo"), ` “${at}”`, because(note), ` (${title})`],
  decide(walk, { walkId, node, reason: words }, context) {
    const problem = notThere(walk, node);
    if (problem) return problem;
    if (kindOf(walk, node) !== "stop") return refuse("no-stop", "The walk stands at no STOP. Look again.", "conflict");
    const made = wentOn(walk, walkId, { node, answer: null, note: words }, context);
    return { ...made, data: { ...made.data, answer: null, note: words } };
  },
});

/** Breaks a walk off. One that stands at a STOP is released first. */
export const endWalk = planVerbOn({
  on: walks,
  type: "walk.ended",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ walkId: ref(walks), reason }),
  data: () => titled().extend({ reason: z.string() }),
  example: { ...example, reason: "It was the wrong tree." },
  sentence: ({ title = "", reason: why }) => ["broke off the walk through ", strong(title), because(why)],
  decide(walk, { walkId, reason: why }, context) {
    if (walk.endedAt) return already(`The walk through “${walk.title}” has ended.`, walk.endedBy, walk.endedAt);
    const place = placeOf(walk);
    if (place !== null && kindOf(walk, place) === "stop")
      return refuse("stop", `It says STOP: ${textAt(walk, place)}. A lead releases it, with a reason.`);
    return change(walkId, { title: walk.title, reason: why }, [
      set(walks, walkId, { endedAt: context.now, endedBy: me(context), reason: why }),
    ]);
  },
});

const textAt = ({ nodes, title }: Walk, place: number) => (place === root ? title : must(nodes[place], "a line of the tree").text);

/** Why this line is not settled now: the walk is elsewhere by now, or has ended. */
function notThere(walk: Walk, node: number): Refusal | ReturnType<typeof already> | null {
  const done = walk.path.findLast((each) => each.node === node);
  const place = walk.endedAt ? null : placeOf(walk);
  if (place === node) return null;
  if (done) return already(`${done.by.name} has gone on there already.`, done.by, done.at);
  if (walk.endedAt) return refuse("ended", `The walk through “${walk.title}” has ended. Begin another.`);
  return refuse(
    "elsewhere",
    `The walk through “${walk.title}” is at “${place === null ? "its end" : textAt(walk, place)}” by now. Look again.`,
    "conflict",
  );
}

function wentOn(walk: Walk, walkId: string, said: { node: number; answer: number | null; note: string | null }, context: Context) {
  const path = [...walk.path, { ...said, by: me(context), at: context.now }];
  const ended = placeOf({ ...walk, path }) === null;
  const { node, answer, note } = said;
  const data = {
    title: walk.title,
    at: textAt(walk, node),
    answer: answer === null ? null : textAt(walk, answer),
    ...(note ? { note } : {}),
    ended,
  };
  return change(walkId, data, [set(walks, walkId, { path, ...(ended ? { endedAt: context.now, endedBy: me(context) } : {}) })]);
}

/** What a person may do with decision trees, by name. */
export const treeVerbs = { addTree, editTree, removeTree, restoreTree, startWalk, takeNode, releaseStop, endWalk } as const;
