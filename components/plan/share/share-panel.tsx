"use client";

import { useSecond } from "#components/live/initial-now.ts";
import type { CreateLink } from "#components/plan/share/create-link.ts";
import { ImpactForm } from "#components/plan/share/impact-form.tsx";
import { ShareLinkForm } from "#components/plan/share/share-link-form.tsx";
import { ShareLinkList } from "#components/plan/share/share-link-list.tsx";
import { StakeholderView } from "#components/plan/share/stakeholder-view.tsx";
import { UpdateForm } from "#components/plan/share/update-form.tsx";
import { UpdateList } from "#components/plan/share/update-list.tsx";

export type SharePanelProps = { createLink: CreateLink };

/** What stakeholders are told, what they see, and through which links. */
export function SharePanel({ createLink }: SharePanelProps) {
  const now = useSecond();
  return (
    <div className="grid items-start gap-x-10 gap-y-9 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section aria-labelledby="updates">
        <h2 id="updates" className="caption pb-2.5">
          Updates
        </h2>
        <UpdateForm />
        <UpdateList now={now} />
      </section>
      <div className="flex flex-col gap-9">
        <ImpactForm />
        <StakeholderView />
        <section aria-labelledby="links">
          <h2 id="links" className="caption pb-2.5">
            Links to the status page
          </h2>
          <ShareLinkForm createLink={createLink} />
          <ShareLinkList now={now} />
        </section>
      </div>
    </div>
  );
}
