"use client";

import { createContext } from "react";
import type { Spot } from "#components/import/shown/line-shape.ts";
import type { RowKind } from "#components/import/shown/row-kind.ts";
import type { Correction } from "#lib/domain/document/correction.ts";

/** What a person wants to say something else of: where its menu opens, what it is now, and what was said of it before. */
export type Subject = { anchor: HTMLElement; spot: Spot; kind: RowKind; said: Correction["as"] | null };

/** What the rows of the review can do. It never changes, so that no row is drawn again for it. */
export type ReviewActs = {
  /** Opens the menu of a row. */
  ask: (subject: Subject) => void;
  /** Takes back what was said of a line. */
  takeBack: (line: number, anchor: HTMLElement) => void;
  /** Shows what is lit in the document; on a phone the document comes forward. */
  showLines: () => void;
};

export const ReviewContext = createContext<ReviewActs>({ ask: () => {}, takeBack: () => {}, showLines: () => {} });
