"use client";

import { cloneElement, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode, useId, useRef, useState } from "react";
import { LaterOpened } from "#components/ui/later.tsx";
import { later } from "#lib/later.ts";

/** What a menu does to its button; the button hands it to its `<button>`. */
type Trigger = {
  id?: string;
  "aria-haspopup"?: "menu";
  "aria-expanded"?: boolean;
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
};

export type MenuProps = {
  /** A button without an act of its own. */
  trigger: ReactElement<Trigger>;
  children: ReactNode;
  align?: "start" | "center" | "end";
};

const frame = later(() => import("./menu-frame.tsx").then(({ MenuFrame }) => MenuFrame));

/** A list of things to do, behind one button. */
export function Menu({ trigger, children, align = "end" }: MenuProps) {
  const [open, setOpen] = useState(false);
  const [byKey, setByKey] = useState(false);
  const button = useRef<HTMLElement>(null);
  const ownId = useId();
  const id = trigger.props.id ?? ownId;

  function show(on: HTMLElement, key: boolean) {
    button.current = on;
    setByKey(key);
    setOpen(true);
  }

  return (
    <>
      {cloneElement(trigger, {
        id,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        // A click of a key has no place.
        onClick: ({ currentTarget, detail }) => show(currentTarget, detail === 0),
        onKeyDown(event) {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          show(event.currentTarget, true);
        },
      })}
      <LaterOpened
        of={frame}
        props={{ open, onClose: () => setOpen(false), anchor: () => button.current, labelledBy: id, byKey, align, children }}
      />
    </>
  );
}
