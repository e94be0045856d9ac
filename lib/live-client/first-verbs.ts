import "../domain/gates/verbs.ts";
import "../domain/messages/verbs.ts";
import "../domain/stages/verbs.ts";

/** More verbs, apart from those that run with this file. */
export const moreVerbs = () => import("./more-verbs.ts");
