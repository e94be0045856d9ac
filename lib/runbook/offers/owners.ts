import type { Phase, Reading, Role, Step } from "../reading.ts";
import { plainWords } from "../text/plain-words.ts";
import { quote } from "../values/wording.ts";
import type { Offer, OfferPart } from "./offer.ts";
import { leadWords, runsCommands, workWords } from "./work-words.ts";

type Said = Pick<Reading, "phases" | "roles">;
/** Who might do a step, and why. */
type Suggested = { role: string; why: string; guess?: boolean };

/** More of them nobody confirms. */
const most = 2000;
/** Words that most duties have, so that they tell nothing. */
const common =
  /^(?:and|or|all|any|the|for|with|from|into|of|to|in|on|handle|manage|management|oversee|perform|monitor|entire|process|make|critical|deployment|deploy|team|lead|potential|issue|responsible|system|check|verify|user|production|step|work|new|plan)$/;

/** For steps that name no owner in a document that names roles: who might do each of them, and why. What is done already needs nobody. */
export function ownersOffer(said: Said): Offer[] {
  const titles = rolesIn(said);
  if (titles.length === 0) return [];
  const parts: OfferPart[] = [];
  let open = 0;
  const visit = (phase: Phase, owner: string | null) => {
    const theirs = phase.owner ?? owner;
    const steps = phase.steps.flatMap(workOf);
    if (theirs === null) {
      for (const step of steps) {
        if (step.done || isOwned(step)) continue;
        open++;
        const found = suggestedFor(step, { phase, steps, said, titles });
        if (found && parts.length < most)
          parts.push({
            ...{ line: step.line, title: step.title, becomes: found.role, why: found.why, guess: found.guess ?? false },
            says: { as: "owner", value: found.role },
          });
      }
    }
    for (const inner of phase.phases) visit(inner, theirs);
  };
  for (const phase of said.phases) visit(phase, null);
  const [first] = parts;
  if (!first) return [];
  const others = open - parts.length;
  const rest = others === 0 ? "" : ` For ${others === 1 ? "one more" : `${others} more`} nothing speaks for anybody.`;
  const message = `${wordsFor(parts, first.title)}${rest}`;
  return [{ kind: "owner", message, line: first.line, parts: parts.sort((a, b) => a.line - b.line) }];
}

/** How many name no owner, and for how many of them the text speaks for somebody. */
function wordsFor(parts: readonly OfferPart[], first: string): string {
  const guesses = parts.filter(({ guess }) => guess).length;
  const names = parts.length === 1 ? `${quote(first)} names no owner` : `${parts.length.toLocaleString("en")} steps name no owner`;
  if (guesses === parts.length) return `${names}; nothing speaks for anybody, so the lead is a guess.`;
  if (guesses === 0) return `${names}; ${parts.length === 1 ? "one of the roles fits" : "for each of them a role fits"}.`;
  const fits = (parts.length - guesses).toLocaleString("en");
  return `${names}; for ${fits} a role fits, for ${guesses.toLocaleString("en")} the lead is a guess.`;
}

/** A bold line or a heading over steps is done by those who do these. */
const workOf = (step: Step): Step[] =>
  step.source === "heading" && step.commands.length === 0 && step.children.length > 0 ? step.children.flatMap(workOf) : [step];

const isOwned = (step: Step): boolean => step.owner !== null || (step.children.length > 0 && step.children.every(isOwned));

/** The roles a document names: those with a duty, and those it names as somebody's work. */
function rolesIn({ phases, roles }: Said): Role[] {
  const known = new Map(roles.map((role) => [role.title.toLowerCase(), role]));
  const people = new Set(roles.flatMap(({ name }) => (name ? [name.toLowerCase()] : [])));
  const visit = (steps: readonly Step[]) => {
    for (const { owner, line, endLine, children } of steps) {
      if (owner && !known.has(owner.toLowerCase()) && !people.has(owner.toLowerCase()))
        known.set(owner.toLowerCase(), { title: owner, name: "", responsibility: "", team: "", raci: [], line, endLine });
      visit(children);
    }
  };
  const phaseSteps = (phase: Phase): void => {
    visit(phase.steps);
    phase.phases.forEach(phaseSteps);
  };
  phases.forEach(phaseSteps);
  return [...known.values()].slice(0, 60);
}

type Place = { phase: Phase; steps: readonly Step[]; said: Said; titles: readonly Role[] };

function suggestedFor(step: Step, place: Place): Suggested | null {
  return ofNeighbours(place) ?? ofDuty(step, place) ?? ofWork(step, place) ?? ofLead(place);
}

/** Most of what is to be done beside it is somebody's already. */
function ofNeighbours({ phase, steps }: Place): Suggested | null {
  const open = steps.filter(({ done }) => !done);
  const owners = open.flatMap(({ owner }) => owner ?? []);
  const [first] = owners;
  if (!first || owners.length < 2 || owners.length * 2 <= open.length || owners.some((owner) => owner !== first)) return null;
  return { role: first, why: `${first} has ${owners.length} other steps of ${quote(phase.title)}.` };
}

/** A duty speaks of what the step speaks of. */
function ofDuty(step: Step, { titles }: Place): Suggested | null {
  const words = plainWords(step.title).filter((word) => word.length > 2 && !common.test(word));
  const scored = titles.flatMap((role) => {
    const duty = new Set(plainWords(`${role.responsibility} ${role.title}`));
    const shared = words.filter((word) => duty.has(word));
    return shared.length > 0 ? [{ role, shared }] : [];
  });
  const best = scored.toSorted((a, b) => b.shared.length - a.shared.length)[0];
  // Two duties that speak of it alike tell nothing.
  if (!best || scored.some(({ role, shared }) => role !== best.role && shared.length === best.shared.length)) return null;
  const said = best.role.responsibility ? `The duty of ${best.role.title}` : `The name of ${best.role.title}`;
  return { role: best.role.title, why: `${said} speaks of ${quote(best.shared.join(" "))}.` };
}

/** Its kind of work is that of a role. */
function ofWork(step: Step, { titles }: Place): Suggested | null {
  for (const { work, words, roles } of workWords) {
    const found = words.exec(step.title)?.[0];
    const role = found && titles.find(({ title }) => roles.test(title));
    if (role) return { role: role.title, why: `${quote(found)} is work of ${work}.` };
  }
  const runner = step.commands.length > 0 ? titles.find(({ title }) => runsCommands.test(title)) : undefined;
  return runner ? { role: runner.title, why: "It runs commands." } : null;
}

function ofLead({ titles }: Place): Suggested | null {
  const lead = titles.find(({ title }) => leadWords.test(title));
  return lead ? { role: lead.title, why: "No duty speaks of it, and the lead answers for the whole.", guess: true } : null;
}
