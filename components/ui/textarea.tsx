import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlClass } from "#components/ui/control-class.ts";

/** Several lines of text; it grows with them. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={clsx(controlClass, "field-sizing-content max-h-80 min-h-[4.75rem] resize-y py-1.5 read-only:border-line", className)}
    />
  );
}
