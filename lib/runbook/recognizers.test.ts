import { describe, expect, it } from "vitest";
import type { Phase, Reading, Step } from "./reading.ts";
import { readingFrom } from "./testing.ts";

/** What a reading says of one kind of piece, in a few words each. */
const said: Record<string, (reading: Reading) => string[]> = {
  steps: ({ phases }) => flatPhases(phases).flatMap(({ steps }) => flat(steps).map(({ source, title }) => `${source} ${title}`)),
  phases: ({ phases }) => phases.map(outlineOf),
  gates: ({ gates }) =>
    gates.map(({ title, questions, outcomes, deciders }) => [title, ...texts(questions), ...texts(outcomes), ...deciders].join(" | ")),
  "sign-offs": ({ signOffs }) => signOffs.map(({ role, name }) => `${role}: ${name}`),
  roles: ({ roles }) => roles.map(({ title, name, responsibility }) => [title, name, responsibility].filter(Boolean).join(" | ")),
  thresholds: ({ thresholds }) =>
    thresholds.map(({ metric, comparator, value, unit, level, action }) =>
      [metric, comparator, value, unit, level, action].filter((part) => part !== null && part !== "").join(" "),
    ),
  triggers: ({ rollback }) => rollback.triggers.map(({ text, logic }) => `${logic} ${text}`),
  "rollback steps": ({ rollback }) => flat(rollback.steps).map(({ title }) => title),
  rollout: ({ rollout }) =>
    rollout.map(({ percent, cohort, soak, criteria }) =>
      [`${percent} %`, cohort, soak ? `${soak.minMinutes} min` : "", ...texts(criteria)].filter(Boolean).join(" | "),
    ),
  messages: ({ messages }) =>
    messages.map(({ title, subject, placeholders, when }) =>
      [title, subject, ...placeholders.map(({ text }) => text), when].filter(Boolean).join(" | "),
    ),
  communications: ({ communications }) =>
    communications.map(({ when, title, audience, channel }) => `${when}: ${title} to ${audience} by ${channel}`),
  audiences: ({ audiences }) => audiences.map(({ name, interest, group }) => `${group}: ${name} (${interest})`),
  watches: ({ watches }) => watches.map(({ text, everyMinutes, source }) => `${source} ${text} every ${everyMinutes}`),
  trees: ({ decisionTrees }) => decisionTrees.map(({ title, branches }) => `${title}: ${branches.map(({ text }) => text).join(", ")}`),
  risks: ({ risks }) => risks.map(({ title, mitigation }) => `${title}: ${mitigation}`),
  criteria: ({ criteria }) => criteria.map(({ text, source }) => `${source} ${text}`),
  metrics: ({ metrics }) => texts(metrics),
  facts: ({ facts }) => facts.map(({ name, value }) => `${name}=${value}`),
};
const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);
const flat = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...flat(step.children)]);
const flatPhases = (phases: readonly Phase[]): Phase[] => phases.flatMap((phase) => [phase, ...flatPhases(phase.phases)]);
const outlineOf = ({ title, steps, phases }: Phase): string =>
  `${title}(${[...steps.map((step) => step.title), ...phases.map(outlineOf)].join(", ")})`;

