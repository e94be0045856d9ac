/** How long until code that could not be fetched is asked for again, in ms. */
const againMs = 1_500;

/** Code that is sent after the page. */
export type Later<T> = {
  /** What it is, once it is there. */
  there: () => T | null;
  /** Asks for it, where nobody has; fails where it cannot be fetched now. */
  fetch: () => Promise<T>;
};

/**
 * Says of code that it is sent after the page: once the page is idle, so that it is there without a connection too, or as soon as
 * somebody fetches it. To be called once for each, where modules begin.
 */
export function later<T>(load: () => Promise<T>): Later<T> {
  let there: T | null = null;
  let coming: Promise<T> | null = null;
  async function fetchIt() {
    try {
      there = await load();
      return there;
    } catch (error) {
      coming = null;
      throw error;
    }
  }
  const code: Later<T> = {
    there: () => there,
    fetch() {
      coming ??= fetchIt();
      return coming;
    },
  };
  whenIdle(code.fetch);
  return code;
}

/** Asks for it until it is there. */
export async function untilThere<T>(fetchIt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await fetchIt();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}

type Work = () => Promise<unknown>;

/** How much is asked for in one moment without work: asking, too, takes a slow processor its time. */
const atATime = 3;
/** What the page shows and what does not answer yet comes before what may be opened. */
const shown: Work[] = [];
const openable: Work[] = [];
let running = false;
/** What of the page itself is on its way. */
let coming: Promise<unknown> = Promise.resolve();

/** Does it once the page stands and has nothing else to do, a few at a time; on the server never. A failure is left to whoever needs it. */
function whenIdle(work: Work, queue = openable): void {
  if (typeof window === "undefined") return;
  queue.push(work);
  if (running) return;
  running = true;
  if (document.readyState === "complete") idle(next);
  else window.addEventListener("load", () => idle(next), { once: true });
}

/** Asks for what the page shows, moment by moment, so that a slow line is used; once all of it is there for the rest, a few after the other. */
async function next(): Promise<void> {
  if (shown.length > 0) {
    coming = Promise.all([coming, ...begun(shown)]);
    return idle(next);
  }
  await coming;
  if (shown.length > 0) return idle(next);
  await Promise.all(begun(openable));
  if (shown.length + openable.length > 0) return idle(next);
  running = false;
}

const begun = (queue: Work[]) => queue.splice(0, atATime).map((work) => work().catch(() => {}));

/** Somebody means to use what is shown: it is not waited for a moment without work any more. */
export function hurry(): void {
  for (const work of shown.splice(0)) void work();
}

/** Does it when the browser has nothing else to do. Safari has no idle callback: there a moment after the rest. */
export function idle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: 1_000 });
  else setTimeout(work, 50);
}

/** What `load` gives, asked for once the page is idle and until it is there; on the server at once. */
export function onceIdle<T>(load: () => Promise<T>): Promise<T> {
  if (typeof window === "undefined") return load();
  return new Promise((resolve) => {
    whenIdle(() => untilThere(load).then(resolve), shown);
  });
}
