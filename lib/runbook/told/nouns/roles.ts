import type { DraftStep, PlanDraft } from "#lib/domain/document/draft.ts";
import { isContact } from "#lib/domain/kernel/contact.ts";
import { find } from "#lib/domain/kernel/room.ts";
import { cutText } from "#lib/domain/kernel/text.ts";
import { roles } from "#lib/domain/roles/rows.ts";
import { type NounMarkdown, over } from "../noun.ts";

const contactIn = (said: string) => (isContact(said) ? { contact: said } : {});
const keyOf = ({ title }: { title: string }) => title.toLowerCase();

export const rolesMarkdown: NounMarkdown = {
  heading: "Roles",
  column: "Role",
  labels: ["Name", "Team", "Responsible for", "Phone or pager"],
  written(room, id) {
    const { title = "", namedAs = null, team = "", responsibility = "", contact = null } = find(room, roles, id) ?? {};
    const fields = { Name: namedAs ?? "", Team: team, "Responsible for": responsibility, "Phone or pager": contact ?? "" };
    return { title, fields, list: [] };
  },
  read(pieces, { said, draft }) {
    const told = pieces.slice(0, 1000).map(({ title, fields, line, endLine }) => ({
      ...{ title: cutText(title, 500), line, endLine, namedAs: cutText(fields.Name ?? "", 2000) || null },
      ...{ responsibility: cutText(fields["Responsible for"] ?? "", 2000), team: cutText(fields.Team ?? "", 500) },
      ...contactIn(fields["Phone or pager"] ?? ""),
    }));
    const read = told.map(({ namedAs, ...role }) => ({ ...role, name: namedAs ?? "", raci: [] }));
    return {
      said: { ...said, roles: over(said.roles, read, keyOf) },
      draft: { ...draft, roles: over(draft.roles, told, keyOf) },
    };
  },
  implied(draft: PlanDraft) {
    const asked = draft.gates.flatMap(({ voters, director }) => (director ? [...voters, director] : voters));
    const { watches = [], care = [], deliverables = [], messages = [] } = draft;
    const watching = [...watches, ...care, ...deliverables, ...messages].flatMap(({ owner }) => owner ?? []);
    const owners = draft.phases.flatMap(({ steps }) => ownersOf(steps));
    const names = [...owners, ...asked, ...watching, ...draft.signOffs.map(({ role }) => role)];
    return new Set(names.map((title) => `role ${title.toLowerCase()}`));
  },
};

const ownersOf = (steps: readonly DraftStep[]): string[] =>
  steps.flatMap(({ owner, children }) => [...(owner ? [owner] : []), ...ownersOf(children)]);