const box = "## Deploy\n- [ ] a\n";
const documents: [sentence: string, kind: string, text: string, expected: string[]][] = [
  [
    "bullets below “Before” are steps where nothing has a box",
    "steps",
    "# P\n\n## Before\n- Freeze\n\n## During\n1. Ship\n",
    ["bullet Freeze", "number Ship"],
  ],
  [
    "a conditional label below a rollback heads its triggers",
    "triggers",
    "## Backout\nIf any of the following, back out:\n- queue > 10k\n\n1. Scale back\n",
    ["any queue > 10k"],
  ],
  [
    "several shares in one line are several stages",
    "rollout",
    "## Ship\n1. Roll pods: 10% -> 50% -> 100%, wait 10 min between\n",
    ["10 % | 10 min", "50 % | 10 min", "100 % | 10 min"],
  ],
  [
    "a go/no-go table asks what its rows say",
    "gates",
    "## Go/No-Go\n### Criteria\n| Check | State |\n|---|---|\n| Backups fine | [ ] |\n",
    ["Go/No-Go | Backups fine"],
  ],
  [
    "a criteria table lists what must be reached",
    "criteria",
    `${box}\n## Success criteria\n| # | Metric | Target |\n|---|---|---|\n| 1 | Uptime | > 99% |\n`,
    ["bullet Uptime: > 99%"],
  ],
  [
    "a section in a section is a phase in a phase",
    "phases",
    "## Prepare\n### Code (15 min)\n- [ ] a\n### Team\n- [ ] b\n",
    ["Prepare(Code(a), Team(b))"],
  ],
  [
    "“Deployment phases” is no phase of its own",
    "phases",
    "## Deployment phases\n### Build\n- [ ] a\n### Ship\n- [ ] b\n",
    ["Build(a)", "Ship(b)"],
  ],
  [
    "a timed section without boxes is a part of its phase",
    "phases",
    "## After\n### Watch\n- [ ] a\n### Tell the team (15 min)\nWrite it up.\n",
    ["After(Watch(a), Tell the team())"],
  ],
  ["bullets below “Tasks” are steps", "steps", "## Phase 1\n**Tasks:**\n- a\n- b\n", ["bullet a", "bullet b"]],
  [
    "bullets of a timed phase with nothing else are steps",
    "steps",
    "## Phase 1: Build (9:00 AM - 9:30 AM)\n- a\n- b\n",
    ["bullet a", "bullet b"],
  ],
  ["bullets of objectives are none", "steps", "## Phase 1 (Week 1)\n**Objectives:**\n- a\n\n**Tasks:**\n1. b\n", ["number b"]],
  [
    "rows of a run sheet are steps",
    "steps",
    "## Run sheet\n| Time | Task | Owner |\n|---|---|---|\n| 13:00 | Freeze | Ana |\n",
    ["row Freeze"],
  ],
  [
    "rows of an overview are none",
    "steps",
    `${box}\n## Timeline\n| Week | Phase | Activities |\n|---|---|---|\n| 1 | Build | x |\n`,
    ["box a"],
  ],
  ["a plan in a markdown fence is read", "steps", "Here it is:\n\n```markdown\n# P\n## Deploy\n- [ ] a\n```\n", ["box a"]],
  ["boxes in a document inside a plan are no steps", "steps", `${box}\n## Guide\n\`\`\`markdown\n# G\n- [ ] b\n\`\`\`\n`, ["box a"]],
  [
    "boxes of a go/no-go are its questions",
    "gates",
    "## Go/No-Go\n- [ ] Tests passed?\n- [ ] Team ready?\n\nIf all YES → **PROCEED**\n",
    ["Go/No-Go | Tests passed? | Team ready? | If all YES → PROCEED"],
  ],
  [
    "so are yes/no lines in a fence",
    "gates",
    "## Deploy\n**1. Final go/no-go**\n```\nReady? (yes/no)\nBacked up? (y/n)\n```\n",
    ["Final go/no-go | Ready? | Backed up?"],
  ],
  [
    "a box that is a go/no-go is a gate and a step",
    "gates",
    "## Deploy\n- [ ] Go/No-Go decision obtained\n- [ ] b\n",
    ["Go/No-Go decision obtained"],
  ],
  [
    "who decides is named",
    "gates",
    "## Go/no-go\nDecision maker: CTO and QA Lead\n\n- Is it tested?\n",
    ["Go/no-go | Is it tested? | CTO | QA Lead"],
  ],
  [
    "a sign-off table names who signs",
    "sign-offs",
    "## Sign-off\n| Role | Name | Signature |\n|---|---|---|\n| DBA | Ana Silva | |\n| QA Lead | | |\n",
    ["DBA: Ana Silva", "QA Lead: "],
  ],
  ["so do underscored lines", "sign-offs", "## Approval\nRelease Manager: ______________ Date: ________\n", ["Release Manager: "]],
  [
    "and lists of approvers",
    "sign-offs",
    "## Required approvals\n- Security Lead\n- Operations Manager\n",
    ["Security Lead: ", "Operations Manager: "],
  ],
  [
    "boxes of a sign-off checklist are criteria",
    "criteria",
    "## Sign-off checklist\n- [ ] Code review completed\n",
    ["box Code review completed"],
  ],
  [
    "boxes that wait for a person are sign-offs",
    "sign-offs",
    "## Sign-off\n- [ ] QA Lead: ________\n- [ ] Tech Lead approval\n",
    ["QA Lead: ", "Tech Lead: "],
  ],
  [
    "a team list names roles with what they do",
    "roles",
    "## Deployment team\n- **DBA**: Watches the database\n",
    ["DBA | Watches the database"],
  ],
  [
    "those who only sign are no roster",
    "roles",
    "## Team\n- **DBA**: x\n\n## Sign-off\n| Role | Name | Sign-off |\n|---|---|---|\n| CTO | | |\n",
    ["DBA | x"],
  ],
  ["a RACI table names roles", "roles", "## RACI\n| Task | DBA | QA |\n|---|---|---|\n| a | R | C |\n| b | A | I |\n", ["DBA", "QA"]],
  ["owners are roles", "roles", `# P\n\n**Owner:** DevOps Lead + QA Lead\n\n${box}`, ["DevOps Lead", "QA Lead"]],
  [
    "placeholders of a message name roles",
    "roles",
    "## Message template\n```\nSubject: Tonight\n\nHi team,\n- On-call: [NAME]\n```\n",
    ["On-call"],
  ],
  [
    "alerts are thresholds with their level",
    "thresholds",
    "## Alerts\n### Critical (immediate response)\n- Error rate > 5 % → Page\n- Disk full\n",
    ["Error rate > 5 % Critical Page", "Disk full Critical"],
  ],
  [
    "a list that is mostly limits is one of thresholds",
    "thresholds",
    "## Watching\n- CPU > 80%\n- p95 latency > 2 s\n- Look at logs\n",
    ["CPU > 80 %", "latency > 2 s", "Look at logs"],
  ],
  [
    "conditions for a rollback are triggers",
    "triggers",
    "## Rollback\n### When to roll back\n- Error rate > 5%\n- Data loss\n",
    ["any Error rate > 5%", "any Data loss"],
  ],
  [
    "also in a fence, with the command that follows",
    "rollback steps",
    "## Watch\n**Rollback triggers**\n```\nROLLBACK if any of:\n1. Error rate > 5%\n2. Data loss\n\nRollback command:\n./back.sh now\n```\n",
    ["./back.sh now"],
  ],
  [
    "rows of a severity matrix are triggers",
    "triggers",
    "## Rollback decision matrix\n| Severity | Response time | Action |\n|---|---|---|\n| Critical | <5 minutes | Roll back |\n",
    ["any Critical · <5 minutes · Roll back"],
  ],
  [
    "and one decision tree",
    "trees",
    "## Rollback decision matrix\n| Severity | Action |\n|---|---|\n| High | Roll back |\n| Low | Hotfix |\n",
    ["Rollback decision matrix: High, Low"],
  ],
  [
    "a drawn tree is a decision tree",
    "trees",
    "## Decision tree\n### Build fails\n```\nBuild fails\n├─ Look at the log\n└─ Stop\n```\n",
    ["Build fails: Look at the log, Stop"],
  ],
  ["a rollback phase's boxes are its steps", "rollback steps", "## Rollback\n1. [ ] a\n2. [ ] b\n", ["a", "b"]],
  [
    "a rollback of nothing but commands has each as a step",
    "rollback steps",
    "## Rollback\n### Application\n```sh\n# back\ngit revert HEAD\ngit push\n```\n",
    ["git revert HEAD", "git push"],
  ],
  [
    "stages say their share, cohort, time and criteria",
    "rollout",
    "## Rollout\n### Stage 1: Staff (5% of users)\n- **Duration:** 24 hours\n- **Exit criteria:**\n  - No crash\n",
    ["5 % | Staff | 1440 min | No crash"],
  ],
  [
    "a canary box is a stage; what is watched after it, its soak",
    "rollout",
    "## Deploy\n- [ ] Canary (10%) deployed\n- [ ] Canary metrics green (5 minutes)\n- [ ] 100% deployment\n",
    ["10 % | Canary | 5 min", "100 %"],
  ],
  ["coverage and uptime are no stages", "rollout", "## Test\n- [ ] Unit tests (100% coverage)\n- [ ] 99.9% uptime\n", []],
  [
    "a message has a subject, placeholders and its time",
    "messages",
    "## Communication\n### T-1 Day: Reminder\n**Audience**: Team\n**Channel**: Slack\n\n**Message template:**\n```\nSubject: Tomorrow\n\nWe start at [TIME].\n```\n",
    ["T-1 Day: Reminder | Tomorrow | [TIME] | T-1 Day"],
  ],
  [
    "one fence may hold several",
    "messages",
    "## Templates\n**Messages:**\n```\n🚀 STARTED\nTime: [TIME]\n\n---\n\n✅ DONE\nTime: [TIME]\n```\n",
    ["STARTED | [TIME]", "DONE | [TIME]"],
  ],
  [
    "a quote below a template heading is one",
    "messages",
    "## Email template\n> Dear all,\n> we start at {{time}}.\n",
    ["Email template | {{time}}"],
  ],
  [
    "sections with audience and channel are a timeline",
    "communications",
    "## Plan\n### T-3 days: Briefing\n**Audience**: Dev\n**Channel**: Call\n",
    ["T-3 days: Briefing to Dev by Call"],
  ],
  [
    "so are tables",
    "communications",
    "## Plan\n| When | Audience | Channel | Message |\n|---|---|---|---|\n| T-1 | Users | Mail | Soon |\n",
    ["T-1: Soon to Users by Mail"],
  ],
  [
    "audiences are listed with what they hear",
    "audiences",
    "## Audiences\n### Internal\n- **Support**: FAQs\n",
    ["Internal: Support (FAQs)"],
  ],
  [
    "boxes below “every 5 minutes” are checks to repeat",
    "watches",
    "## Watch\n**Every 5 minutes:**\n- [ ] Errors\n- [ ] CPU\n",
    ["box Errors every 5", "box CPU every 5"],
  ],
  [
    "an item may name its own rhythm",
    "watches",
    "## After\n- [ ] a\n- [ ] Daily review of errors\n",
    ["box Daily review of errors every 1440"],
  ],
  [
    "a rhythm above a message is the message's",
    "watches",
    "## Updates\n**Every 30 minutes:**\n```\nStatus: [STATUS]\nHello team, all is well at [TIME].\n```\n",
    [],
  ],
  ["risks come with what is done against them", "risks", "## Risks\n- **Load:** Pool connections\n", ["Load: Pool connections"]],
  [
    "also told in parts",
    "risks",
    "## Risks\n### Risk 1: Load\n- Probability: Low\n- Mitigation: Pool connections\n",
    ["Load: Pool connections"],
  ],
  ["and in tables", "risks", "## Risks\n| Risk | Mitigation |\n|---|---|\n| Load | Pool |\n", ["Load: Pool"]],
  [
    "success criteria are criteria, in boxes or not",
    "criteria",
    "## Deploy\n- [ ] a\n\n**Success criteria:**\n- ✅ Healthy\n\n### 24-hour success criteria\n- [ ] No errors\n",
    ["bullet Healthy", "box No errors"],
  ],
  ["key figures are metrics", "metrics", "## Key metrics\n1. Adoption\n2. Feedback\n", ["Adoption", "Feedback"]],
  [
    "numbers below any heading are steps where they tell what to do",
    "steps",
    "# P\n\n## Ready\n- [ ] a\n\n## Node pools\n1. Cordon the pool\n2. Drain it\n",
    ["box a", "number Cordon the pool", "number Drain it"],
  ],
  [
    "also in German, Spanish and Japanese",
    "steps",
    "## A\n- [ ] a\n\n## B\n1. Dienste anhalten\n\n## C\n1. Detener los servicios\n\n## D\n1. サービスを停止する\n",
    ["box a", "number Dienste anhalten", "number Detener los servicios", "number サービスを停止する"],
  ],
  [
    "numbers that only tell of something are none",
    "steps",
    "## A\n- [ ] a\n\n## Rehearsal\n1. The export took long\n2. Counters differed\n",
    ["box a"],
  ],
  [
    "numbers beside boxes are steps where they tell what to do",
    "steps",
    "## Control plane\n1. Start the upgrade\n2. Wait for it\n\n- [ ] Healthy\n",
    ["number Start the upgrade", "number Wait for it", "box Healthy"],
  ],
  [
    "a text without headings has its sections below short lines over lists",
    "phases",
    "Moving the shop\n\nThe day before\n- Lower the TTL\n\nThe switch\n- Change the record\n",
    ["The day before(Lower the TTL)", "The switch(Change the record)"],
  ],
  [
    "or below bold lines",
    "phases",
    "Hi all,\n\n**Before**\n\n1. Freeze\n\n**The swap**\n\n1. Swap the card\n",
    ["Before(Freeze)", "The swap(Swap the card)"],
  ],
  [
    "the column of the words is the step, not the one that counts",
    "steps",
    "## Plan\n| Step | Start | Activity | Performed by |\n|---|---|---|---|\n| B1 | 22:00 | Move traffic | NOC |\n",
    ["row Move traffic"],
  ],
  ["a tick beside open boxes is a box that is done", "steps", "## Ready\n- ✅ Tested\n- ⬜ Printed\n", ["box Tested", "box Printed"]],
  [
    "rows of a test plan are steps",
    "steps",
    "## Test plan\n| ID | Test case | Tester | Status |\n|---|---|---|---|\n| T1 | Log in | Ana | open |\n",
    ["row Log in"],
  ],
  [
    "“Undo” and “Going back” are rollbacks",
    "rollback steps",
    "## Going back\n1. Uncordon the pool\n\n## Undo\n1. Restore the secret\n",
    ["Uncordon the pool", "Restore the secret"],
  ],
  [
    "so is what is done if it goes wrong",
    "rollback steps",
    "## Ship\n- [ ] a\n\n## If it goes wrong\n1. Put the record back\n",
    ["Put the record back"],
  ],
  [
    "a gate may be called one, and its answers may be anything",
    "gates",
    "## Gate after every wave\nBoth the wave lead and the CTO must agree.\n\n- Are all criteria met?\n- NO-GO → new date\n- Yes to both: go on\n",
    ["Gate after every wave | Are all criteria met? | NO-GO → new date | Yes to both: go on | wave lead | CTO"],
  ],
  [
    "brackets may say that a heading is a gate",
    "gates",
    "## Décision (go/no-go)\n- Est-ce prêt ?\n",
    ["Décision (go/no-go) | Est-ce prêt ?"],
  ],
  [
    "a name and a date to fill in are a sign-off, whoever it is",
    "sign-offs",
    "## Approval\nName: ________ Date: ________\n\n**QA Lead**\n\nName: ________ Date: ________\n",
    [": ", "QA Lead: "],
  ],
  [
    "roles may be told with dashes",
    "roles",
    "## Who does what\n- **Wave lead** – Ana Ruiz – runs the wave\n- **Facilities** – Jan de Wit\n",
    ["Wave lead | Ana Ruiz | runs the wave", "Facilities | Jan de Wit"],
  ],
  ["below a heading about people, paragraphs name them too", "roles", "## People\n**Reviewer**: Ana Ruiz\n", ["Reviewer | Ana Ruiz"]],
  [
    "a limit for each level of a line",
    "thresholds",
    "## Alerts\n- Lag: warning > 30 s, critical > 120 s\n",
    ["Lag > 30 s warning", "Lag > 120 s critical"],
  ],
  [
    "columns named so make a table of thresholds",
    "thresholds",
    "## Watch out\n| Guardrail | Threshold | Window | Action |\n|---|---|---|---|\n| Errors | > 1% | 5 min | halt |\n",
    ["Errors > 1 % halt"],
  ],
  ["checks done one after the other are no thresholds", "thresholds", "## Verify\n1. p95 below 300 ms\n2. Lag under 30 s\n", []],
  [
    "a trigger may be told in a line",
    "triggers",
    "## Rollback\n**Trigger:** errors > 5% for 3 minutes, or p95 > 10 s\n\n1. Go back\n",
    ["any errors > 5% for 3 minutes", "any p95 > 10 s"],
  ],
  [
    "halting “when any holds” is one too",
    "triggers",
    "## Halt the rollout when any of these holds\n- Crashes > 1%\n",
    ["any Crashes > 1%"],
  ],
  [
    "a table of growing shares is a rollout, its last column what halts it",
    "rollout",
    "## Staged rollout\n| Share | Soak | Exit criteria | Halt if |\n|---|---|---|---|\n| 5% | 1 h | no crash | crashes > 1% |\n| 100% | 1 day | same | crashes > 2% |\n",
    ["5 % | 60 min | no crash", "100 % | 1440 min | same"],
  ],
  [
    "a quote with gaps below a channel is a message",
    "messages",
    "## Tell people\nSlack #releases:\n\n> Version <version> is live.\n",
    ["Slack #releases | <version>"],
  ],
  [
    "audiences stand in tables too",
    "audiences",
    "## Audiences\n| Audience | Size | What they care about |\n|---|---|---|\n| Admins | 12 | SSO |\n",
    ["Audiences: Admins (SSO)"],
  ],
  [
    "a table may say how often",
    "watches",
    "## After\n| What | How often | Until |\n|---|---|---|\n| Queue depth | every 15 min | Monday |\n",
    ["line Queue depth every 15"],
  ],
  [
    "a line of its own tells a rhythm, a reason does not",
    "watches",
    "## Talk\nStatus every 30 min.\n\n**Why:** Keys change every 90 days.\n",
    ["line Status every 30 min. every 30"],
  ],
  [
    "below risks the columns may be called anything",
    "risks",
    "## Risks\n| What can go wrong | How likely | What we do |\n|---|---|---|\n| Stale data | low | alarm |\n",
    ["Stale data: alarm"],
  ],
  [
    "a table of names and values is facts",
    "facts",
    `# P\n\n| Field | Value |\n|---|---|\n| Change type | Normal |\n\n${box}`,
    ["Change type=Normal"],
  ],
  ["so are bold names with dashes", "facts", `# P\n\n## Details\n1. **Reviewer** - Ana\n\n${box}`, ["Reviewer=Ana"]],
  ["a form to sign is none", "facts", `${box}\n## Signed\nLaunch owner: ________ Date: ________\n`, []],
  [
    "front matter and a head of labelled lines are facts",
    "facts",
    "---\nversion: 2\n---\n# P\n\n**Owner:** Ana  \n**Status:** Ready\n\n## Deploy\n- [ ] a\n",
    ["version=2", "Owner=Ana", "Status=Ready"],
  ],
];

