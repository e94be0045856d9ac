import type { Words } from "./words.ts";

/** Labels and headings about what is done in which case. */
export const tree: Words = {
  en: [/decision tree/u, /severity matrix/u, /decision matrix/u],
  de: [/entscheidungsbaum/u, /eskalationsmatrix/u],
  nl: [/beslisboom/u],
  fr: [/arbre de décision/u],
  es: [/árbol de decisi/u],
  pt: [/árvore de decis/u],
};
