import { expect, it } from "vitest";
import { togetherIn } from "./together.ts";

it("the words above a list say how many of it must hold", () => {
  const said: [text: string, needs: number | null | undefined][] = [
    ["Roll back if all of the following hold:", null],
    ["Only when all conditions are met:", null],
    ["Zurück, wenn alle folgenden Bedingungen gelten:", null],
    ["Roll back once two of these hold:", 2],
    ["At least 3 of the following signs:", 3],
    ["Any two or more of the following:", 2],
    ["Wenn zwei dieser Bedingungen gelten:", 2],
    ["Roll back if any of the following holds:", undefined],
    ["Rollback triggers", undefined],
    ["One of these is enough:", undefined],
    ["Roll back all services when", undefined],
    ["Roll back for all users:", undefined],
    ["Above 5 % in 3 of 5 samples", undefined],
  ];
  for (const [text, needs] of said) expect(togetherIn(text), text).toBe(needs);
});
