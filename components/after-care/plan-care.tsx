"use client";

import { CareList } from "#components/after-care/care-list.tsx";

/** The after-care on the plan page. */
export const PlanCare = () => <CareList className="mt-6 overflow-clip rounded-xl border border-line" />;
