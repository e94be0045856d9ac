"use client";

import { Later, later } from "#components/ui/later.tsx";

const frame = later(() => import("./toaster-frame.tsx").then(({ ToasterFrame }) => ToasterFrame));

/** Where `notify` speaks. One per page, in the layout. */
export const Toaster = () => <Later of={frame} props={{}} />;
