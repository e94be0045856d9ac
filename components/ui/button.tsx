import clsx from "clsx";
import type { ComponentProps } from "react";
import { BlockedButton } from "#components/ui/blocked-button.tsx";
import { type ButtonInk, type ButtonSize, type ButtonVariant, buttonClass } from "#components/ui/button-class.ts";

export type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** The colour of an `outline` button's words, when they are a verdict: GO, GO IF, NO-GO, Fail. */
  ink?: ButtonInk;
  /** Why it cannot be pressed now. The button stays reachable and says so. */
  reasonDisabled?: string | null | undefined;
  /** It was pressed and the answer is on its way: a second press does nothing. */
  busy?: boolean;
};

/** A button. Colour is for state: `go` and `danger` are votes and verdicts, `primary` is the one main act of a page. */
export function Button({
  variant,
  size,
  ink,
  reasonDisabled,
  busy = false,
  className,
  disabled,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const look = clsx(buttonClass({ variant, size, ink, off: disabled || Boolean(reasonDisabled) }), className);
  if (reasonDisabled) return <BlockedButton reason={reasonDisabled} className={look} {...rest} />;
  return (
    <button
      type={busy ? "button" : type}
      className={clsx(look, busy && "cursor-progress opacity-80")}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      {...rest}
    />
  );
}
