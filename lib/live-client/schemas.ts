import "../domain/kernel/schema.ts";

/** The verbs, which stand on the schemas. Asked for from here, their code does not bring the schemas a second time. */
export const rulesOn = () => import("./rules.ts");
