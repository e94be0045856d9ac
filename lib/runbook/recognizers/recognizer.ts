import type { Block } from "../blocks/block.ts";
import type { Topic } from "../blocks/topics.ts";
import type { Communication, Criterion, Fact, Lines, Phase, SignOff } from "../reading.ts";
import type { TreeStep } from "../steps/tree.ts";

/** The whole that a place stands in. What stands earlier in the list of recognizers is known to the later ones. */
export type Whole = {
  blocks: readonly Block[];
  /** Everything that may be ticked, at every depth, in order. */
  boxes: readonly TreeStep[];
  phases: readonly Phase[];
  criteria: readonly Criterion[];
  facts: readonly Fact[];
  signOffs: readonly SignOff[];
  communications: readonly Communication[];
};

/** Something a place must be before it is read: a sentence that goes on “it …”, and the question. */
export type Ask = { says: string; holds: (place: Block, whole: Whole) => boolean };

/**
 * Finds one kind of piece. `piece`: its name; `means`: what it is and where it is looked for; `example`: the shortest document that
 * holds one, which is a test. A place that is all it `asks` for is `read` by itself; what is told in several places is put
 * together by `gather`. [docs/recognizers.md] is written from these.
 */
export type Recognizer<Found extends Lines, Piece extends Lines = Found> = {
  piece: string;
  means: string;
  example: string;
  asks: readonly Ask[];
  read(place: Block, whole: Whole): Found[];
  gather?(found: Found[], whole: Whole): Piece[];
};

/** All pieces of a kind that a document holds. */
export function recognize<Found extends Lines, Piece extends Lines>(recognizer: Recognizer<Found, Piece>, whole: Whole): Piece[];
export function recognize(recognizer: Recognizer<Lines>, whole: Whole): Lines[] {
  const found = whole.blocks.flatMap((place) => (refusal(recognizer, place, whole) ? [] : recognizer.read(place, whole)));
  return recognizer.gather ? recognizer.gather(found, whole) : found;
}

/** The first thing a place is not that a recognizer asks for; undefined where it is read. */
export function refusal({ asks }: Pick<Recognizer<Lines>, "asks">, place: Block, whole: Whole): Ask | undefined {
  return asks.find(({ holds }) => !holds(place, whole));
}

const named: Partial<Record<Block["block"]["type"], string>> = {
  blockquote: "a quote",
  code: "a fence",
  list: "a list",
  paragraph: "a paragraph",
  table: "a table",
  yaml: "front matter",
};

/** It is a block of one of these types. */
export const isA = (...types: Block["block"]["type"][]): Ask => ({
  says: `is ${inWords(types.map((type) => named[type] ?? type))}`,
  holds: ({ block }) => types.includes(block.type),
});

const spoken: Partial<Record<Topic, string>> = {
  audiences: "who is to hear of it",
  criteria: "what must hold",
  deliverables: "what is handed over",
  messages: "words to be sent",
  risks: "risks",
  roles: "people and their roles",
  "sign-off": "signing or approving",
  thresholds: "alerts and limits",
  tree: "a decision tree",
};

/** Its label or a heading above speaks of this. */
export const below = (topic: Topic): Ask => ({
  says: `stands below words about ${spoken[topic] ?? topic}`,
  holds: (place) => place.topic === topic,
});

const inWords = (words: readonly string[]) => [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" or ");
