import { describe, expect, it } from "vitest";
import type { DraftStep } from "#lib/domain/document/draft.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import type { Phase, Step } from "./reading.ts";
import { draftFrom, readingFrom } from "./testing.ts";
import { lostOnTheWay } from "./write/testing.ts";

const flat = (phases: readonly Phase[]): Phase[] => phases.flatMap((phase) => [phase, ...flat(phase.phases)]);
const deep = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...deep(step.children)]);
const stepsOf = (text: string) => flat(readingFrom(text).phases).flatMap(({ steps }) => deep(steps));
const titles = (text: string) => stepsOf(text).map(({ title }) => title);
const kinds = (text: string) => readingFrom(text).phases.map(({ title, kind }) => `${kind} ${title}`);
const draftSteps = (steps: readonly DraftStep[]): DraftStep[] => steps.flatMap((step) => [step, ...draftSteps(step.children)]);

describe("a fence that nobody closed", () => {
  const open =
    "# Upgrade\n\n## Binaries\n\nFetch them:\n\n```sh\n./fetch.sh\n```sql\nselect 1;\n\n### Afterwards\n\n1. Look at the logs\n2. Open the gate\n";
  it("ends where the next one opens or a heading stands, and the work below it is read", () => {
    expect(titles(open)).toEqual(["Fetch them", "Look at the logs", "Open the gate"]);
    expect(stepsOf(open)[0]?.commands.map(({ text }) => text)).toEqual(["./fetch.sh", "select 1;"]);
    expect(readingFrom(open).coverage.lost).toEqual([]);
  });

  it("is not what is only indented", () => {
    expect(readingFrom("\t- [ ] Deploy\n").coverage.lost).toEqual([]);
  });

  it("is left alone where nothing but commands follows", () => {
    expect(stepsOf("# P\n\n## Copy\n\n- [ ] a\n\n```sh\ncp a b\n\n# then\ncp b c\n")[0]?.commands).toHaveLength(1);
  });
});

describe("days that are counted from nought", () => {
  it("are as many days after T0 as they say", () => {
    const { phases } = readingFrom(
      "# P\n\n## Day 0: Staff\n- [ ] a\n\n## Day 1: Partners\n- [ ] b\n\n## Day 2-3: Beta\n- [ ] c\n\n## Day 4+: All\n- [ ] d\n",
    );
    expect(phases.map(({ start }) => start?.kind === "offset" && start.minutes / 1440)).toEqual([0, 1, 2, 4]);
    expect(phases[2]?.duration?.maxMinutes).toBe(2880);
  });

  it("are counted from one where none is day 0, and weeks by themselves", () => {
    const { phases } = readingFrom("# P\n\n## Week 0: Ready\n- [ ] a\n\n## Week 2: Go\n- [ ] b\n\n## Day 1: Look\n- [ ] c\n");
    expect(phases.map(({ start }) => start?.kind === "offset" && start.minutes / 1440)).toEqual([0, 14, 0]);
  });
});

