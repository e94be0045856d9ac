import type { SaidInDocuments } from "#lib/domain/room.ts";
import type { NounMarkdown } from "./noun.ts";
import { careMarkdown } from "./nouns/after-care.ts";
import { gatesMarkdown } from "./nouns/gates.ts";
import { rolesMarkdown } from "./nouns/roles.ts";
import { signOffsMarkdown } from "./nouns/sign-offs.ts";
import { watchesMarkdown } from "./nouns/watches.ts";

/**
 * How each collection that documents say in a place of its own is written, in the order in which it is read again; `null`:
 * with another noun, or not yet. A collection that is missing here does not compile.
 */
export const nounMarkdown: { readonly [Name in SaidInDocuments]: NounMarkdown | null } = {
  roles: rolesMarkdown,
  risks: null,
  gates: gatesMarkdown,
  criteria: null,
  signOffs: signOffsMarkdown,
  watches: watchesMarkdown,
  careChecks: careMarkdown,
};
