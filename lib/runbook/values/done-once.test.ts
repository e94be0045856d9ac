import { expect, it } from "vitest";
import { readingFrom } from "../testing.ts";
import { isDoneOnce } from "./done-once.ts";

it.each([
  ["Take the old system down (30 days after the move)", true],
  ["Take old servers offline", true],
  ["Close the tickets", true],
  ["Look-back meeting", true],
  ["Altes System abschalten", true],
  ["Fermer les comptes", true],
  ["Dar de baja el servidor antiguo", true],
  ["Send the report (2 weeks after go-live)", true],
  ["Health report", false],
  ["Check the queue", false],
  ["Take a backup", false],
  ["Close the till every evening", false],
  ["Review open tickets", false],
])("%s: done once is %s", (text, once) => expect(isDoneOnce(text)).toBe(once));

it("leaves the rest of a list to its rhythm, and counts no heading over boxes", () => {
  const { watches, phases } = readingFrom(
    "# After\n\n## Monat 2 (wöchentlich)\n\n- [ ] Fehlerzahlen ansehen\n- [ ] Altes System abschalten\n\n## Week 1 (daily)\n\n- [ ] Look at the backups\n",
  );
  expect(watches.map(({ text }) => text)).toEqual(["Fehlerzahlen ansehen", "Look at the backups"]);
  expect(phases.flatMap(({ steps }) => steps.map(({ title }) => title))).toEqual(["Altes System abschalten"]);
});
