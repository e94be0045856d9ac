"use client";

import clsx from "clsx";
import { Bell, Ellipsis } from "lucide-react";
import { useState } from "react";
import { Dialogs } from "#components/parts/kit/dialog-parts.tsx";
import { Sample, Samples } from "#components/parts/sample.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { ListFooter } from "#components/ui/list-footer.tsx";
import { ListRow } from "#components/ui/list-row.tsx";
import { NavTabs } from "#components/ui/nav-tabs.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Parts } from "#components/ui/parts.tsx";
import { segments } from "#components/ui/segment-class.ts";
import { Tabs } from "#components/ui/tabs.tsx";

const nothing = () => {};
const long = "Switch the read replicas of booking, settlement and statement to the new cluster, one zone after the other";

/** What is said: banners, nothing yet, the head of a page and its tabs, dialogs. */
export function SaidParts() {
  return (
    <Samples title="What is said">
      {(["info", "warn", "danger"] as const).map((tone) => (
        <Banner
          key={tone}
          tone={tone}
          title={{ info: "The room is read again.", warn: "What you see may be behind.", danger: "The database does not answer." }[tone]}
        >
          {tone === "warn" ? long : "What you wrote is kept here and sent as soon as the server answers."}
        </Banner>
      ))}
      <Banner action={<Button size="sm">Look at it</Button>}>Without a title, with an act.</Banner>
      <Sample of="nothing yet">
        <EmptyState action={<Button>Add a sign-off</Button>}>
          No signatures are asked for. A sign-off is a role’s word on the record.
        </EmptyState>
        <ListFooter empty="No risks are written down." add="Add a risk" onAdd={nothing} />
        <ListFooter empty={null} add="Add a metric" onAdd={nothing} />
      </Sample>
      <Sample of="rows of a list: what is done about it, a menu, words as long as they come">
        <ul className="border-b border-line">
          <ListRow state="ready" act={<Button size="sm">Answer…</Button>} menu={<IconButton size="sm" icon={Ellipsis} label="More" />}>
            <p className="text-sm">The replica falls behind</p>
          </ListRow>
          <ListRow state="failed" menu={<IconButton size="sm" icon={Ellipsis} label="More" />} below={<Button size="sm">I have it</Button>}>
            <p className="text-sm">{long}</p>
          </ListRow>
          <ListRow state="done">
            <p className="text-sm">Nothing is left to do</p>
          </ListRow>
        </ul>
      </Sample>
      <Sample of="the head of a page, its tabs, parts in a row">
        <PageHeader
          title="Signatures: Ledger 4 cutover"
          description="LIVE · revision 2 · T0 Thu 26 Nov 2026, 13:00"
          back={{ href: "#", label: "Back to the plan" }}
          actions={<Button>Print</Button>}
        />
        <NavTabs
          label="Settings"
          current="#people"
          tabs={[
            { href: "#workspace", label: "Workspace" },
            { href: "#people", label: "People", count: 6 },
            { href: "#channels", label: "Channels", icon: Bell },
          ]}
        />
        <Tabbed />
        <Parts of={[Said, Said]} props={{ words: "One of two parts a page is given." }} />
      </Sample>
      <Dialogs />
    </Samples>
  );
}

function Tabbed() {
  const [shown, show] = useState<"plan" | "people">("plan");
  const tabs = [
    { id: "plan" as const, name: "Plan", panel: "What is to be done." },
    { id: "people" as const, name: "People", panel: "Who does it." },
  ];
  const look = { list: segments.frame, tab: clsx(segments.option, segments.chosen), panel: "pt-2 text-sm text-muted outline-none" };
  return <Tabs label="About the plan" tabs={tabs} value={shown} onChange={show} look={look} />;
}

function Said({ words }: { words: string }) {
  return <p className="pt-2 text-sm text-muted">{words}</p>;
}
