import clsx from "clsx";
import { avatarColor, initials } from "#components/ui/avatar-look.ts";

export type AvatarProps = { id: string; name: string; size?: "sm" | "md" | "lg"; className?: string };

export const avatarSizes = {
  sm: "size-5 text-[0.5625rem]",
  md: "size-[1.625rem] text-[0.625rem]",
  lg: "size-9 text-xs",
};

/** A person as initials on their own colour. The name is its accessible name and its tooltip. */
export function Avatar({ id, name, size = "md", className }: AvatarProps) {
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className={clsx(
        "inline-grid shrink-0 place-items-center rounded-full font-semibold tracking-tight text-on-avatar select-none",
        avatarSizes[size],
        avatarColor(id),
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
