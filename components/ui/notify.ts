"use client";

export type Notice = {
  /** Another notice of the same name takes its place. */
  id?: string;
  description?: string;
  /** Offers a way back for as long as the notice stands. */
  undo?: () => void;
  tone?: "plain" | "info" | "error";
};

export type Speak = (sentence: string, notice: Notice) => void;

// What is said before the notices are drawn, whose code comes after the page's, waits here.
const unsaid: Parameters<Speak>[] = [];
let speak: Speak | null = null;

/** Says what just happened, bottom left, in one sentence. */
export function notify(sentence: string, notice: Notice = {}): void {
  if (speak) speak(sentence, notice);
  else unsaid.push([sentence, notice]);
}

/** Takes over what is said from now on, and what waits to be said; gives back what ends it. */
export function listenToNotices(listener: Speak): () => void {
  speak = listener;
  for (const [sentence, notice] of unsaid.splice(0)) listener(sentence, notice);
  return () => {
    if (speak === listener) speak = null;
  };
}
