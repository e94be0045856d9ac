import type { Rule } from "./rule.ts";

export const offsetWithoutUnit: Rule = {
  rule: "offset-without-unit",
  level: "warning",
  means: "Times such as `T-14` name no unit, and the text does not tell for sure whether minutes or days are meant.",
  example: "# Move\n\n## T-14: Ask the team\n\n- [ ] Dates confirmed\n\n## T-2: Freeze\n\n- [ ] Branch frozen\n",
  check({ bareOffsets }) {
    if (bareOffsets === null || bareOffsets.unsure === null) return [];
    const { unit, unsure } = bareOffsets;
    const [one, other] = unit === "days" ? ["T-1 day", "T-1 min"] : ["T-1 min", "T-1 day"];
    const message = `Offsets without a unit begin here and are counted in ${unit}; write “${one}”, or “${other}” where that is meant.`;
    return [{ rule: offsetWithoutUnit.rule, level: offsetWithoutUnit.level, line: unsure, message }];
  },
};
