"use client";

import { type ComponentType, lazy, type ReactElement, Suspense, useEffect, useState } from "react";
import { type Later, onceIdle, untilThere } from "#lib/later.ts";

type LaterProps<Props> = { of: Later<ComponentType<Props>>; props: Props };

/** A component whose code is sent after the page. Until it is there it shows nothing. */
export function LaterPart<Props extends object>({ of, props }: LaterProps<Props>) {
  const [Part, setPart] = useState(of.there);
  useEffect(() => {
    if (Part) return;
    let gone = false;
    void untilThere(of.fetch).then((part) => gone || setPart(() => part));
    return () => {
      gone = true;
    };
  }, [Part, of]);
  return Part ? <Part {...props} /> : null;
}

/** The same for what opens over the page: nothing of it is there before it was open once, and from then on it stays. */
export function LaterOpened<Props extends { open: boolean }>({ of, props }: LaterProps<Props>) {
  const [opened, setOpened] = useState(props.open);
  if (props.open && !opened) setOpened(true);
  return opened ? <LaterPart of={of} props={props} /> : null;
}

/**
 * A part that the server draws with the page, and that comes to life once the page is idle: only then is its code sent. It is one element, made
 * once: React must not be told anything new about it before it has come to life, or it would draw it anew and without its code.
 */
export function drawnFirst(load: () => Promise<ComponentType>): ReactElement {
  const Part = lazy(() => onceIdle(async () => ({ default: await load() })));
  return (
    <Suspense fallback={null}>
      <Part />
    </Suspense>
  );
}
