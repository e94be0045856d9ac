import { pause } from "./audience.ts";

/** What a page has been told of metrics: for each id the newest value, and when it came. */
export type SampleStream = { last: Map<string, { value: number; at: number }>; close: () => void };

/** Looks at a plan as a page does, and keeps what its frames say of metrics. */
export async function openSampleStream(port: number, planId: string, cookie: string): Promise<SampleStream> {
  const stop = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/live/${planId}`, { headers: { cookie }, signal: stop.signal });
  if (!answer.body) throw new Error(`the stream did not open (${answer.status})`);
  const last: SampleStream["last"] = new Map();
  const { body } = answer;
  const reading = (async () => {
    let rest = "";
    for await (const part of body.pipeThrough(new TextDecoderStream())) {
      const frames = (rest + part).split("\n\n");
      rest = frames.pop() ?? "";
      for (const frame of frames) if (frame.includes("event: samples")) take(frame, performance.now(), last);
    }
  })().catch(() => {});
  return {
    last,
    close() {
      stop.abort();
      void reading;
    },
  };
}

function take(frame: string, at: number, last: SampleStream["last"]): void {
  const text = /^data: (.*)$/m.exec(frame)?.[1];
  if (!text) return;
  const { series }: { series: Record<string, { last: [number, number] }> } = JSON.parse(text);
  for (const [id, { last: newest }] of Object.entries(series))
    if (last.get(id)?.value !== newest[1]) last.set(id, { value: newest[1], at });
}

/** Waits until a metric has this value on the page; answers when it came, or null after so long. */
export async function untilTold({ last }: SampleStream, id: string, value: number, patienceMs: number): Promise<number | null> {
  for (const end = performance.now() + patienceMs; performance.now() < end; ) {
    const seen = last.get(id);
    if (seen && seen.value >= value) return seen.at;
    await pause(5);
  }
  return null;
}
