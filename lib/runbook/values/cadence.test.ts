import { describe, expect, it } from "vitest";
import { cadenceIn } from "./cadence.ts";

const cadences: [string, string, number | null, string][] = [
  ["Every 10 Minutes:", "Every 10 Minutes", 10, ""],
  ["Post status updates every 30 minutes", "every 30 minutes", 30, "Post status updates"],
  ["Every 20 minutes or at major milestones", "Every 20 minutes or at major milestones", 20, ""],
  ["Look at the queue each hour", "each hour", 60, "Look at the queue"],
  ["Every 2-3 hours", "Every 2-3 hours", 120, ""],
  ["every other day", "every other day", 2880, ""],
  ["every 0 minutes", "every 0 minutes", null, ""],
  ["Check every 1.5 hours", "every 1.5 hours", 90, "Check"],
  ["Every fifteen minutes", "Every fifteen minutes", 15, ""],
  ["Check every half hour", "every half hour", 30, "Check"],
  ["jede halbe Stunde", "jede halbe Stunde", 30, ""],
  ["every quarter of an hour", "every quarter of an hour", 15, ""],
  ["every 20000 minutes", "every 20000 minutes", 20_000, ""],
  ["Every Monday: review", "Every Monday", 10_080, "review"],
  ["Backups (hourly)", "hourly", 60, "Backups"],
  ["Minor Alerts (Daily Review)", "Daily", 1440, "Minor Alerts (Review)"],
  ["Daily calls", "Daily", 1440, "calls"],
  ["First week: daily check", "daily", 1440, "First week: check"],
  ["Weekly summary", "Weekly", 10_080, "summary"],
  ["Look at the logs daily", "daily", 1440, "Look at the logs"],
  ["Call them twice a day", "twice a day", 720, "Call them"],
  ["3 times per week", "3 times per week", 3360, ""],
  ["alle 15 Minuten prüfen", "alle 15 Minuten", 15, "prüfen"],
  ["Vérifier toutes les 5 minutes", "toutes les 5 minutes", 5, "Vérifier"],
  ["Revisar cada 30 minutos", "cada 30 minutos", 30, "Revisar"],
  ["Täglich prüfen", "Täglich", 1440, "prüfen"],
  ["Bilan (hebdomadaire)", "hebdomadaire", 10_080, "Bilan"],
];

describe("reading how often something happens", () => {
  it.each(cadences)("%s", (text, cadence, everyMinutes, rest) => {
    expect(cadenceIn(text)).toEqual({ cadence, everyMinutes, rest });
  });

  it.each([
    "everyday tasks",
    "every service is up",
    "Post in the daily standup channel",
    "Continuous integration is green",
    "Once a tag exists",
    "Monthly active users",
    "",
  ])("finds nothing in “%s”", (text) => {
    expect(cadenceIn(text)).toBeNull();
  });
});
