import clsx from "clsx";
import { Avatar, avatarSizes } from "#components/ui/avatar.tsx";

export type AvatarStackProps = {
  people: readonly { id: string; name: string }[];
  /** What they have in common: “Here now”. */
  label: string;
  /** How many faces before the rest become a number. */
  max?: number;
  size?: "sm" | "md";
};

/** Who is here: a few faces, then how many more. */
export function AvatarStack({ people, label, max = 4, size = "md" }: AvatarStackProps) {
  // “+1” takes the room of the face it hides, so it never stands alone.
  const shown = people.length === max + 1 ? people : people.slice(0, max);
  const rest = people.slice(shown.length);
  const others = rest.map((person) => person.name).join(", ");
  return (
    <ul aria-label={label} className="flex pl-1">
      {shown.map((person) => (
        <li key={person.id} className="-ml-1 flex rounded-full ring-2 ring-bg">
          <Avatar id={person.id} name={person.name} size={size} />
        </li>
      ))}
      {rest.length > 0 ? (
        <li
          title={others}
          className={clsx(
            "num -ml-1 grid place-items-center rounded-full bg-raise font-medium text-muted ring-2 ring-bg",
            avatarSizes[size],
          )}
        >
          <span aria-hidden>+{rest.length}</span>
          <span className="sr-only">{`and ${rest.length} more: ${others}`}</span>
        </li>
      ) : null}
    </ul>
  );
}
