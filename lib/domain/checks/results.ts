import * as z from "zod";
import { set } from "../kernel/change.ts";
import { ref } from "../kernel/ref.ts";
import { because, type Segment, strong, toned } from "../kernel/sentence.ts";
import { already, change, me, refuse, touch } from "../kernel/verb.ts";
import { planVerbOn } from "../plan/verb.ts";
import { excerptOf } from "./excerpt.ts";
import { matchOutput } from "./match.ts";
import { checks, type Verdict, verdicts, verdictWords } from "./rows.ts";

/** What is looked at of an answer at most; nobody pastes more than the part that counts. */
const mostOutput = 50_000;

const note = () => z.string().trim().max(4000);
const came = () => z.strictObject({ title: z.string(), verdict: z.enum(verdicts), why: z.string(), note: z.string().optional() });
const tone = { pass: "go", fail: "nogo", "cannot-tell": "hold" } as const satisfies Record<Verdict, string>;

const verdictPart = (verdict: Verdict | undefined): (string | Segment)[] =>
  verdict ? [": ", toned(verdictWords[verdict], tone[verdict])] : [];

/** Somebody ran a check, and gives what it answered: it is held against what is expected. */
export const runCheck = planVerbOn({
  on: checks,
  type: "check.ran",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ checkId: ref(checks), output: z.string().max(mostOutput), note: note().optional() }),
  data: came,
  example: { title: "Error rate of the interface", verdict: "pass", why: "“0.05%” is < 0.1 %" },
  sentence: ({ title = "", verdict, why, note }) => ["ran the check ", strong(title), ...verdictPart(verdict), because(note || why)],
  decide(check, { checkId, output, note }, context) {
    const { verdict, why } = matchOutput(check.expected, output);
    const said = note ? { note } : {};
    return change(checkId, { title: check.title, verdict, why, ...said }, [
      set(checks, checkId, {
        ...{ verdict, why, output: excerptOf(output), note: note || null },
        ...{ resultAt: context.now, resultBy: me(context), ...touch(context) },
      }),
    ]);
  },
});

/** A person says what came of a check: where its words cannot be matched, or where they are wrong about it. */
export const judgeCheck = planVerbOn({
  on: checks,
  type: "check.judged",
  may: "step:work",
  during: "work",
  input: () => z.strictObject({ checkId: ref(checks), verdict: z.enum(verdicts), note: note().optional() }),
  data: () => z.strictObject({ title: z.string(), verdict: z.enum(verdicts), note: z.string().optional() }),
  example: { title: "The editor opens", verdict: "fail", note: "It stays white." },
  sentence: ({ title = "", verdict, note }) => ["judged the check ", strong(title), ...verdictPart(verdict), because(note)],
  decide(check, { checkId, verdict, note }, context) {
    if (check.verdict === verdict)
      return already(
        `${check.resultBy?.name ?? "Somebody"} has said so already: ${verdictWords[verdict]}.`,
        check.resultBy,
        check.resultAt,
      );
    if (!note && verdict !== "pass") return refuse("no-words", "Say what you saw, in a few words.", "invalid");
    if (!note && check.verdict === "fail")
      return refuse("no-words", "It failed. Say why it passes all the same, in a few words.", "invalid");
    return change(checkId, { title: check.title, verdict, ...(note ? { note } : {}) }, [
      set(checks, checkId, { verdict, why: null, note: note || null, resultAt: context.now, resultBy: me(context), ...touch(context) }),
    ]);
  },
});
