import { describe, expect, it } from "vitest";
import { phasesOf } from "#lib/domain/steps/outline.ts";
import { draftOf as planOf } from "#lib/domain/testing/people.ts";
import { TestRoom } from "#lib/domain/testing/room.ts";
import { rhythmText } from "#lib/domain/watches/words.ts";
import { read } from "../read.ts";

const watchesIn = (text: string) =>
  (read(text).draft.watches ?? []).map(({ title, everyMinutes, forMinutes }) => `${title}: ${everyMinutes} / ${forMinutes}`);

describe("what a document asks to repeat", () => {
  it.each([
    [
      "boxes below a rhythm, for as long as the section around them",
      "## After\n\n### First hour (1 hour)\n\n**Every 5 minutes:**\n- [ ] Error rate\n- [ ] Queue length\n\n**Every 15 minutes:**\n- [ ] Logs\n",
      ["Error rate: 5 / 60", "Queue length: 5 / 60", "Logs: 15 / 60"],
    ],
    [
      "a box that names its own rhythm and length",
      "## Watch\n- [ ] Check the queue every 10 minutes for 2 hours\n",
      ["Check the queue for 2 hours: 10 / 120"],
    ],
    ["daily for a week", "## Week one (1 week)\n- [ ] Deploy\n- [ ] Daily review of the logs\n", ["Review of the logs: 1440 / 10080"]],
    ["in German", "## Beobachten (2 Stunden)\n\n**Alle 30 Minuten:**\n- [ ] Fehlerquote ansehen\n", ["Fehlerquote ansehen: 30 / 120"]],
    [
      "with no rhythm that nobody could keep, which somebody then gives it",
      "## Watch\n- [ ] Queue every second for a year\n- [ ] Lag every minute for a year\n- [ ] Disk every 0 minutes\n- [ ] Load every 10 seconds\n",
      ["Queue for a year: null / 525600", "Lag for a year: null / 525600", "Disk: null / null", "Load: null / null"],
    ],
    [
      "as its words say it, in numbers or not",
      "## Watch\n- [ ] Queue every five minutes\n- [ ] Lag every half hour\n- [ ] Disk every 1.5 hours\n- [ ] Tape every 2 days for 10 years\n",
      ["Queue: 5 / null", "Lag: 30 / null", "Disk: 90 / null", "Tape for 10 years: 2880 / 5256000"],
    ],
    ["without an end of its own", "## Watch\n**Every hour:**\n- [ ] Disk space\n", ["Disk space: 60 / null"]],
    [
      "but not what is told to people at a rhythm",
      "## Talk\n- [ ] Deploy\n\nStatus updates every 30 minutes\n- Post to #deploys every 15 minutes\n",
      [],
    ],
  ])("%s", (_, text, found) => {
    expect(watchesIn(text)).toEqual(found);
    expect(read(text).reading.coverage.lost).toEqual([]);
  });

  it("is no step that is ticked once, keeps its phase, and its words stay in a note", () => {
    const { draft } = read("## Deploy\n- [ ] Switch\n\n## Watch (1 hour)\n**Every 5 minutes:**\n- [ ] Error rate\n");
    const { room } = new TestRoom({ ...planOf({}), ...draft });
    const [, phase] = phasesOf(room);
    expect(Object.values(room.steps).map(({ title }) => title)).toEqual(["Switch"]);
    expect(Object.values(room.watches)).toMatchObject([
      { title: "Error rate", phaseId: phase?.id, everyMinutes: 5, forMinutes: 60, startedAt: null },
    ]);
    expect(Object.values(room.notes).map(({ text }) => text)).toEqual([expect.stringContaining("- [ ] Error rate")]);
  });

  it("is said in words", () => {
    expect(rhythmText({ everyMinutes: 5, forMinutes: 60 })).toBe("every 5 minutes for 1 hour, 12 times");
    expect(rhythmText({ everyMinutes: 1440, forMinutes: 10080 })).toBe("every day for 1 week, 7 times");
    expect(rhythmText({ everyMinutes: 60, forMinutes: null })).toBe("every hour until it is ended");
    expect(rhythmText({ everyMinutes: null, forMinutes: 1440 })).toBe("how often is not said · for 1 day");
  });
});
