"use client";

import { LaterPart } from "#components/ui/later.tsx";
import { later } from "#lib/later.ts";

const frame = later(() => import("./toaster-frame.tsx").then(({ ToasterFrame }) => ToasterFrame));

/** Where `notify` speaks. One per page, in the layout. */
export const Toaster = () => <LaterPart of={frame} props={{}} />;
