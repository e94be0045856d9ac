import { describe, expect, it } from "vitest";
import type { Phase, Step } from "./reading.ts";
import { readingFrom } from "./testing.ts";

const stepsOf = ({ steps, phases }: Phase): Step[] => [...steps, ...phases.flatMap(stepsOf)];
const told = (text: string) => {
  const reading = readingFrom(text);
  const phases = reading.phases.map(({ title, kind, start }) => ({ title, kind, start }));
  const steps = reading.phases.flatMap(stepsOf);
  return { reading, phases, steps, titles: steps.map(({ title }) => title) };
};

describe("days and times in other words", () => {
  it("are the launch's in French, with the day itself and its hour", () => {
    const { reading, phases } = told(
      "# Boutique\n\nDate de rédaction : 3 mars 2026\nDate de mise en production : 28/03/2026\n\n## J-15 : Préparer\n- [ ] Prévenir\n\n## J à 6h30 : Basculer\n- [ ] Ouvrir\n",
    );
    expect(reading.date).toBe("2026-03-28");
    expect(phases).toMatchObject([
      { title: "Préparer", kind: "prepare", start: { minutes: -15 * 1440 } },
      { title: "Basculer", start: { kind: "day", days: 0, time: "06:30" } },
    ]);
  });

  it("stand in a column “Cuándo”, in weeks, working days and days with a clock", () => {
    const { reading, steps } = told(
      "# Migración\n\n**Fecha del documento:** 02/01/2026\n**Fecha de lanzamiento:** 15/02/2026 a las 23:00\n\n| Cuándo | Tarea |\n|---|---|\n| 2 semanas antes | Avisar |\n| 3 días hábiles antes | Congelar |\n| D-1 20:00 | Copiar |\n",
    );
    expect([reading.date, reading.start]).toEqual(["2026-02-15", "23:00"]);
    expect(steps.map(({ at }) => at)).toMatchObject([{ minutes: -20_160 }, { minutes: -4320 }, { kind: "day", days: -1, time: "20:00" }]);
  });

  it("are on the day before where the phase says that it is the evening before", () => {
    const { reading, phases, steps } = told(
      "# Umstellung\n\nStand: 01.02.2026\nUmstellungstermin: 07.03.2026\n\n## Vorabend\n- [ ] 20:00 Uhr Sperren\n\n## Umstellung\n- [ ] 00:30 Uhr Umschalten\n\n## 10 Werktage danach\n- [ ] Abschalten\n",
    );
    expect([reading.date, reading.start]).toEqual(["2026-03-07", "00:30"]);
    expect(steps[0]?.at).toEqual({ kind: "wall", time: "20:00", date: "2026-03-06" });
    expect(phases.map(({ start }) => start?.kind === "offset" && start.minutes)).toContain(14_400);
  });

  it("are so where the plan says when it begins as well", () => {
    const { reading, steps } = told(
      "# P\n\nTermin: 14.11.2026, 05:30 Uhr\n\n## Am Vortag\n- [ ] 18:00 Sichern\n\n## Umstellung\n- [ ] 05:30 Los\n",
    );
    expect([reading.date, reading.start]).toEqual(["2026-11-14", "05:30"]);
    expect(steps[0]?.at).toEqual({ kind: "wall", time: "18:00", date: "2026-11-13" });
  });

  it("with strokes are read where only one reading is a day", () => {
    expect(readingFrom("# P\n\nGo-live date: 12/31/2026\n").date).toBe("2026-12-31");
    expect(readingFrom("# P\n\nGo-live date: 03/04/2026\n").date).toBeNull();
  });
});

