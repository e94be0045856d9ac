import { all, memo } from "../kernel/room.ts";
import type { PlanRoom } from "../room.ts";
import { type Tree, type TreeNode, trees, type Walk, walks } from "./rows.ts";

/** A tree as it is walked: its lines, and whether the first of them are cases. */
type Walked = Pick<Tree, "kind" | "nodes" | "title">;

/** The place before the first line: the question a matrix asks. */
export const root = -1;

export const treesOf = (room: PlanRoom): readonly Tree[] => all(room, trees);

/** The walks of a plan, the first one first. */
export const walksOf = (room: PlanRoom): readonly Walk[] => all(room, walks).toSorted((a, b) => a.madeSeq - b.madeSeq);

const depthAt = (nodes: readonly TreeNode[], place: number) => nodes[place]?.depth ?? -1;

/** The lines right below one, in order; those of `root` are the first of the tree. */
export function below({ nodes }: Pick<Walked, "nodes">, place: number): number[] {
  const found: number[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let each = place + 1; each < nodes.length && depthAt(nodes, each) > depthAt(nodes, place); each++) {
    // What is drawn deeper than its neighbours, without a line of its own between, hangs on the same line.
    if (depthAt(nodes, each) <= depth) {
      found.push(each);
      depth = depthAt(nodes, each);
    }
  }
  return found;
}

function above({ nodes }: Pick<Walked, "nodes">, place: number): number {
  for (let each = place - 1; each >= 0; each--) if (depthAt(nodes, each) < depthAt(nodes, place)) return each;
  return root;
}

const answers =
  /^[^\p{L}\p{N}]*(?:if|when|in case|yes|no|else|otherwise|wenn|falls|ja|nein|sonst|si|oui|non|sinon|sí|se|sim|não)(?!\p{L})/iu;
const asks = /\?\s*$|(?:decision(?: point)?|options?|choose(?: one)?|which|entscheidung|optionen|décision|opciones|opções)\s*[:?]?\s*$/iu;
const stops = /^[^\p{L}]*STOP(?!\p{L})/u;

export type NodeKind = "question" | "stop" | "step";

/** What a line asks for: an answer, a decision to go on, or that it is done. */
export function kindOf(tree: Walked, place: number): NodeKind {
  const text = tree.nodes[place]?.text ?? "";
  const under = below(tree, place);
  if (place === root) return tree.kind === "matrix" || allAnswers(tree, under) ? "question" : "step";
  if (stops.test(text)) return "stop";
  return under.length > 1 && (asks.test(text) || allAnswers(tree, under)) ? "question" : "step";
}

const allAnswers = ({ nodes }: Walked, under: readonly number[]) =>
  under.length > 1 && under.every((place) => answers.test(nodes[place]?.text ?? ""));

/** Where a walk stands: the line that is to be settled now; null where it has come to its end. */
export function placeOf(walk: Pick<Walk, "kind" | "nodes" | "path" | "title">): number | null {
  const last = walk.path.at(-1);
  if (!last) return kindOf(walk, root) === "question" ? root : 0;
  if (last.answer === null) return last.node === root ? 0 : down(walk, last.node);
  return kindOf(walk, last.answer) !== "step" || below(walk, last.answer).length === 0
    ? last.answer
    : (below(walk, last.answer)[0] ?? null);
}

/** The line after one that is settled: the first below it, or else the next beside it or beside what is around it. */
function down(walk: Walked, place: number): number | null {
  const [first] = kindOf(walk, place) === "question" ? [] : below(walk, place);
  return first ?? beside(walk, place);
}

function beside(walk: Walked, place: number): number | null {
  const parent = above(walk, place);
  // The other answers to a question are left out.
  if (kindOf(walk, parent) !== "question") {
    const next = below(walk, parent).find((each) => each > place);
    if (next !== undefined) return next;
  }
  return parent === root ? null : beside(walk, parent);
}

/** A STOP that nobody has released. */
export type OpenStop = { walk: Walk; node: number; text: string };

/** The STOPs walks stand at: nothing new is begun until they are released. */
export const openStops = (room: PlanRoom): readonly OpenStop[] =>
  memo(standing, room.walks, () =>
    walksOf(room).flatMap((walk) => {
      const node = walk.endedAt ? null : placeOf(walk);
      return node !== null && kindOf(walk, node) === "stop" ? [{ walk, node, text: walk.nodes[node]?.text ?? "" }] : [];
    }),
  );

// Every tick asks for them.
const standing = new WeakMap<object, readonly OpenStop[]>();

/** Why nothing goes on at a STOP, and who can change it. */
export const stopSentence = ({ walk, text }: OpenStop): string =>
  `The decision tree “${walk.title}” says: ${text}. A lead releases it in the war room, with a reason.`;
