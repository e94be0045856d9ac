import type { Correction } from "../correction.ts";
import type { Audience, Reading, Role } from "../reading.ts";
import { quote } from "../values/wording.ts";
import type { Offer } from "./offer.ts";

type Said = Pick<Reading, "audiences" | "roles">;

/** Teams beside those who do the work: they answer to others, and have to know. */
const beside =
  /(?<!\p{L})(?:support(?:ing)?(?:[ -](?:teams?|staff|contacts?|groups?|functions?))?|extended teams?|business(?: teams?| contacts?)|stakeholders?|unterstützung|unterstützende teams?|erweitertes team|équipes? (?:de )?support|parties prenantes|equipos? de (?:soporte|apoyo)|equipes? de (?:suporte|apoio))(?!\p{L})/iu;

/** The members of a support team that is listed apart from those who do the work, each of them as an audience. */
export function teamsOffer({ audiences, roles }: Said): Offer[] {
  const known = new Set(audiences.map(({ name }) => name.toLowerCase()));
  const told = roles.filter((role) => isBeside(role, roles) && !known.has(role.title.toLowerCase()));
  const [first] = told;
  if (!first) return [];
  const message =
    told.length === 1
      ? `${quote(first.title)} is listed under ${quote(first.team)}: it may be an audience, told of what happens.`
      : `${told.length} are listed under ${quote(first.team)}: they may be audiences, told of what happens.`;
  return [
    {
      kind: "audience",
      message,
      line: first.line,
      parts: told.map(({ title, responsibility, team, line }) => ({
        line,
        title,
        becomes: "an audience",
        why: responsibility ? `${quote(team)}: ${responsibility}` : `Listed under ${quote(team)}.`,
        guess: false,
        says: { as: "audience" },
      })),
    },
  ];
}

/** Only where others are listed who do the work: a document of nothing but a support team is theirs. */
const isBeside = ({ team, line }: Role, roles: readonly Role[]): boolean =>
  beside.test(team) && roles.some((other) => other.line !== line && other.team !== "" && !beside.test(other.team));

/** The audiences of a document with those that somebody took: the roles of their lines, and what these do. */
export function withTeams<Read extends Said>(said: Read, corrections: readonly Correction[]): Read {
  const taken = new Set(corrections.flatMap(({ line, as }) => (as === "audience" ? [line] : [])));
  const known = new Set(said.audiences.map(({ name }) => name.toLowerCase()));
  const more = said.roles.flatMap(({ title, responsibility, team, line, endLine }): Audience[] =>
    taken.has(line) && !known.has(title.toLowerCase()) ? [{ name: title, interest: responsibility, group: team, line, endLine }] : [],
  );
  return more.length === 0 ? said : { ...said, audiences: [...said.audiences, ...more].sort((a, b) => a.line - b.line) };
}
