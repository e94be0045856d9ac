type Fetching = () => Promise<unknown>;

const waiting: Fetching[] = [];
let running = false;

/** Does it once the page stands and has nothing else to do, one after the other; on the server never. A failure is left to whoever needs it. */
export function whenIdle(work: Fetching): void {
  if (typeof window === "undefined") return;
  waiting.push(work);
  if (running) return;
  running = true;
  if (document.readyState === "complete") idle(next);
  else window.addEventListener("load", () => idle(next), { once: true });
}

async function next(): Promise<void> {
  const work = waiting.shift();
  if (!work) {
    running = false;
    return;
  }
  await work().catch(() => {});
  idle(next);
}

/** Safari has no idle callback: there a moment after the rest. */
function idle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: 1_000 });
  else setTimeout(work, 50);
}