describe("a phase told in days", () => {
  it("has the bullets below a bold day as its steps, and the day before is one day before", () => {
    const { steps } = told(
      "# P\n\n## Before\n\n- [ ] Book\n\n## Phase 1: Launch\n\n**Day -1: Final checks**\n- Access verification\n- Backup creation\n\n**Day 0: Go-live**\n- System goes live\n",
    );
    expect(steps.map(({ title, children }) => [title, children.length])).toEqual([
      ["Book", 0],
      ["Final checks", 2],
      ["Go-live", 1],
    ]);
    expect(told("# P\n\n## Day before go-live\n\n- [ ] Book\n").phases[0]?.start).toEqual({ kind: "offset", minutes: -1440 });
  });
});

describe("work beside work", () => {
  it.each([
    [
      "duties in French, below roles and teams",
      "## Chef de projet\n- Ouvre la réunion\n\n## Équipe technique\n- Arrête les services\n- Copie les données\n",
      3,
    ],
    ["orders below a section of boxes", "## Steps\n- [ ] Move\n\n## Afterwards\n- Clean the rooms\n- Return the keys\n", 3],
    ["short numbered lines beside a list of orders", "## Before\n- Order the router\n- Tell the site\n\n## Swap\n1. Unplug\n2. Plug\n", 4],
    [
      "begun, halved, urgent and open boxes, not dropped ones",
      "## Work\n- [ ] A\n- [~] B\n- [/] C\n- [!] D\n- [?] E\n- [-] F\n- [>] G\n",
      5,
    ],
    ["no listing", "## Steps\n- [ ] Move\n\n## Background\n1. Old\n2. Older\n\n## What is new?\n1. This\n2. That\n", 1],
  ])("%s", (_, text, count) => expect(told(`# Plan\n\n${text}`).steps).toHaveLength(count));
});

it("a row of a run sheet is done where its status says so", () => {
  const { steps } = told("# P\n\n## Run\n\n| Task | Owner | Status |\n|---|---|---|\n| Freeze | Ana | DONE |\n| Copy | Bo | OPEN |\n");
  expect(steps.map(({ done }) => done)).toEqual([true, false]);
});

describe("going back and what stands aside", () => {
  it("is made ready before, in German and in French", () => {
    expect(told("# P\n\n## Ablauf\n- [ ] Los\n\n## Rückfall vorbereiten\n- [ ] Schnappschuss\n").phases.at(-1)?.kind).toBe("prepare");
    expect(told("# P\n\n## Bascule\n- [ ] Go\n\n## Préparer le retour arrière\n- [ ] Copie\n").phases.at(-1)?.kind).toBe("prepare");
  });

  it("is what is done only if something happens", () => {
    expect(told("# P\n\n## Steps\n- [ ] Move\n\n## If the disk is full\n- [ ] Delete logs\n").phases.at(-1)?.kind).toBe("rollback");
    expect(told("# P\n\n## Steps\n- [ ] Move\n\n## If all is well\n- [ ] Tell all\n").phases.at(-1)?.kind).toBe("deploy");
  });
});

describe("decisions and signatures", () => {
  it("are lists for each answer, whatever their heading is called", () => {
    const { reading } = told(
      "# P\n\n## Build\n- [ ] Build\n\n## Checkpoint 1\n**Continue if:**\n- Green\n\n**Wait if:**\n- Flaky\n\n## Ship\n- [ ] Ship\n",
    );
    expect(reading.gates).toMatchObject([
      { title: "Checkpoint 1", questions: [{ text: "Green" }], outcomes: [{}, { text: "Wait if: Flaky" }] },
    ]);
  });

  it.each(["Point de décision : bascule", "Entscheidungspunkt Nacht", "Punto de decisión", "Ponto de decisão"])(
    "are called %s",
    (heading) => {
      expect(told(`# P\n\n## ${heading}\n\n- Copie ok\n\n## Bascule\n\n- [ ] x\n`).reading.gates).toHaveLength(1);
    },
  );

  it("are asked beside boxes as well", () => {
    const { reading } = told("# P\n\n## Do\n- [ ] Do\n\n## Sign-offs\n- Product: ________ Date: ______\n- [ ] Legal approval\n");
    expect(reading.signOffs.map(({ role }) => role)).toEqual(["Product", "Legal approval"]);
  });
});
