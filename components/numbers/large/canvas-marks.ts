import uPlot from "uplot";
import type { Band, LimitLine } from "#components/numbers/chart-marks.ts";
import type { EventMark } from "#components/numbers/large/event-marks.ts";

/** Colours and letters of the page, as a canvas takes them. */
export type Inks = { font: string } & Readonly<
  Record<"text" | "muted" | "line" | "panel" | "raise" | "go" | "run" | "hold" | "nogo", string>
>;

export type Marks = {
  limits: readonly LimitLine[];
  baseline: number | null;
  stages: readonly Band[];
  holds: readonly Band[];
  events: readonly EventMark[];
};

const words = 11;

/** What lies below the line: the stages of the rollout, each with its share. */
export function drawBelow(plot: uPlot, { stages }: Marks, inks: Inks): void {
  const { ctx, x, edges, px } = on(plot);
  for (const { from, to, label, now } of stages) {
    const [left, right] = [x(from), x(to ?? Number.POSITIVE_INFINITY)];
    if (right <= left) continue;
    ctx.fillStyle = now ? inks.raise : inks.panel;
    ctx.fillRect(left, edges.top, right - left, edges.height);
    line(ctx, inks.line, [], [left, edges.top, left, edges.top + edges.height], px);
    const [share = ""] = label.split(" · ");
    ctx.font = `600 ${words * px}px ${inks.font}`;
    const said = [label, share].find((each) => ctx.measureText(each).width < right - left - 8 * px);
    if (!said) continue;
    ctx.fillStyle = now ? inks.text : inks.muted;
    ctx.textAlign = "left";
    ctx.fillText(said, left + 4 * px, edges.top + words * px);
  }
}

/** What lies over it: limits, the baseline, holds, and what happened, by its number. */
export function drawAbove(plot: uPlot, { limits, baseline, holds, events }: Marks, inks: Inks): void {
  const { ctx, x, y, edges, px } = on(plot);
  const right = edges.left + edges.width;
  ctx.save();
  ctx.beginPath();
  ctx.rect(edges.left, edges.top, edges.width, edges.height);
  ctx.clip();
  if (baseline !== null) line(ctx, inks.muted, [2, 4], [edges.left, y(baseline), right, y(baseline)], px);
  const taken: number[] = [];
  for (const { value, label, tone } of limits) {
    const at = y(value);
    line(ctx, inks[tone], tone === "go" ? [1, 4] : [4, 3], [edges.left, at, right, at], px);
    if (taken.some((other) => Math.abs(other - at) < words * 1.2 * px)) continue;
    taken.push(at);
    ctx.fillStyle = inks[tone];
    ctx.font = `500 ${words * px}px ${inks.font}`;
    ctx.textAlign = "left";
    ctx.fillText(label, edges.left + 4 * px, at - 4 * px);
  }
  for (const { from, to } of holds) {
    const [left, end] = [x(from), x(to ?? Number.POSITIVE_INFINITY)];
    if (end <= left) continue;
    ctx.fillStyle = inks.hold;
    ctx.fillRect(left, edges.top + edges.height - 5 * px, Math.max(2 * px, end - left), 5 * px);
  }
  for (const { at, tone } of events) line(ctx, inks[tone], [], [x(at), edges.top + words * 2.4 * px, x(at), edges.top + edges.height], px);
  for (const { place, numbers, tone } of numbered(events, x, words * 1.4 * px)) {
    ctx.fillStyle = inks[tone];
    ctx.font = `600 ${words * px}px ${inks.font}`;
    ctx.textAlign = place > right - 16 * px ? "right" : place < edges.left + 16 * px ? "left" : "center";
    ctx.fillText(numbers.join(" "), place, edges.top + words * 2.2 * px);
  }
  ctx.restore();
}

/** The numbers above the lines of what happened; what is close together has one place, in the colour of the last. */
function numbered(events: readonly EventMark[], x: (ms: number) => number, near: number) {
  const places: { place: number; numbers: number[]; tone: EventMark["tone"] }[] = [];
  for (const [index, { at, tone }] of events.entries()) {
    const before = places.at(-1);
    if (before && x(at) - before.place < near * before.numbers.length) {
      before.numbers.push(index + 1);
      before.tone = tone;
    } else places.push({ place: x(at), numbers: [index + 1], tone });
  }
  return places;
}

function on(plot: uPlot) {
  const px = uPlot.pxRatio;
  const edges = plot.bbox;
  const within = (place: number) => Math.min(edges.left + edges.width, Math.max(edges.left, place));
  return {
    ...{ ctx: plot.ctx, edges, px },
    x: (ms: number) => (ms === Number.POSITIVE_INFINITY ? edges.left + edges.width : within(plot.valToPos(ms / 1000, "x", true))),
    y: (value: number) => plot.valToPos(value, "y", true),
  };
}

type Ends = [fromX: number, fromY: number, toX: number, toY: number];

function line(ctx: CanvasRenderingContext2D, ink: string, dash: readonly number[], [fromX, fromY, toX, toY]: Ends, px: number): void {
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1.25 * px;
  ctx.setLineDash(dash.map((each) => each * px));
  ctx.beginPath();
  ctx.moveTo(fromX, fromY);
  ctx.lineTo(toX, toY);
  ctx.stroke();
  ctx.setLineDash([]);
}
