"use client";

import { type ComponentType, useEffect, useState } from "react";
import { whenIdle } from "#components/ui/when-idle.ts";

/** How long until code that could not be fetched is asked for again, in ms. */
const againMs = 1_500;

/** Code that is sent after the page, as a component. */
export type LaterPart<Props> = {
  /** The component, once its code is there. */
  there: () => ComponentType<Props> | null;
  fetch: () => Promise<ComponentType<Props>>;
};

/**
 * Says of a component that its code is sent after the page: once the page is idle, so that it is there without a connection too, or at
 * once where it is shown before. To be called once for each, outside components.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  let there: ComponentType<Props> | null = null;
  let coming: Promise<ComponentType<Props>> | null = null;
  async function fetchIt() {
    try {
      there = await load();
      return there;
    } catch (error) {
      coming = null;
      throw error;
    }
  }
  const part: LaterPart<Props> = {
    there: () => there,
    fetch() {
      coming ??= fetchIt();
      return coming;
    },
  };
  whenIdle(part.fetch);
  return part;
}

type LaterProps<Props> = { of: LaterPart<Props>; props: Props };

/** Such a component. Until its code is there it shows nothing; code that cannot be fetched is asked for again. */
export function Later<Props extends object>({ of, props }: LaterProps<Props>) {
  const [Part, setPart] = useState(of.there);
  useEffect(() => {
    if (Part) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    async function ask() {
      try {
        const part = await of.fetch();
        if (!gone) setPart(() => part);
      } catch {
        if (!gone) timer = setTimeout(ask, againMs);
      }
    }
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [Part, of]);
  return Part ? <Part {...props} /> : null;
}

/** The same for what opens over the page: nothing of it is there before it was open once, and from then on it stays. */
export function LaterOpened<Props extends { open: boolean }>({ of, props }: LaterProps<Props>) {
  const [opened, setOpened] = useState(props.open);
  if (props.open && !opened) setOpened(true);
  return opened ? <Later of={of} props={props} /> : null;
}
