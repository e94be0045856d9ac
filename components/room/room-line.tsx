import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

const looks = {
  alarm: {
    frame: "items-baseline border-y border-nogo bg-nogo-soft py-2.5",
    word: "font-bold text-nogo",
    icon: "size-4.5 self-center",
  },
  warning: {
    frame: "items-baseline border-b border-line bg-hold-soft py-2",
    word: "font-bold text-hold",
    icon: "size-4.5 self-center",
  },
  late: { frame: "items-center border-b border-line bg-hold-soft py-2", word: "font-semibold text-hold", icon: "size-4" },
  due: { frame: "items-center border-b border-line bg-run-soft py-2", word: "font-semibold text-run", icon: "size-4" },
  coming: { frame: "items-center border-b border-line py-2", word: "font-semibold text-run", icon: "size-4" },
};

export type RoomLineProps = {
  /** `alarm` and `warning` are for everybody and read aloud; the others say when something is to be done. */
  look: keyof typeof looks;
  icon: LucideIcon;
  /** What it is, in a word or two. */
  word: ReactNode;
  children: ReactNode;
};

/** A line across the whole room, for as long as what it tells goes on. */
export function RoomLine({ look, icon: Icon, word, children }: RoomLineProps) {
  const { frame, ...inside } = looks[look];
  return (
    <div
      role={look === "alarm" || look === "warning" ? "status" : undefined}
      className={clsx("flex flex-wrap gap-x-4 gap-y-1 px-4 text-sm min-[900px]:px-6", frame)}
    >
      <span className={clsx("inline-flex items-center gap-2", inside.word)}>
        <Icon aria-hidden className={inside.icon} strokeWidth={2} />
        {/* Its baseline is that of the line, not the foot of the icon. */}
        <span className="self-baseline">{word}</span>
      </span>
      {children}
    </div>
  );
}
