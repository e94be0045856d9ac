import { expect, it } from "vitest";
import { draftOf, sofia } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { alertSamples } from "./alerts.ts";
import { takeSamples } from "./take-samples.ts";
import { addMetric } from "./verbs.ts";

const now = Date.parse("2026-11-26T12:00:00Z");
const alert = (more: object = {}) => ({
  status: "firing",
  labels: { alertname: "HighErrorRate", severity: "page" },
  annotations: { summary: "Six in a hundred fail" },
  startsAt: "2026-11-26T11:58:00.123456789Z",
  endsAt: "0001-01-01T00:00:00Z",
  generatorURL: "http://prometheus/graph",
  fingerprint: "0c1",
  ...more,
});

it("what fires is 1 since it fires, and still; what is resolved is 0 since then", () => {
  expect(alertSamples([alert()], now).map(({ sample }) => sample)).toEqual([
    { metric: "HighErrorRate", value: 1, at: "2026-11-26T11:58:00.123456789Z" },
    { metric: "HighErrorRate", value: 1, at: "2026-11-26T12:00:00.000Z" },
  ]);
  expect(alertSamples([alert({ status: "resolved", endsAt: "2026-11-26T11:59:00Z" })], now)).toEqual([
    { index: 0, sample: { metric: "HighErrorRate", value: 0, at: "2026-11-26T11:59:00Z" } },
  ]);
});

it("an alert may name the metric it is of; what is no alert, or of no metric, is refused by its place", () => {
  const plan = new TestRoom(draftOf({ Deploy: ["Switch"] }));
  plan.do(addMetric, { title: "Error rate alert" }, sofia);
  const sent = [
    alert({ labels: { alertname: "X", metric: "error rate alert" } }),
    alert(),
    { status: "firing" },
    null,
    alert({ labels: {} }),
  ];
  const samples = alertSamples(sent, now);
  const { accepted, refused } = takeSamples(
    plan.room,
    samples.map(({ sample }) => sample),
    now,
  );
  expect(accepted).toBe(2);
  expect([...new Set(refused.map(({ index }) => samples[index]?.index))]).toEqual([1, 2, 3, 4]);
});
