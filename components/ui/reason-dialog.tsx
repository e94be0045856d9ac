"use client";

import { LaterOpened } from "#components/ui/later.tsx";
import type { ReasonDialogProps } from "#components/ui/reason-form.tsx";
import { later } from "#lib/later.ts";

const form = later(() => import("./reason-form.tsx").then(({ ReasonForm }) => ReasonForm));

/** Something that needs a reason. What was typed survives a refusal, a lost network and a closed dialog. */
export const ReasonDialog = (props: ReasonDialogProps) => <LaterOpened of={form} props={props} />;
