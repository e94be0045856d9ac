"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type Sending, sendFile } from "#components/attachments/send-file.ts";
import type { Place } from "#lib/domain/attachments/of.ts";
import { newId } from "#lib/domain/kernel/id.ts";

/** A file that somebody chose: on its way, attached, or why it is not. */
export type SentFile = { key: string; file: File; state: "sending" | "done" | "failed"; share: number; why: string };

/** Sends the files that somebody chooses, two at a time, and keeps those that were not taken until they are sent again or let go. */
export function useSentFiles(planId: string, place: Place, chosen: readonly File[]) {
  const [files, setFiles] = useState<readonly SentFile[]>([]);
  const running = useRef(new Map<string, Sending>());
  const waiting = useRef<SentFile[]>([]);
  const patch = (key: string, said: Partial<SentFile>) =>
    setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...said } : each)));

  function next() {
    while (running.current.size < 2) {
      const first = waiting.current.shift();
      if (!first) return;
      const { key, file } = first;
      const sending = sendFile(planId, file, place, key, (share) => patch(key, { share }));
      running.current.set(key, sending);
      void sending.done.then((sent) => {
        running.current.delete(key);
        patch(key, sent.ok ? { state: "done", share: 1, why: "" } : { state: "failed", why: sent.why });
        next();
      });
    }
  }

  function add(more: readonly File[]) {
    const made = more.map((file): SentFile => ({ key: newId(), file, state: "sending", share: 0, why: "" }));
    setFiles((all) => [...all, ...made]);
    waiting.current.push(...made);
    next();
  }

  function again(each: SentFile) {
    patch(each.key, { state: "sending", share: 0, why: "" });
    waiting.current.push(each);
    next();
  }

  function letGo({ key }: SentFile) {
    waiting.current = waiting.current.filter((each) => each.key !== key);
    running.current.get(key)?.stop();
    setFiles((all) => all.filter((each) => each.key !== key));
  }

  const begin = useEffectEvent(() => add(chosen));
  const began = useRef(false);
  useEffect(() => {
    const sendings = running.current;
    if (!began.current) begin();
    began.current = true;
    return () => {
      for (const { stop } of sendings.values()) stop();
    };
  }, []);

  return { files, add, again, letGo };
}