describe("what a runbook says", () => {
  it.each(documents)("%s (%s)", (_, kind, text, expected) => {
    const reading = readingFrom(text);
    expect(said[kind]?.(reading)).toEqual(expected);
    expect(reading.coverage.lost).toEqual([]);
  });

  it("gives a phase its own criteria and its rollback plan, and lists the criteria once more for all", () => {
    const { phases, criteria } = readingFrom(
      "## Stage 1\n1. [ ] a\n\n**Success criteria**:\n- Fine\n\n**Rollback plan**: Restore the backup\n",
    );
    expect(phases[0]).toMatchObject({ criteria: [{ text: "Fine", line: 5 }], rollback: { text: "Restore the backup", line: 7 } });
    expect(criteria).toMatchObject([{ text: "Fine", line: 5 }]);
  });

  it("takes a person's word for what a line is", () => {
    const text = "## Deploy\n- [ ] Ready?\n- [ ] b\n- c\n\n## Talk\n- [ ] d\n";
    const told = (line: number, as: "question" | "note" | "part" | "watch" | "step") => ({ line, text: "", as });
    expect(said.gates?.(readingFrom(text, [told(2, "question")]))).toEqual(["Ready? | Ready?"]);
    expect(said.phases?.(readingFrom(text, [told(6, "note")]))).toEqual(["Deploy(Ready?, b)"]);
    expect(said.phases?.(readingFrom(text, [told(6, "part")]))).toEqual(["Deploy(Ready?, b, d)"]);
    expect(said.steps?.(readingFrom(text, [told(3, "note")]))).toEqual(["box Ready?", "box d"]);
    expect(said.watches?.(readingFrom(text, [told(3, "watch")]))).toEqual(["box b every null"]);
    expect(said.steps?.(readingFrom(text, [told(4, "step")]))).toEqual(["box Ready?", "box b", "bullet c", "box d"]);
  });
});
