import * as z from "zod";
import { set } from "../kernel/change.ts";
import { ref } from "../kernel/ref.ts";
import { countOf, strong, toned } from "../kernel/sentence.ts";
import { already, change } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import { updates } from "./rows.ts";

/** How many; what a column holds. */
const readers = () => z.int().min(0).max(1_000_000);

/**
 * An update went to those who read the status page by mail. The worker sends the mails, each reader once, and then performs this with how many there
 * were; who they are is nobody's but theirs, and stands in no record.
 */
export const noteUpdateMailed = planVerbOn({
  on: updates,
  type: "update.mailed",
  may: "update:post",
  system: true,
  during: "always",
  input: () => z.strictObject({ updateId: ref(updates), mailedTo: readers(), failed: readers() }),
  data: () => z.strictObject({ headline: z.string(), mailedTo: z.number(), failed: z.number() }),
  example: { headline: "The cutover has started.", mailedTo: 3, failed: 0 },
  sentence: ({ headline = "", mailedTo = 0, failed = 0 }) => [
    "mailed ",
    strong(headline),
    ` to ${countOf(mailedTo, "reader")} of the status page`,
    ...(failed > 0 ? ["; ", toned(`${countOf(failed, "reader")} could not be reached`, "nogo")] : []),
  ],
  decide(update, { updateId, mailedTo, failed }) {
    if (update.mailedTo !== null) return already("That was noted already.");
    return change(updateId, { headline: update.headline, mailedTo, failed }, [set(updates, updateId, { mailedTo, mailsFailed: failed })]);
  },
});