describe("times in words", () => {
  it.each([
    ["T+7+: Public", 7 * 1440],
    ["Public launch (T+3 days+)", 3 * 1440],
  ])("%s is from then on", (title, minutes) => {
    expect(readingFrom(`# P\n\n## T-2 days: Early\n- [ ] a\n\n## ${title}\n- [ ] b\n`).phases[1]?.start).toEqual({
      kind: "offset",
      minutes,
    });
  });

  it("stand in columns of days and dates, in several languages", () => {
    const table = (head: string) =>
      `# P\n\nT counts days.\n\n## Plan\n\n${head}\n|---|---|---|\n| T-3 | Freeze | Ana |\n| T+2 | Look | Ben |\n`;
    for (const head of [
      "| Day | Action | Who |",
      "| Datum | Aufgabe | Wer |",
      "| Fecha | Acción | Quién |",
      "| Día | Accion | Audiencia |",
    ])
      expect(stepsOf(table(head)).map(({ at }) => at)).toEqual([
        { kind: "offset", minutes: -3 * 1440 },
        { kind: "offset", minutes: 2 * 1440 },
      ]);
  });

  it("say when a message goes out: before the start, and on the next day", () => {
    const message = (time: string) =>
      `# P\n\n## Go\n- [ ] a\n\n## Messages\n\n### Note\n\n**Channel**: Slack\n**Audience**: all\n**Time**: ${time}\n\n\`\`\`\nSubject: Soon\n\nWe begin at [TIME].\n\`\`\`\n`;
    expect(draftFrom(message("15 minutes before deployment start")).messages?.[0]?.at).toEqual({ kind: "offset", minutes: -15 });
    expect(draftFrom(message("9 AM next day")).messages?.[0]?.at).toEqual({ kind: "day", days: 1, time: "09:00", end: null });
  });

  it("are lengths of Indonesian documents as well", () => {
    expect(stepsOf("# P\n\n## Langkah\n1. Salin data (30 menit)\n2. Tunggu (2 jam)\n").map(({ duration }) => duration?.maxMinutes)).toEqual(
      [30, 120],
    );
  });

  it("and owners stand in labelled lines below a step of commands", () => {
    const [step] = stepsOf(
      "# P\n\n## 1. Corte\n- [ ] a\n\n### 1.1 Copia\n\n**Ejecutor**: DBA\n**Tiempo estimado**: 15-25 minutos\n\n```sh\npg_dump app\n```\n",
    ).slice(1);
    expect([step?.owner, step?.duration]).toEqual(["DBA", { minMinutes: 15, maxMinutes: 25 }]);
  });
});

describe("what stands aside", () => {
  it.each([
    "Emergency procedures",
    "Manual override controls",
    "Kill switch",
    "Notfallmaßnahmen",
    "Procédure d’urgence",
    "Procedimientos de emergencia",
  ])("%s", (title) => {
    expect(kinds(`# P\n\n## Go\n- [ ] a\n\n## ${title}\n1. Stop the workers\n2. Restore the copy\n`)[1]).toBe(`rollback ${title}`);
  });

  it.each([
    "Guardrails (must be set before traffic)",
    "Secrets (before the first deploy)",
    "Rahasia (wajib, sebelum staging deploy)",
    "Werte (vor dem Go-Live setzen)",
  ])("%s is made ready", (title) => {
    expect(kinds(`# P\n\n## ${title}\n- [ ] a\n\n## Deploy\n- [ ] b\n`)[0]).toBe(`prepare ${title}`);
  });
});

describe("what calls for going back", () => {
  it("is listed below sentences that say so; orders behind it are how it is done", () => {
    const text =
      "# P\n\n## 1. Go\n- [ ] a\n\n## 2. Rollback triggers\n\n### 2.1 Automatic rollback\n\nThese call for a rollback without waiting for approval:\n\n- The site is down for 5 minutes\n- Data is lost\n\n### 2.2 After the rollback\n\n1. Notify everybody\n2. Document the cause\n";
    expect(readingFrom(text).rollback.triggers.map((each) => each.text)).toEqual(["The site is down for 5 minutes", "Data is lost"]);
    expect(readingFrom(text).rollback.steps.map(({ title }) => title)).toEqual(["Notify everybody", "Document the cause"]);
  });

  it.each([
    ["Trigger rollback if auth or checkout breaks.", ["auth or checkout breaks"]],
    ["Initiate a rollback when error rate > 5% or p95 > 2 s.", ["error rate > 5%", "p95 > 2 s"]],
    ["Roll back immediately if data is lost.", ["data is lost"]],
  ])("%s", (line, expected) => {
    const text = `# P\n\n## Go\n- [ ] a\n\n## Rollback\n\n${line}\n\n1. Restore the copy\n`;
    expect(readingFrom(text).rollback.triggers.map((each) => each.text)).toEqual(expected);
  });
});

