import clsx from "clsx";

export type ButtonVariant = "primary" | "go" | "nogo" | "quiet" | "outline" | "danger";
export type ButtonInk = "plain" | "go" | "hold" | "nogo";
export type ButtonSize = "sm" | "md" | "lg";

const variants: Record<ButtonVariant, string> = {
  primary: "border-text bg-text text-bg hover:border-muted hover:bg-muted",
  go: "border-go bg-go text-on-go hover:border-[color-mix(in_srgb,var(--go)_88%,var(--text))] hover:bg-[color-mix(in_srgb,var(--go)_88%,var(--text))]",
  // For the one act that everybody waits for, never for each row of a list.
  nogo: "border-nogo bg-nogo text-on-nogo hover:border-[color-mix(in_srgb,var(--nogo)_88%,var(--text))] hover:bg-[color-mix(in_srgb,var(--nogo)_88%,var(--text))]",
  quiet: "border-transparent text-muted hover:bg-raise hover:text-text",
  outline: "border-line bg-raise hover:border-edge aria-pressed:border-current",
  danger: "border-nogo text-nogo hover:bg-nogo-soft",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 gap-1.5 rounded-md px-2.5 text-xs pointer-coarse:h-11 [&_svg]:size-3.5",
  md: "h-8 gap-2 rounded-lg px-3 text-sm pointer-coarse:h-11 [&_svg]:size-4",
  lg: "h-[3.25rem] gap-2 rounded-xl px-4 text-base font-semibold [&_svg]:size-5",
};

// A dead button says so by losing its fill and its pointer, never by fading its words away.
const dead = "cursor-not-allowed border-dashed border-line bg-transparent text-faint";

// The words of a vote or a verdict on an ordinary button; pressed, its edge takes the colour too.
const inks: Record<ButtonInk, string> = {
  plain: "text-text",
  go: "text-go",
  hold: "text-hold",
  nogo: "text-nogo",
};

export type ButtonLook = { variant?: ButtonVariant | undefined; size?: ButtonSize | undefined; ink?: ButtonInk | undefined; off?: boolean };

/** How a button looks, for the links that must look like one. `ink` colours the words of an `outline` button. */
export function buttonClass({ variant = "outline", size = "md", ink = "plain", off = false }: ButtonLook = {}) {
  return clsx(
    "inline-flex shrink-0 items-center justify-center border font-medium whitespace-nowrap transition-colors select-none [&_svg]:shrink-0",
    sizes[size],
    off ? dead : variants[variant],
    !off && variant === "outline" && inks[ink],
  );
}
