import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import { Button, type ButtonProps } from "#components/ui/button.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";

export type IconButtonProps = Omit<ButtonProps, "children" | "size" | "aria-label"> & {
  icon: LucideIcon;
  /** Its name, read aloud and shown as a tooltip. */
  label: string;
  keys?: string;
  size?: "sm" | "md";
};

/** A button that is only an icon. It still has a name. */
export function IconButton({ icon: Icon, label, keys, size = "md", variant = "quiet", className, ...rest }: IconButtonProps) {
  const square = size === "sm" ? "w-7 pointer-coarse:w-11" : "w-8 pointer-coarse:w-11";
  const button = (
    <Button {...rest} variant={variant} size={size} aria-label={label} className={clsx("px-0!", square, className)}>
      <Icon aria-hidden strokeWidth={1.75} />
    </Button>
  );
  // A blocked button brings its own bubble, with the reason.
  if (rest.reasonDisabled) return button;
  return (
    <Tooltip text={label} keys={keys}>
      {button}
    </Tooltip>
  );
}
