import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

export type FieldControl = {
  id: string;
  required?: boolean | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | undefined;
};

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean | undefined;
  /** Draws the control; spread what it is given onto it. */
  children: (control: FieldControl) => ReactNode;
};

/** A label, its control, and what is said about them. The hint and the error belong to the control for those who listen. */
export function Field({ label, hint, error, required, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const control = { id, required, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined };
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-xs font-medium text-text">
        {label}
        {required ? null : <span className="ml-1.5 font-normal text-faint">optional</span>}
      </label>
      {children(control)}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
      <div aria-live="polite">
        {error ? (
          <p id={`${id}-error`} className="flex items-start gap-1.5 text-xs text-nogo">
            <CircleAlert aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}
