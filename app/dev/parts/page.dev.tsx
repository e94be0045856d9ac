import type { Metadata } from "next";
import { dayOf } from "#components/parts/days/days.ts";
import { PartsPage } from "#components/parts/parts-page.tsx";
import { now } from "#lib/clock.ts";
import { snapshotOf } from "#lib/http/snapshot.ts";

export const metadata: Metadata = { title: "Parts" };

/** The parts of the product, for whoever changes them. Only `npm run dev` knows files of this ending; a build has no such page. */
export default function PartsOfTheProduct() {
  const [calm, dense] = (["calm", "dense"] as const).map((mood) => {
    const day = dayOf(mood, now());
    return { ...day, room: snapshotOf(day.room).toString() };
  });
  return calm && dense ? <PartsPage days={{ calm, dense }} /> : null;
}
