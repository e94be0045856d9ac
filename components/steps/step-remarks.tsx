import type { Step } from "#lib/domain/steps/rows.ts";

/** What is said of a step beside its title, wherever it stands: that it may be left out, and what its document claims. */
export function StepRemarks({ step }: { step: Step }) {
  return (
    <>
      {step.optional ? <Remark>optional</Remark> : null}
      {step.claimedDone && step.status === "todo" ? <Remark>document says done</Remark> : null}
    </>
  );
}

function Remark({ children }: { children: string }) {
  return <span className="ml-2 text-xs font-normal text-faint">{children}</span>;
}
