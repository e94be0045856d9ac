import { expect, it } from "vitest";
import { read } from "../../runbook/read.ts";
import { system } from "../kernel/permissions.ts";
import { find } from "../kernel/room.ts";
import { metricName } from "../metrics/name.ts";
import { metricsOf } from "../metrics/samples.ts";
import { editMetric } from "../metrics/verbs.ts";
import { roles } from "../roles/rows.ts";
import { sofia } from "../testing/people.ts";
import { RevisedPlan } from "../testing/revised.ts";
import { thresholdsOf, thresholdText } from "../thresholds/status.ts";
import { noteBreach, removeThreshold } from "../thresholds/verbs.ts";

const text = `# Move

## Team

| Role | Name |
| --- | --- |
| SRE | Ana |

## Switch

- [ ] Switch the traffic

## Alert thresholds

| Metric | Warning | Critical | For | Action | Owner |
| --- | --- | --- | --- | --- | --- |
| Error rate | > 1 % | > 5 % | 5 min | Call the lead | SRE |
`;
const planOf = () => new RevisedPlan((words) => read(words).draft, text);
const limits = ({ room }: RevisedPlan) =>
  thresholdsOf(room).map(({ threshold, metric }) => {
    const owner = find(room, roles, threshold.roleId)?.title ?? "nobody";
    return `${metric.title} ${thresholdText(threshold, metric.unit)}: ${threshold.level}, ${threshold.action}, ${owner}`;
  });

it("a document's metrics and limits are rows of its plan", () => {
  expect(limits(planOf())).toEqual([
    "Error rate above 1 % for 5 min: Warning, Call the lead, SRE",
    "Error rate above 5 % for 5 min: Critical, Call the lead, SRE",
  ]);
});

it("a new version changes a limit of the same level, and brings a limit together with its metric", () => {
  const plan = planOf();
  const next = `${text.replace("> 5 %", "> 4 %")}| Latency | > 500 ms | > 900 ms | 10 min | Look | SRE |\n`;
  expect(plan.said(next).filter((each) => !each.startsWith("phase"))).toEqual([
    "metric “Latency” added",
    "threshold “Error rate above 5 % for 5 min” rule: above 5 % for 5 min → above 4 % for 5 min",
    "threshold “Latency above 500 ms for 10 min” added",
    "threshold “Latency above 900 ms for 10 min” added",
  ]);
  plan.revise(next, (_, title) => title.startsWith("Latency above 900") || title.startsWith("Error"));
  expect(limits(plan)).toEqual([
    "Error rate above 1 % for 5 min: Warning, Call the lead, SRE",
    "Error rate above 4 % for 5 min: Critical, Call the lead, SRE",
    "Latency above 900 ms for 10 min: Critical, Look, SRE",
  ]);
  expect(metricsOf(plan.room).map(({ title, unit }) => [title, unit])).toEqual([
    ["Error rate", "%"],
    ["Latency", "ms"],
  ]);
});

it("what people changed here is theirs, and a limit that is breached stays", () => {
  const plan = planOf();
  const [warning, critical] = thresholdsOf(plan.room);
  plan.do(editMetric, { metricId: critical?.metric.id ?? "", baseline: 0.04 }, sofia);
  plan.do(removeThreshold, { thresholdId: warning?.threshold.id ?? "" }, sofia);
  plan.start();
  plan.do(noteBreach, { thresholdId: critical?.threshold.id ?? "", at: plan.now, cause: [] }, system);
  expect(plan.said(text)).toEqual([
    "metric “Error rate” baseline: 0.04 →  (here)",
    "threshold “Error rate above 1 % for 5 min” added (here)",
  ]);
  const gone = text.slice(0, text.indexOf("## Alert"));
  expect(plan.said(gone).filter((each) => !each.startsWith("phase"))).toEqual([
    "metric “Error rate” removed (stays)",
    "threshold “Error rate above 5 % for 5 min” removed (stays)",
  ]);
});

it("a metric of another segment is another metric, with limits of its own, and so is it in the next version", () => {
  const plan = planOf();
  const next = text.replace("| Error rate | > 1 % |", "| Error rate (eu-west) | > 1 % |");
  expect(plan.said(next).filter((each) => !each.startsWith("phase"))).toEqual([
    "metric “Error rate [eu-west]” added",
    "metric “Error rate” removed",
    "threshold “Error rate [eu-west] above 1 % for 5 min” added",
    "threshold “Error rate [eu-west] above 5 % for 5 min” added",
    "threshold “Error rate above 1 % for 5 min” removed",
    "threshold “Error rate above 5 % for 5 min” removed",
  ]);
  plan.revise(next, (_, title) => title.startsWith("Error rate [eu-west] above"));
  expect(metricsOf(plan.room).map(metricName).toSorted()).toEqual(["Error rate", "Error rate [eu-west]"]);
  expect(
    thresholdsOf(plan.room)
      .map(({ metric }) => metric.segment)
      .toSorted(),
  ).toEqual(["", "", "eu-west", "eu-west"]);
});
