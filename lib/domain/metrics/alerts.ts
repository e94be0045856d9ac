import * as z from "zod";

/** So many alerts come in one notification at most; Alertmanager groups far fewer. */
const mostAlerts = 1000;
const label = z.string().max(1000);

/** One alert as Alertmanager and Grafana send it: named by its label `alertname`, firing or resolved, since when and until when. What else they say is left. */
const sentAlert = z.object({
  status: z.enum(["firing", "resolved"]),
  labels: z.record(z.string().max(200), label),
  startsAt: z.iso.datetime({ offset: true }).max(60),
  endsAt: z.iso.datetime({ offset: true }).max(60).optional(),
});

/** What Alertmanager's webhook sends, and Grafana's alike. */
export const alertsBody = z.looseObject({ alerts: z.array(z.unknown()).max(mostAlerts) });

/** Which of a plan's metrics an alert is of: its label `metric`, else its name. */
const metricOf = ({ metric, alertname }: Readonly<Record<string, string>>) => (metric || alertname || "").slice(0, 500);

/**
 * Alerts as samples of the metrics that are called like them: 1 while one fires, 0 once it is resolved. So a threshold “at or above 1” is breached
 * by what fires and over with what resolves. A notification that comes again says that it still fires. `index`: the place of the
 * alert each is of; `sample: null` where it is no alert.
 */
export function alertSamples(alerts: readonly unknown[], now: number): { index: number; sample: unknown }[] {
  return alerts.flatMap((each, index): { index: number; sample: unknown }[] => {
    const parsed = sentAlert.safeParse(each);
    if (!parsed.success) return [{ index, sample: null }];
    const { status, labels, startsAt, endsAt } = parsed.data;
    const metric = metricOf(labels);
    if (status === "resolved") return [{ index, sample: { metric, value: 0, at: endsAt ?? new Date(now).toISOString() } }];
    // Firing since long ago: what comes again says that it fires still.
    const still = now - Date.parse(startsAt) > 1000 ? [{ index, sample: { metric, value: 1, at: new Date(now).toISOString() } }] : [];
    return [{ index, sample: { metric, value: 1, at: startsAt } }, ...still];
  });
}
