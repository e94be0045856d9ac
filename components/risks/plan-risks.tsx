"use client";

import { RiskList } from "#components/risks/risk-list.tsx";

/** The risk register on the plan page. */
export const PlanRisks = () => <RiskList className="mt-6 overflow-clip rounded-xl border border-line" />;
