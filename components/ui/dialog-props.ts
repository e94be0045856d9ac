import type { ReactNode, RefObject } from "react";

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
  size?: "sm" | "md" | "lg" | "xl";
  /** It asks for an answer: a click beside it does not close it. */
  alert?: boolean;
};
