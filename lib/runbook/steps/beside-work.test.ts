import { describe, expect, it } from "vitest";
import { readingFrom } from "../testing.ts";

const stepsIn = (text: string) => {
  const count = (steps: readonly { children: readonly unknown[] }[]): number =>
    steps.reduce((sum, { children }) => sum + (children.length > 0 ? count(children as typeof steps) : 1), 0);
  const within = (phases: ReturnType<typeof readingFrom>["phases"]): number =>
    phases.reduce((sum, { steps, phases }) => sum + count(steps) + within(phases), 0);
  return within(readingFrom(text).phases);
};

describe("a section beside others that hold work", () => {
  it.each([
    [
      "third person, numbered by role",
      "# Outage\n\n# Checklists by role\n\n## Lead\n\n1. Opens the call\n2. Stays calm\n\n## DBA\n\n1. Restore the copy\n",
      3,
    ],
    [
      "German, numbered by role",
      "# Ausfall\n\n# Checklisten je Rolle\n\n## Leitung\n\n1. Eröffnet die Konferenz\n2. Benennt jemanden für das Protokoll\n\n## Technik\n\n- [ ] Sicherung einspielen\n",
      3,
    ],
    [
      "days",
      "# Move\n\n## Day 1 — First\n\n1. Log in\n2. Run the test\n\n## Day 2 — Load\n\n### Prices\n\n- Run the script\n- Compare ten prices\n",
      4,
    ],
    ["numbered headings in Korean", "# 이전 절차\n\n## 1. 준비\n\n- [ ] 백업 확인\n\n## 2. 실행\n\n1. 데이터 이전\n2. 건수 대조\n", 3],
    [
      "numbered headings in Polish",
      "# Migracja systemu\n\n## 1. Przygotowanie\n\n- [ ] Kopia zapasowa wykonana\n- [ ] Zespół wsparcia poinformowany\n- [ ] Okno serwisowe potwierdzone z klientem\n\n## 2. Wykonanie\n\n1. Zatrzymanie usług na starych serwerach\n2. Przeniesienie bazy danych\n3. Uruchomienie usług na nowych serwerach\n4. Sprawdzenie liczby rekordów przez zespół\n",
      7,
    ],
  ])("%s", (_, text, steps) => expect(stepsIn(text)).toBe(steps));

  it.each([
    [
      "a list of names beside numbered work",
      "# Move\n\n## 1. Switch\n\n- [ ] Stop the jobs\n- [ ] Start the jobs\n\n## 2. Systems that are part of it\n\n1. Orders\n2. Stock\n",
    ],
    [
      "an overview beside phases",
      "# Move\n\n## Phase 1: Switch\n\n- [ ] Stop the jobs\n- [ ] Start the jobs\n\n## Overview\n\n1. Check the plan\n2. Read the notes\n",
    ],
    [
      "risks beside numbered work",
      "# Move\n\n## 1. Switch\n\n- [ ] Stop the jobs\n- [ ] Start the jobs\n\n## 2. Risks\n\n1. Stop of the jobs fails\n2. Copy is slow\n",
    ],
  ])("%s stays what it is", (_, text) => expect(stepsIn(text)).toBe(2));
});

it("“STEP n” is work whatever its heading, or the one above it, is about", () => {
  const { criteria, signOffs } = readingFrom(
    "# Site\n\n## Acceptance criteria\n\n#### STEP 1: Verify approval\n\n- [ ] Ask the team\n\n#### STEP 2: Check\n\n- [ ] Look at it\n",
  );
  expect([criteria, signOffs]).toEqual([[], []]);
});
