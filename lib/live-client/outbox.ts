import type { Command, CommandAnswer } from "../domain/command.ts";
import type { Answered } from "./outcome.ts";

export type Send = (call: { planId: string; commands: Command[] }) => Promise<CommandAnswer[] | null>;

type Options = {
  planId: string;
  /** The outbox is the person's own: another one signing in on this browser must not send it. */
  userId: string;
  send: Send;
  /** Called whenever what waits has changed, before anything is sent. */
  onChange: (waiting: readonly Command[]) => void;
  /** Called with every answer, before its command is taken off what waits. */
  onAnswer: (command: Command, answer: Answered) => void;
  onSignedOut: () => void;
  /** Where it survives a reload: the browser's local storage, or null where there is none. */
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
  /** Called where the server does not know this page's way of sending any more: it was deployed anew. */
  onOldPage: () => void;
};

export type Outbox = {
  put: (command: Command) => Promise<Answered>;
  /** Sends what waits: when the connection is back, or the page comes to the front. */
  flush: () => void;
};

const retryMs = 1500;
const maxBatch = 50;

/**
 * What this browser means to do and has not been told is done. It survives a reload, sends in order, many at a time, and
 * again after a failure; the command's id makes a second sending harmless.
 */
export function openOutbox({ planId, userId, send, onChange, onAnswer, onSignedOut, storage, onOldPage }: Options): Outbox {
  const key = `holdpoint.outbox.${userId}.${planId}`;
  const settle = new Map<string, (answer: Answered) => void>();
  let waiting = load(storage, key);
  let sending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const store = (next: Command[]) => {
    waiting = next;
    save(storage, key, waiting);
    onChange(waiting);
  };

  const flush = async () => {
    if (sending || waiting.length === 0) return;
    clearTimeout(timer);
    sending = true;
    const again = await sendBatch(waiting.slice(0, maxBatch)).catch((error: unknown): "later" | "never" => {
      if (!isOldPage(error)) return "later";
      onOldPage();
      return "never";
    });
    sending = false;
    if (again === "now") void flush();
    else if (again === "later") timer = setTimeout(() => void flush(), retryMs);
  };

  const sendBatch = async (commands: Command[]): Promise<"now" | "later" | "never"> => {
    const answers = await send({ planId, commands });
    if (answers === null) {
      onSignedOut();
      return "never";
    }
    const settled = answers.filter((answer): answer is Answered => answer.status !== "later");
    for (const answer of settled) {
      const command = commands.find(({ id }) => id === answer.id);
      if (command) onAnswer(command, answer);
    }
    const ids = new Set(settled.map(({ id }) => id));
    store(waiting.filter(({ id }) => !ids.has(id)));
    for (const answer of settled) {
      settle.get(answer.id)?.(answer);
      settle.delete(answer.id);
    }
    return waiting.length === 0 ? "never" : ids.size > 0 ? "now" : "later";
  };

  if (waiting.length > 0) queueMicrotask(() => onChange(waiting));
  return {
    put(command) {
      store([...waiting, command]);
      const answered = new Promise<Answered>((resolve) => settle.set(command.id, resolve));
      void flush();
      return answered;
    },
    flush: () => void flush(),
  };
}

/** An action this server no longer knows. The reloaded page sends what waits under the new name. */
function isOldPage(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  return /UnrecognizedAction|Failed to find Server Action|was not found on the server/i.test(text);
}

function load(storage: Options["storage"], key: string): Command[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isCommand) : [];
  } catch {
    return [];
  }
}

/** Whether it is a command that the server can read: one stranger among them, left by who knows what, would keep all others from being sent. */
function isCommand(stored: unknown): stored is Command {
  if (typeof stored !== "object" || stored === null) return false;
  const { id, verb, input: _, seen, madeAt, ...more } = stored as Record<string, unknown>;
  return (
    typeof id === "string" &&
    /^.{8,64}$/.test(id) &&
    typeof verb === "string" &&
    Number.isInteger(seen) &&
    Number(seen) >= 0 &&
    (madeAt === undefined || (typeof madeAt === "string" && instantForm.test(madeAt))) &&
    Object.keys(more).length === 0
  );
}

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function save(storage: Options["storage"], key: string, commands: readonly Command[]): void {
  try {
    if (commands.length === 0) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(commands));
  } catch {
    // A full or forbidden store: the commands still wait in memory.
  }
}
