import { anyOf, type Words } from "./words.ts";

/** Whole labels and headings that say that work follows, whatever of it: “Post-deployment steps”, “Pasos”. */
const called: Words = {
  en: [/tasks?|steps?|actions?|action items|check-?lists?|procedures?|to[\s-]?dos?|follow-?ups?|activities|instructions?/u],
  de: [/aufgaben|schritte|maßnahmen|checkliste/u],
  nl: [/taken|stappen|acties|controlelijst|werkzaamheden|handelingen/u],
  fr: [/étapes|tâches|actions/u],
  es: [/pasos|tareas|acciones/u],
  pt: [/passos|ações|tarefas/u],
};

/** What may stand before them. */
const kinds =
  "the|deployment|release|rollback|detailed|procedure|main|manual|migration|pre-?\\w*|post-?\\w*|immediate|next|required|remaining|final";

/** Labels and headings about work to be done. */
export const steps: Words = {
  any: [new RegExp(`^(?:(?:${kinds})[\\s-]+)*(?:${anyOf(called).source})$`, "u")],
  ja: [/手順/u, /作業(?:内容)?$/u],
  zh: [/步骤/u],
};
