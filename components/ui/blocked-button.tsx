import { type ComponentProps, useId } from "react";
import { hinted } from "#components/ui/hinted.ts";

/** A button that cannot be pressed and tells why: on hover, on focus, and on a tap, which has no hover. */
export function BlockedButton({ reason, children, ...rest }: ComponentProps<"button"> & { reason: string }) {
  const id = useId();
  return (
    <>
      {/* Not `disabled`: a disabled button cannot be focused, so nobody could ask it why. */}
      <button {...rest} {...hinted(reason)} type="button" aria-disabled aria-describedby={id}>
        {children}
      </button>
      {/* Outside the button, or the reason would become part of its name. */}
      <span id={id} hidden>
        {reason}
      </span>
    </>
  );
}
