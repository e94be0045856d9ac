"use client";

import type { DialogProps } from "#components/ui/dialog-props.ts";
import { LaterOpened } from "#components/ui/later.tsx";
import { later } from "#lib/later.ts";

const frame = later(() => import("./dialog-frame.tsx").then(({ DialogFrame }) => DialogFrame));

/** A question in front of the page. On a phone it sits at the top, clear of the keyboard. */
export const Dialog = (props: DialogProps) => <LaterOpened of={frame} props={props} />;
