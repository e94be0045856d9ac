import clsx from "clsx";
import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

/** A choice of yes or no in a form. A step of a plan is a StepBox, not this. */
export function Checkbox({
  label,
  hint,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label className={clsx("flex items-start gap-2.5 text-sm pointer-coarse:min-h-11 pointer-coarse:py-2.5", className)}>
      <span className="relative mt-px grid size-4.5 shrink-0 place-items-center">
        <input
          {...rest}
          type="checkbox"
          className="peer absolute inset-0 appearance-none rounded-md border-[1.5px] border-edge bg-bg transition-colors checked:border-text checked:bg-text disabled:border-line"
        />
        <Check aria-hidden strokeWidth={3} className="pointer-events-none relative size-3 text-bg opacity-0 peer-checked:opacity-100" />
      </span>
      <span>
        {label}
        {hint ? <span className="block text-xs text-muted">{hint}</span> : null}
      </span>
    </label>
  );
}
