import type { Words } from "./words.ts";

/** Labels and headings about work to be done. */
export const steps: Words = {
  en: [
    /^(?:(?:the|deployment|release|rollback|detailed|procedure|main|manual|migration|pre-?\w*|post-?\w*|immediate|next|required|remaining|final)[\s-]+)*(?:tasks?|steps?|actions?|action items|check-?lists?|procedures?|to[\s-]?dos?|follow-?ups?|activities|instructions?)$/u,
  ],
  de: [
    /^(?:(?:the|deployment|release|rollback|detailed|procedure|main|manual|migration|pre-?\w*|post-?\w*|immediate|next|required|remaining|final)[\s-]+)*(?:aufgaben|schritte|maßnahmen|checkliste)$/u,
  ],
  fr: [
    /^(?:(?:the|deployment|release|rollback|detailed|procedure|main|manual|migration|pre-?\w*|post-?\w*|immediate|next|required|remaining|final)[\s-]+)*(?:étapes|tâches|actions)$/u,
  ],
  es: [
    /^(?:(?:the|deployment|release|rollback|detailed|procedure|main|manual|migration|pre-?\w*|post-?\w*|immediate|next|required|remaining|final)[\s-]+)*(?:pasos|tareas|acciones)$/u,
  ],
  pt: [
    /^(?:(?:the|deployment|release|rollback|detailed|procedure|main|manual|migration|pre-?\w*|post-?\w*|immediate|next|required|remaining|final)[\s-]+)*(?:passos|ações|tarefas)$/u,
  ],
  ja: [/手順/u, /作業(?:内容)?$/u],
  zh: [/步骤/u],
};