describe("numbered sections that are to be read", () => {
  it.each(["RACI matrix", "Message templates", "Communication plan", "Success metrics", "Alert rules", "Matriz RACI"])(
    "%s are no steps",
    (title) => {
      expect(
        titles(`# P\n\n## 1. Work\n- [ ] a\n\n## 2. About\n\n### 2.1 ${title}\n\nWords about it.\n\n| A | B |\n|---|---|\n| x | y |\n`),
      ).toEqual(["a"]);
    },
  );

  it("are work where they tell what to do", () => {
    expect(titles("# P\n\n## 1. Work\n- [ ] a\n\n### 1.1 Notify the team\n\nOpen the channel and tell everybody.\n")).toEqual([
      "a",
      "Notify the team",
    ]);
  });

  it("tell how the document is used", () => {
    expect(
      titles(
        "# P\n\n## Go\n- [ ] a\n\n## Usage guidelines\n\n**How to use these templates**:\n\n1. Copy one\n2. Fill it in\n\n## Best practices\n\n1. Keep it short\n",
      ),
    ).toEqual(["a"]);
  });

  it("hold what a machine does by itself", () => {
    expect(
      stepsOf(
        "# P\n\n## Watch\n- [ ] a\n\n### Every day\n\n```bash\n# set up\n*/5 * * * * /opt/check.sh >> /var/log/check.log\n```\n",
      ).flatMap(({ commands }) => commands),
    ).toEqual([]);
  });
});

describe("a go/no-go", () => {
  it("does not ask its participants, and is asked before the work where it stands behind all of it", () => {
    const text =
      "# P\n\n## Prepare\n- [ ] a\n\n## Deploy\n- [ ] b\n\n## Go/No-Go decision\n\n### Meeting\n\n**When:** the day before  \n**Attendees:**\n- Service owner\n- CIO\n\n### Criteria\n\n| Criterion | Go | No-Go | Status |\n|---|---|---|---|\n| Tests passed | x | y | ☐ |\n";
    const { gates, phases } = draftFrom(text);
    expect(gates.map(({ criteria }) => criteria.map((each) => each.text))).toEqual([["Tests passed"]]);
    expect(gates[0]?.before.phase).toBe(phases.find(({ title }) => title === "Deploy")?.line);
  });

  it.each(["Decision: proceed or rollback", "Decision: expand or hold", "Decision – go or no-go"])("is a box “%s”", (title) => {
    expect(draftFrom(`# P\n\n## Day 1\n- [ ] Watch\n- [ ] ${title}\n\n## Day 2\n- [ ] Enable\n`).gates).toHaveLength(1);
  });

  it("is decided by who a RACI table says is accountable", () => {
    const text =
      "# P\n\n## Go\n- [ ] a\n\n## Go/No-Go\n- [ ] Is it ready?\n\n## After\n- [ ] b\n\n## RACI\n\n| Activity | Product | Ops |\n|---|---|---|\n| Go/No-Go decision | R/A | C |\n| Deploy | I | R |\n";
    expect(draftFrom(text).gates[0]?.director).toBe("Product");
  });
});

describe("tests with what is expected", () => {
  it.each([
    "| Verificación | URL | Esperado | Estado |",
    "| Prüfung | URL | Erwartet | Status |",
    "| Vérification | URL | Attendu | Statut |",
  ])("are columns: %s", (head) => {
    const { checks } = draftFrom(`# P\n\n## Go\n\n${head}\n|---|---|---|---|\n| Home | / | HTTP 200 | [ ] |\n`);
    expect(checks?.map(({ title, expected }) => [title, expected])).toEqual([["Home", "HTTP 200"]]);
  });
});

describe("an issue template", () => {
  it("is called what its comment suggests", () => {
    expect(readingFrom("<!-- Title suggestion: [Flag] Enable the basket -->\n\n## Summary\n\nWords.\n\n## Steps\n- [ ] a\n").title).toBe(
      "[Flag] Enable the basket",
    );
  });

  it("numbers its templates for those who look them up", () => {
    expect(
      draftFrom("# P\n\n## Go\n- [ ] a\n\n### Template 3: Kickoff\n\n```\nSubject: Now\n\nWe begin at [TIME].\n```\n").messages?.[0]?.title,
    ).toBe("Kickoff");
  });

  it("of messages alone states no facts about the document", () => {
    const { facts } = readingFrom(
      "# P\n\nWords.\n\n## Later\n\n**Channel**: Slack\n**Audience**: all\n\n```\nSubject: Now\n\nWe begin at [TIME].\n```\n",
    );
    expect(facts).toEqual([]);
  });
});

