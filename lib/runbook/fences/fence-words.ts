import * as words from "../words/fences.ts";
import { anyOf, type Words } from "../words/words.ts";

/** As `\b` has it: the words of labels stand between marks of any kind. */
const between = (...lists: readonly Words[]) => new RegExp(`\\b(?:${lists.map((list) => anyOf(list).source).join("|")})\\b`, "iu");

const programMessages = anyOf(words.programMessages, "giu");
const message = between(words.message);
const sends = between(words.sends);
const form = between(words.form);
const output = between(words.output);
const run = between(words.run);
const rollback = between(words.rollback);
const criteria = between(words.criteria);
const condition = between(words.criteria, words.conditionally);
const decision = between(words.decision);
const metrics = between(words.metrics);

/** What a label says is in its first words. */
const head = (text: string) => text.slice(0, 400);
const cleaned = (text: string) => head(text).replace(programMessages, " ");

export const speaksOf = {
  /** A long sentence must say that something is sent: others merely mention a template or a channel. */
  message: (text: string) => message.test(cleaned(text)) && (text.split(/\s+/, 15).length < 14 || sends.test(head(text))),
  form: (text: string) => form.test(cleaned(text)),
  output: (text: string) => output.test(head(text)),
  run: (text: string) => run.test(head(text)),
  rollbackIf: (text: string) => rollback.test(head(text)) && condition.test(head(text)),
  rollbackCriteria: (text: string) => rollback.test(head(text)) && criteria.test(head(text)),
  decision: (text: string) => decision.test(head(text)) || /[?？]\s*$/u.test(head(text)),
  metrics: (text: string) => metrics.test(head(text)),
};
