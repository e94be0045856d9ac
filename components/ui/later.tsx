"use client";

import { type ComponentType, createElement, lazy, memo, Suspense, useEffect, useState } from "react";
import { Woken } from "#components/ui/asleep.tsx";
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
 * A part that the server draws with the page, and that comes to life once the page is idle, or somebody comes near it: only then is its code
 * sent. Before that React must not be told anything new about it, or it would draw it anew and without its code: so it is drawn again only for
 * other props. To be called once for each, where modules begin.
 */
export function drawnFirst<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(() => onceIdle(async () => ({ default: awake(await load()) })));
  return memo((props: Props) => <Suspense fallback={null}>{createElement(Part, props)}</Suspense>);
}

const awake =
  <Props extends object>(Part: ComponentType<Props>): ComponentType<Props> =>
  (props) => (
    <Woken>
      <Part {...props} />
    </Woken>
  );