describe("steps that were drafted", () => {
  it("keep every line of an alternative that an open fence swallowed", () => {
    const text = "# P\n\n## Go\n\n```sh\nmake\n\n## Then\n\n- [ ] Look\n";
    expect(draftSteps(draftFrom(text).phases.flatMap(({ steps }) => steps)).map(({ title }) => title)).toContain("Look");
  });
});

describe("work told in other ways", () => {
  const numbered =
    "# P\n\n## 1) Keys\n\nRotate:\n\n- `A_KEY`\n- `B_KEY`\n\nSet them:\n\n```bash\nkubectl apply -f keys.yml\n```\n\n## 2) Routes\n\nAdd these routes to the worker:\n\n- `a.example/*`\n- `b.example/*`\n\nNotes:\n\n- The worker comes first\n\n## 3) Look\n\n1. Open the page\n";
  it("is an order over a list of what it is about, beside work", () => {
    expect(titles(numbered)).toEqual(["Rotate", "Set them", "Add these routes to the worker", "Open the page"]);
    expect(stepsOf(numbered)[2]?.notes.map(({ text }) => text)).toEqual(["- `a.example/*`\n- `b.example/*`"]);
    expect(readingFrom(numbered).coverage.lost).toEqual([]);
  });

  it("is none where boxes say what is to be done, where the words only head a list, or are no order", () => {
    expect(titles("# P\n\n## 1) Go\n- [ ] a\n\n## 2) Routes\n\nAdd these:\n\n- `a`\n")).toEqual(["a"]);
    expect(titles("# P\n\n## 1) Go\n1. Stop it\n2. Start it\n\n## 2) Words\n\nChange:\n\n- one\n\nExpected changes:\n\n- two\n")).toEqual([
      "Stop it",
      "Start it",
    ]);
  });

  it("is told in Indonesian as well", () => {
    expect(
      titles("# P\n\n## 1) Rahasia\n1. Pastikan kunci aktif\n2. Catat versi\n\n## 2) Rute\n\nTambahkan rute:\n\n- `/a`\n- `/b`\n"),
    ).toEqual(["Pastikan kunci aktif", "Catat versi", "Tambahkan rute"]);
  });

  it("is a bullet that lost its box beside boxes", () => {
    expect(
      titles("# P\n\n## Roll out\n\n- Verify the merge is deployed\n<!-- delete if it does not apply -->\n- [ ] Enable for 50%\n"),
    ).toEqual(["Verify the merge is deployed", "Enable for 50%"]);
    expect(titles("# P\n\n## Roll out\n\n- The merge is deployed\n\n<!-- x -->\n\n- [ ] Enable it\n")).toEqual(["Enable it"]);
  });

  it("holds the commands that stand below it as bullets", () => {
    const [first] = stepsOf(
      "# P\n\n## Steps\n1. Fetch the branch:\n   - `git checkout main`\n   - `git pull --ff-only`\n2. Look at it:\n   - `git log` shows the tag\n",
    );
    expect(first?.commands.map(({ text }) => text)).toEqual(["git checkout main\ngit pull --ff-only"]);
    expect(first?.notes).toEqual([]);
  });

  it("is a bullet of orders below a box that only heads them, and an order among boxes that lost its own", () => {
    const steps = stepsOf(
      "# P\n\n## Go\n- [ ] Check payments in test mode:\n  - Create a subscription\n  - Verify the invoice\n- [ ] Look at it:\n  - the page\n  - the logs\n- Ensure that it is deployed\n- The old one stays\n",
    );
    expect(steps.map(({ title }) => title)).toEqual([
      "Check payments in test mode",
      "Create a subscription",
      "Verify the invoice",
      "Look at it",
      "Ensure that it is deployed",
    ]);
  });

  it("has its owner behind a limit as well", () => {
    expect(stepsOf("# P\n\n## Go\n- [ ] Answers in < 200ms (Owner: Ana)\n")[0]).toMatchObject({
      title: "Answers in < 200ms",
      owner: "Ana",
    });
  });

  it("ends in its command, which stands there once", () => {
    const text = "# P\n\n## Go\n- [ ] Note the commit: `git rev-parse HEAD`\n- [ ] Look at `git log` first\n- [ ] Set the flag: `on`\n";
    expect(stepsOf(text).map(({ title, commands }) => [title, commands.map((each) => each.text)])).toEqual([
      ["Note the commit: `git rev-parse HEAD`", ["git rev-parse HEAD"]],
      ["Look at `git log` first", []],
      ["Set the flag: `on`", []],
    ]);
    expect(lostOnTheWay(new TestRoom(draftFrom(text)).room)).toEqual([]);
  });

  it("lasts as long as one watches or waits, and its words stay", () => {
    const [watch, look] = stepsOf("# P\n\n## Steps\n1. Monitor for 30-60 minutes:\n   - errors\n2. Look for 3 errors\n");
    expect([watch?.title, watch?.duration, look?.duration]).toEqual([
      "Monitor for 30-60 minutes",
      { minMinutes: 30, maxMinutes: 60 },
      null,
    ]);
  });

  it("may be one way of several", () => {
    const text =
      "# P\n\n## Rollback\n\n### Option 1: Compose\n\n```sh\ndocker compose down\n```\n\n### Alternative: by hand\n\n```sh\nkill 1\n```\n";
    expect(stepsOf(text).map(({ optional }) => optional)).toEqual([true, true]);
  });
});

