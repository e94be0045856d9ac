import type { Metric } from "#lib/domain/metrics/rows.ts";

/** What a metric is called, and beside it the segment it is about. */
export const MetricTitle = ({ metric: { title, segment } }: { metric: Pick<Metric, "title" | "segment"> }) =>
  segment === "" ? (
    title
  ) : (
    <>
      {title} <span className="font-normal text-muted normal-case">[{segment}]</span>
    </>
  );
