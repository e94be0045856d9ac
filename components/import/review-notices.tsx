import type { Reading } from "#components/import/import-actions.ts";
import { RepairNotice } from "#components/import/repair-notice.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";

export type ReviewNoticesProps = Pick<Reading, "notices" | "repair"> & {
  /** Why another file could not be read while this one is on the screen. */
  refusal: string | null;
  /** Why this one could not be read again with what was said of it. */
  failed: string | null;
  busy: boolean;
  onAgain: () => void;
  onGiveUp: () => void;
  onRepair: (wanted: boolean) => void;
};

/** What there is to know of a document before its plan is made, and of readings that did not go well. */
export function ReviewNotices({ notices, repair, refusal, failed, busy, ...on }: ReviewNoticesProps) {
  if (!failed && !refusal && !repair && notices.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 px-4 pb-3 sm:px-6">
      {failed ? (
        <Banner
          tone="danger"
          live
          action={
            <>
              <Button size="sm" onClick={on.onAgain}>
                Try again
              </Button>
              <Button size="sm" variant="quiet" onClick={on.onGiveUp}>
                Take it back
              </Button>
            </>
          }
        >
          {failed} What you said is kept.
        </Banner>
      ) : null}
      {refusal ? (
        <Banner tone="danger" live>
          {refusal}
        </Banner>
      ) : null}
      {repair ? <RepairNotice repair={repair} busy={busy} onRepair={on.onRepair} /> : null}
      {notices.map((notice) => (
        <Banner key={notice} tone="warn">
          {notice}
        </Banner>
      ))}
    </div>
  );
}
