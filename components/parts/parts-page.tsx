import type { GivenDay } from "#components/parts/in-room.tsx";
import { KitParts } from "#components/parts/kit-parts.tsx";
import { OutcomeParts } from "#components/parts/outcome-parts.tsx";
import { RoomParts } from "#components/parts/room-parts.tsx";

const themes = ["light", "dark"] as const;

/**
 * Every part of the product in every state, and what every noun shows on shared pages, in both themes beside each other where there is room for it: on a calm day and on one
 * where everything is at once. It is what one looks at after a change.
 */
export function PartsPage({ days }: { days: Readonly<Record<"calm" | "dense", GivenDay>> }) {
  return (
    <main className="bg-bg">
      <h1 className="px-4 py-4 text-xl font-semibold sm:px-6">The parts</h1>
      <div className="grid xl:grid-cols-2">
        {themes.map((theme) => (
          <div key={theme} data-theme={theme} className="flex min-w-0 flex-col gap-10 bg-bg px-4 py-6 text-text sm:px-6">
            <OutcomeParts />
            <KitParts />
            {(["calm", "dense"] as const).map((mood) => (
              <div key={mood} className="flex min-w-0 flex-col gap-8">
                <h2 className="text-xl font-semibold">{mood === "calm" ? "A calm day" : "A day on which everything is at once"}</h2>
                <RoomParts day={days[mood]} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </main>
  );
}
