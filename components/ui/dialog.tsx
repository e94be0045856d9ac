"use client";

import type { ReactNode, RefObject } from "react";
import { LaterOpened, later } from "#components/ui/later.tsx";

export type DialogProps = {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons, the main one last. */
  footer?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Where the cursor lands. Without it, the first control inside. */
  initialFocus?: RefObject<HTMLElement | null>;
  size?: "sm" | "md" | "lg";
  /** It asks for an answer: a click beside it does not close it. */
  alert?: boolean;
};

const frame = later(() => import("./dialog-frame.tsx").then(({ DialogFrame }) => DialogFrame));

/** A question in front of the page. On a phone it sits at the top, clear of the keyboard. */
export const Dialog = (props: DialogProps) => <LaterOpened of={frame} props={props} />;
