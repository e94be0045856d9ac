/** What a recogniser knows about the place it reads. */
export type Context = {
  lines: readonly string[];
  /** Completes dates written without a year. */
  year: string | null;
  /** Titles of the headings above, nearest first; the document's own title is not among them. */
  headings: readonly string[];
  /** `procedure`: numbered lists are steps where label or heading say so. `any`: wherever they are not plain listings. */
  numbered: "procedure" | "any";
};
