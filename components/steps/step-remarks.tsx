import { DangerLater } from "#components/steps/danger-later.tsx";
import { isClosed, type Step } from "#lib/domain/steps/rows.ts";

/** What is said of a step beside its title, wherever it stands: what it destroys, that two people stand behind it, that it may be left out, and what its document claims. */
export function StepRemarks({ step }: { step: Step }) {
  return (
    <>
      <DangerLater step={step} />
      {step.second && !isClosed(step) ? (
        <Remark>{step.confirmedBy ? `confirmed by ${step.confirmedBy.name}` : "needs a second person"}</Remark>
      ) : null}
      {step.optional ? <Remark>optional</Remark> : null}
      {step.claimedDone && step.status === "todo" ? <Remark>document says done</Remark> : null}
    </>
  );
}

function Remark({ children }: { children: string }) {
  return <span className="ml-2 text-xs font-normal text-faint">{children}</span>;
}
