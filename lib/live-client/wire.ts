/** `live`: heard from within 12 s. `stale`: not, or the browser itself knows that the line is cut; since when is in `heardAt`. */
export type Connection = "connecting" | "live" | "stale";

/** How the line to the server is: the same object until that changes. */
export type Line = {
  readonly connection: Connection;
  /** Why the live line is refused for now, where it is. */
  readonly refusal: string | null;
  /** Where it is not live: when the server was last heard, in epoch ms of this browser; 0 where it never was. */
  readonly heardAt: number;
};

/** How the line is before anything was heard: what the server has drawn. */
export const firstLine: Line = { connection: "connecting", refusal: null, heardAt: 0 };

/** Silence after which the page says that it may be behind: two beats and a little, in ms. */
const staleMs = 12_000;
/** How long a line that the browser knows to be cut may take to come back before the page says so, in ms. */
const cutMs = 3_000;

/** What a browser knows of its line to the server, from what it hears and how long it hears nothing. */
export class Wire {
  private now: Line = firstLine;
  private heardAt = 0;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private readonly changed: () => void;

  /** `changed` is called whenever the line is another than before. */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  readonly line = (): Line => this.now;

  /** Begins to wait for a word. */
  wait(): void {
    this.expectWord(staleMs);
  }

  /** Waits no more. */
  leave(): void {
    clearTimeout(this.silence);
  }

  /** A word from the server. */
  heard(): void {
    this.expectWord(staleMs);
    this.heardAt = Date.now();
    this.set({ connection: "live", refusal: null });
  }

  /** The server answers, and refuses the line. */
  refused(why: string): void {
    this.set({ refusal: why });
  }

  /** The stream broke off. What is stale already, or has never been live, has nothing to lose. */
  cut(): void {
    if (this.now.connection === "live") this.expectWord(cutMs);
  }

  /** The browser says that it has no network. */
  lost(): void {
    this.set({ connection: "stale" });
  }

  /** Where no word comes within `ms`, the page says that it may be behind. */
  private expectWord(ms: number): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lost(), ms);
  }

  private set(change: Partial<Line>): void {
    const { connection, refusal } = { ...this.now, ...change };
    if (connection === this.now.connection && refusal === this.now.refusal) return;
    this.now = { connection, refusal, heardAt: this.heardAt };
    this.changed();
  }
}
