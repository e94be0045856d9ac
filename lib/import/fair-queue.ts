import { Problem } from "../domain/kernel/errors.ts";

type Waiting = { run: () => void };

/**
 * Lets so much work go on at once, in turns among those who ask: of one person one piece runs and a few wait, so that whoever
 * brings many, or slow ones, holds up themselves.
 */
export class FairQueue {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  #running = 0;
  readonly #busy = new Set<string>();
  readonly #waiting = new Map<string, Waiting[]>();
  /** Of those who are here: when each had a turn, counted in turns. */
  readonly #lastTurn = new Map<string, number>();
  #turns = 0;

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** Does the work when its turn comes. Throws `too-many` where too much of this person waits already. */
  async run<T>(who: string, work: () => Promise<T>): Promise<T> {
    const mine = this.#waiting.get(who) ?? [];
    if (mine.length >= this.#mostWaiting)
      throw new Problem(
        "too-many",
        `${mine.length + 1} documents of yours are being read already. Wait until one is done, then try again.`,
      );
    await new Promise<void>((resolve) => {
      this.#waiting.set(who, [...mine, { run: resolve }]);
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#busy.delete(who);
      this.#next();
      if (!this.#busy.has(who) && !this.#waiting.has(who)) this.#lastTurn.delete(who);
    }
  }

  #next(): void {
    while (this.#running < this.#atOnce) {
      // Whose last turn is the longest ago; of those who had none, who came first.
      const [who] = [...this.#waiting.keys()]
        .filter((each) => !this.#busy.has(each))
        .sort((a, b) => (this.#lastTurn.get(a) ?? 0) - (this.#lastTurn.get(b) ?? 0));
      const [first, ...others] = (who !== undefined && this.#waiting.get(who)) || [];
      if (who === undefined || !first) return;
      this.#running += 1;
      this.#busy.add(who);
      this.#lastTurn.set(who, ++this.#turns);
      if (others.length > 0) this.#waiting.set(who, others);
      else this.#waiting.delete(who);
      first.run();
    }
  }
}
