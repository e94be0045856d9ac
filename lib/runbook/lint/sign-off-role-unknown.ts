import type { Role, SignOff } from "../reading.ts";
import { plainWords } from "../text/plain-words.ts";
import { listed, quote } from "../values/wording.ts";
import type { Rule } from "./rule.ts";

export const signOffRoleUnknown: Rule = {
  rule: "sign-off-role-unknown",
  level: "warning",
  means: "A role must sign, but the team has no such role, so nobody knows who that is.",
  example:
    "# Move\n\n## Switch over\n\n- [ ] Switch the traffic\n\n## Deployment Team\n\n- **Deployment Lead**: Runs the call\n- **Database Administrator**: Copies the data\n\n## Sign-Off\n\n| Role | Name | Sign-Off |\n|------|------|----------|\n| Deployment Lead | | |\n| Security Officer | | |\n",
  check(said) {
    const signing = new Set(said.signOffs.map(({ line }) => line));
    const team = said.roles.filter((role) => !signing.has(role.line) && isOfTeam(role));
    if (team.length < 2) return [];
    const names = listed(team.map(({ title }) => title));
    return said.signOffs
      .filter((signOff) => signOff.role !== "" && signOff.name === "" && !team.some((role) => isSame(signOff, role)))
      .map(({ role, line }) => ({
        rule: signOffRoleUnknown.rule,
        level: signOffRoleUnknown.level,
        line,
        message: `${quote(role)} must sign, but is not in the team from line ${team[0]?.line} on (${names}); name who that is.`,
      }));
  },
};

const isOfTeam = ({ name, team, responsibility, raci }: Role) => name !== "" || team !== "" || responsibility !== "" || raci.length > 0;

/** “DevOps” is the “DevOps Engineer”; “QA Lead” is not the “QA Engineer”. */
function isSame(signOff: SignOff, role: Role): boolean {
  if (signOff.name !== "" && role.name !== "" && signOff.name.toLowerCase() === role.name.toLowerCase()) return true;
  const [one, other] = [plainWords(signOff.role), plainWords(role.title)];
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.length > 0 && few.every((word) => many.includes(word));
}
