import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { planVerbOn } from "../plan/verb.ts";
import { steps } from "../steps/rows.ts";
import { ref } from "./ref.ts";
import { refuse } from "./verb.ts";

function declared(made: () => z.ZodObject) {
  return planVerbOn({
    ...{ on: steps, type: "step.looked_at", may: "step:work", during: "always", data: () => z.strictObject({}), example: {} },
    input: made,
    sentence: () => ["looked"],
    decide: () => refuse("never", "Never."),
  });
}

describe("a verb that is declared", () => {
  it("makes its schema when somebody asks for it, and once", () => {
    const made = vi.fn(() => z.strictObject({ stepId: ref(steps) }));
    const verb = declared(made);
    expect(made).not.toHaveBeenCalled();
    expect(verb.input).toBe(verb.input);
    expect(made).toHaveBeenCalledOnce();
  });

  it("says that its input names no row of its kind", () => {
    const verb = declared(() => z.strictObject({ title: z.string() }));
    expect(() => verb.decide(null as never, {}, null as never)).toThrow("step.looked_at is done to a step, and its input names none");
  });
});
