"use client";

import { AccessSection } from "#components/plan/access-section.tsx";
import type { PersonChoice } from "#components/plan/person-choice.ts";
import { RolesSection } from "#components/roles/roles-section.tsx";

/** Who does what in this plan, and who may see it. */
export function PeoplePanel({ members }: { members: readonly PersonChoice[] }) {
  return (
    <div className="grid items-start gap-x-10 gap-y-9 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <RolesSection members={members} />
      <AccessSection members={members} />
    </div>
  );
}
