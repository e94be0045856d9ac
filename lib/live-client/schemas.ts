import "../domain/kernel/schema.ts";

/** Verbs, which stand on the schemas. Asked for from here, their code does not bring the schemas a second time. */
export const firstVerbs = () => import("./first-verbs.ts");
