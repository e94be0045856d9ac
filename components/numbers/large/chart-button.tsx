"use client";

import { ChartLine } from "lucide-react";
import { useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LaterOpened } from "#components/ui/later.tsx";
import { metricName } from "#lib/domain/metrics/name.ts";
import type { Metric } from "#lib/domain/metrics/rows.ts";
import { later } from "#lib/later.ts";

const chartDialog = later(() => import("#components/numbers/large/chart-dialog.tsx").then(({ ChartDialog }) => ChartDialog));

/** Opens the large chart of a metric. */
export function ChartButton({ metric }: { metric: Metric }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton size="sm" icon={ChartLine} label={`Chart of “${metricName(metric)}”`} onClick={() => setOpen(true)} />
      <LaterOpened of={chartDialog} props={{ metric, open, onOpenChange: setOpen }} />
    </>
  );
}
