import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlClass } from "#components/ui/control-class.ts";

/** One line of text. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={clsx(controlClass, "h-8 read-only:border-line pointer-coarse:h-11", className)} />;
}
