import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { placeIn, probeIn, probeText, readAnswer, whyNotProbed } from "./probe.ts";
import type { AddressProbe, PrometheusProbe } from "./rows.ts";
import { addMetric } from "./verbs.ts";

const answer = (text: string, status = 200, ms = 12) => ({ status, ms, text });
const vector = JSON.stringify({ status: "success", data: { result: [{ metric: {}, value: [1764300000.1, "0.42"] }] } });

describe("an answer", () => {
  it.each([
    ["up", null, answer("", 204), 1],
    ["up", null, answer("", 503), 0],
    ["status", null, answer("", 503), 503],
    ["latency", null, answer("", 200, 87), 87],
    ["latency", null, answer("", 500, 87), "it answered 500"],
    ["json", "$.data.result[0].value[1]", answer(vector), 0.42],
    ["json", "$.data['result'][-1].value[1]", answer(vector), 0.42],
    ["json", "$.data.result[3].value[1]", answer(vector), "there is no number at $.data.result[3].value[1]"],
    ["json", "$.constructor.length", answer("{}"), "there is no number at $.constructor.length"],
    ["json", "$", answer("7"), 7],
    ["json", "$.a", answer('{"a": ""}'), "there is no number at $.a"],
    ["json", "$.a", answer('{"a": 1e999}'), "there is no number at $.a"],
    ["json", "$.a", answer("<html>"), "its answer is no JSON, or longer than 1 MB"],
    ["text", 'jobs{queue="letters"}', answer('# HELP\njobs{queue="letters"} 17\njobs{queue="all"} 3'), 17],
    ["text", "open:", answer("open: -1.5e2 of 9"), -150],
    ["text", "open:", answer("open: none"), "no number stands after “open:”"],
    ["pattern", "* mail: # of *", answer("queue web: 1 of 2\nqueue mail: 3 of 9"), 3],
    ["pattern", "mail: # of", answer("mail: none"), "no line of its answer is like “mail: # of”"],
    ["text", "open:", answer("closed: 3"), "its answer does not say “open:”"],
  ] as const)("is read as %s %s", (read, at, given, found) => {
    expect(readAnswer({ read, at }, given)).toBe(found);
  });
});

describe("a place of an answer", () => {
  it.each(["", "data", "$..value", "$.*", "$[?@.a]", "$[0:2]", "$.a b", "$['a'", `$${".a".repeat(150)}`])(
    "%s names no one place",
    (path) => {
      expect(placeIn(path)).toBeNull();
    },
  );
});

describe("a probe", () => {
  it("is said in words that read as the same probe", () => {
    const probes = fc.record<AddressProbe>({
      url: fc.webUrl({ withQueryParameters: true }),
      read: fc.constantFrom("up", "status", "latency", "json", "text", "pattern"),
      at: fc.constantFrom("$.a[0]['b c']", "queue of letters", "$", "queue of letters: # of *"),
      everySeconds: fc.integer({ min: 10, max: 3600 }),
    });
    fc.assert(
      fc.property(probes, (each) => {
        const probe = { ...each, at: { json: "$.a[0]", text: each.at, pattern: "queue of letters: # of *" }[each.read as string] ?? null };
        expect(probeIn(probeText(probe))).toEqual(probe);
      }),
    );
  });

  it("that asks Prometheus is said in words that read as the same probe", () => {
    const probes = fc.record<PrometheusProbe>({
      read: fc.constant("prometheus"),
      server: fc.constantFrom("prod", "Prüf-2", "eu.west_1"),
      query: fc.stringMatching(/^[a-z(][a-z0-9_:{}[\]()"=~*/. -]{0,60}[a-z0-9)\]}]$/),
      everySeconds: fc.integer({ min: 10, max: 3600 }),
    });
    fc.assert(
      fc.property(probes, (probe) => {
        expect(probeIn(probeText(probe))).toEqual(probe);
      }),
    );
  });

  it.each([
    ["", "up", "Say which Prometheus server"],
    ["two words", "up", "Say which Prometheus server"],
    ["prod", " ", "Write the query"],
    ["prod", "sum(\nup)", "in one line"],
  ])("that asks the Prometheus server “%s” for “%s” is refused in words", (server, query, words) => {
    expect(whyNotProbed({ read: "prometheus", server, query, everySeconds: 30 })).toContain(words);
  });

  it.each([
    ["ftp://example.org", "up", null, "begins with https://"],
    ["https://ada:secret@example.org", "up", null, "must not hold a name and a password"],
    ["https://example.org", "json", "$..a", "as one place"],
    ["https://example.org", "text", null, "after which words"],
    ["https://example.org", "pattern", "jobs\\s+waiting", "\\ stands before #, * or \\ only"],
    ["https://example.org", "pattern", "jobs waiting", "Put # where the number stands"],
  ] as const)("at %s, read as %s, is refused in words", (url, read, at, words) => {
    const plan = new TestRoom(draftOf({ Deploy: ["Switch"] }));
    const outcome = plan.do(addMetric, { title: "Queue", probe: { url, read, at, everySeconds: 30 } }, sofia);
    expect(outcome).toMatchObject({ kind: "refusal", message: expect.stringContaining(words) });
  });
});
