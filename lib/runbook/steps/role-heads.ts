import type { List, ListItem } from "mdast";
import { withoutSymbols } from "../../domain/messages/plain-line.ts";
import { takeBox } from "../text/checkbox.ts";
import { plainText } from "../text/plain-text.ts";
import { isImperative } from "../values/imperative.ts";

const role =
  /^(?:[\p{L}&/.-]+\s+){0,3}(?:lead|leader|manager|director|engineer|admin(?:istrator)?|dba|owner|commander|coordinator|officer|operator|architect|team|support|cto|ceo|ciso|vp|head|sponsor|qa|devops|sre|ops|security|\p{L}{0,20}leiter(?:in)?|\p{L}{0,20}leitung|\p{L}{0,20}leid(?:er|ster|ing)|\p{L}{0,20}beheer(?:der)?|responsable|exploitant|technicien(?:ne)?|techniker(?:in)?|technicus|técnic[oa]|operador[a]?|chef|jefe|jefa|líder|gerente|coordinador[ae]?|gestor[ae]?|équipe|equipo|equipe)$|^(?:chefs?|jef[ea]s?|líder|responsables?|gerente|coordinador[ae]?|gestor[ae]?|équipe|equipo|equipe) (?:de la|del|des|de|du|da|do) \p{L}+$/iu;

/** Words that name a part of the work as often as those who do it. */
const parts = /^(?:security|support|qa|devops|sre|ops|team|owner|head|admin|dba)$/iu;

/** The role that a label or heading is, and nothing more: “Incident commander:”, “Chef de projet”. Null for any other text. */
export function roleName(text: string): string | null {
  const name = withoutSymbols(text)
    .replace(/\s*[:：]\s*$/, "")
    .trim();
  // “Briefing de equipo” is about them.
  const ofTeam = /\s(?:team|équipe|equipo|equipe)$/iu.test(name) && name.split(" ").length > 2;
  return name.length <= 60 && role.test(name) && !parts.test(name) && !ofTeam ? name : null;
}

/** `1. Release lead:` over a list: who does what stands below, and that list. */
export type RoleHead = { name: string; list: List };

/**
 * The items of a list that are nothing but who does what stands below them: `Release lead:`, and beside such a one any short name
 * (`Test:`).
 */
export function roleHeadsOf(list: List): Map<ListItem, RoleHead> {
  const heads = new Map(list.children.flatMap((item) => (headOf(item) ? [[item, headOf(item) as RoleHead] as const] : [])));
  return [...heads.values()].some(({ name }) => role.test(name)) ? heads : new Map();
}

function headOf({ children }: ListItem): RoleHead | null {
  const [first, list, ...others] = children;
  if (first?.type !== "paragraph" || list?.type !== "list" || others.length > 0) return null;
  const text = plainText(first.children);
  const name = withoutSymbols(text)
    .replace(/[*_]/g, "")
    .replace(/\s*[:：]\s*$/, "")
    .trim();
  const short = /[:：]\s*$/.test(text) && /^\p{L}[\p{L} &/.'’-]{1,40}$/u.test(name) && name.split(" ").length <= 4;
  return short && takeBox(text) === null && !isImperative(`${name}:`) ? { name, list } : null;
}