describe("an answer that is told beside what is tried", () => {
  it.each([
    ["- Liveness: `GET /health` expects `200`.", "Liveness: `GET /health`", "200"],
    ["- `/health` -> 200", "`/health`", "200"],
    ["- `GET /old` → 301 to `/new`", "`GET /old`", "301 to `/new`"],
    ["- `/ready` endpoint returns OK", "`/ready` endpoint", "OK"],
  ])("%s", (line, title, expected) => {
    expect(readingFrom(`# P\n\n## Go\n- [ ] a\n\n## Health\n\n${line}\n`).checks.map((each) => [each.title, each.expected])).toEqual([
      [title, expected],
    ]);
  });

  it.each([
    "- Old addresses: `/a*` -> `/b*`",
    "- The mode remains `mock` until the switch, then must be `live`",
    "- A long story about `x`. It returns to `y` later",
  ])("%s is none", (line) => {
    expect(readingFrom(`# P\n\n## Go\n- [ ] a\n\n## Words\n\n${line}\n`).checks).toEqual([]);
  });

  it("is work where all of a numbered section is", () => {
    expect(
      titles("# P\n\n## 1) Go\n1. Stop it\n2. Start it\n\n## 2) Health\n\n- `GET /a` expects `200`\n- `GET /b` expects `200`\n"),
    ).toHaveLength(4);
  });
});

describe("a box that is neither open nor ticked", () => {
  const text =
    "# P\n\n## Go\n\n- [ ] a\n- [~] Copy the data\n- [!] Call Ana\n- [-] Restart by hand\n- [>] Tidy up\n\n1. [x] Freeze\n2. [-] Ask twice\n";
  it("starts open and says what it was; what was dropped or put off is a note", () => {
    const steps = stepsOf(text);
    expect(steps.map(({ title, done }) => [title, done])).toEqual([
      ["a", false],
      ["Copy the data", false],
      ["Call Ana", false],
      ["Freeze", true],
    ]);
    expect(steps[1]?.notes.map(({ text }) => text)).toEqual(["Marked `[~]` in the document: begun."]);
    expect(
      readingFrom(text)
        .lint.filter(({ rule }) => rule === "marked-otherwise")
        .map(({ message }) => message),
    ).toEqual([
      "2 boxes are marked as begun, urgent or in question (lines 6 and 7); the plan starts them open, with a note.",
      "3 items are marked as dropped or put off (lines 8, 9 and 12); they stay notes, and nobody ticks them.",
    ]);
  });

  it("comes back from the export as it was", () => {
    expect(lostOnTheWay(new TestRoom(draftFrom(text)).room)).toEqual([]);
  });
});
