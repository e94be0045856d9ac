"use client";

import { LaterPart } from "#components/ui/later.tsx";
import type { Step } from "#lib/domain/steps/rows.ts";
import { later } from "#lib/later.ts";

const remark = later(() => import("#components/steps/danger-remark.tsx").then(({ DangerRemark }) => DangerRemark));

/** The remark of what is destructive, once the page is idle: what makes a command so is more than a page should wait for. */
export function DangerLater({ step }: { step: Step }) {
  return step.commands.length > 0 ? <LaterPart of={remark} props={{ step }} /> : null;
}
