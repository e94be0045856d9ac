import type { CorrectionKind } from "../correction.ts";

/** A label or heading above a place. */
export type Above = { text: string; line: number };

/** What a recognizer knows about the place it reads. */
export type Context = {
  lines: readonly string[];
  /** Completes dates written without a year. */
  year: string | null;
  /** The headings above, nearest first; the document's own title is not among them. */
  headings: readonly Above[];
  /** What a person says about lines, by line. */
  corrected: ReadonlyMap<number, CorrectionKind>;
  /**
   * How willingly lists become steps. `boxes`: boxes, and numbers where label or heading say so. `numbers`: numbered lists
   * wherever they are no plain listing. `bullets`: bullets too.
   */
  willing: "boxes" | "numbers" | "bullets";
  /** The names of all sections, by which a table that sums them up is known. */
  sectionNames: ReadonlySet<string>;
  /** The document has no box anywhere: its authors list work in other ways. */
  boxless: boolean;
  /**
   * A sibling of the section, or of one around it, holds work. `orders`: lists that tell what to do are work as well. `numbers`:
   * so are all numbered ones, as what is above both speaks of work.
   */
  besideWork: "no" | "orders" | "numbers";
  /** One heading of the first level: the document's title, which speaks of all of it. */
  soleTitle: boolean;
  /** Orders in the document's language can be told from other sentences. */
  tellsOrders: boolean;
  /** Nothing in the document is a step: boxes that tell what to do are work although they stand below “Done when”. */
  criteriaAreWork: boolean;
};

export const headingTexts = ({ headings }: Context): string[] => headings.map(({ text }) => text);
