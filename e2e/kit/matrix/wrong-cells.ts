import { type VisitorName, visitorNames } from "../policy.ts";
import type { House, Visitor } from "./house.ts";
import type { Answer } from "./knock.ts";
import { cellOf, type PolicyTable } from "./policy-table.ts";

/** What was found that the policy does not say, one line each. */
export type Wrong = string;

type Ask = (entry: string, visitor: Visitor) => Promise<Answer>;

/** Whom 422 answers was let in: only what they said was not fit. */
const isLetIn = (cell: string) => cell === "yes" || cell === "own" || cell === "422";

/**
 * Tries an entry point as everybody: first, all at once, as those it is closed to, after which nothing may have been written
 * anywhere; then as the others, after which nothing of ours may have been touched by whoever is at home elsewhere.
 */
export async function wrongCells(table: PolicyTable, entry: string, house: House, ask: Ask): Promise<Wrong[]> {
  const wrong: Wrong[] = [];
  const of = (name: VisitorName) => cellOf(table, entry, name);
  const tryAs = async (name: VisitorName) => {
    const answer = await ask(entry, house.visitors[name]);
    const cell = of(name) === "own" && answer.cell === "yes" ? "own" : answer.cell;
    if (cell !== of(name)) wrong.push(`${entry} | ${name} | expected ${of(name)} | was ${cell}`);
    const read = unfitWords(house, name, isLetIn(of(name))).filter((word) => answer.text.includes(word));
    if (read.length > 0) wrong.push(`${entry} | ${name} | may not read | ${read.join(", ")}`);
  };

  const before = await house.rows.whole();
  await Promise.all(visitorNames.filter((name) => !isLetIn(of(name))).map(tryAs));
  const after = await house.rows.whole();
  if (after !== before) wrong.push(`${entry} | the refused | expected nothing written | was ${difference(before, after)}`);

  for (const name of visitorNames.filter((each) => isLetIn(of(each)))) {
    const ours = name === "outsider" ? await house.rows.seqsOf(roomsOf(house)) : "";
    await tryAs(name);
    if (ours && ours !== (await house.rows.seqsOf(roomsOf(house))))
      wrong.push(`${entry} | outsider | expected ours untouched | was written`);
  }
  return wrong;
}

const roomsOf = ({ plans: { draft, running, restricted } }: House) => [draft.workspaceId, draft.id, running.id, restricted.id];

/** What must not stand in an answer to this visitor: words of plans, and but for admins the address of whoever has left. */
const unfitWords = (house: House, name: VisitorName, letIn: boolean): string[] => [
  ...unfitPlanWords(house, name, letIn),
  ...(name === "admin" ? [] : [house.departedEmail]),
];

/** The words of plans that are not theirs, or of any where they are refused. */
function unfitPlanWords({ plans: { draft, running, restricted } }: House, name: VisitorName, letIn: boolean): string[] {
  const all = [draft, running, restricted].flatMap(({ title, step }) => [title, step]);
  if (!letIn) return all;
  if (name === "admin" || name === "token") return [];
  if (name === "link") return all.filter((word) => word !== running.title);
  if (["viewer", "member", "lead", "unnamed"].includes(name)) return [restricted.title, restricted.step];
  return all;
}

function difference(before: string, after: string): string {
  const known = new Set(before.split("\n"));
  return after
    .split("\n")
    .filter((line) => !known.has(line))
    .map((line) => line.split(" ")[0])
    .join(", ");
}
