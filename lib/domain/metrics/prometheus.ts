/** What was measured, in seconds by the clock of the server that says it, and what it was. */
export type Told = readonly [seconds: number, value: number];

/** An answer of Prometheus' HTTP API: its status, and its body. */
export type PrometheusAnswer = { status: number; text: string };

const mostSaid = 300;

/** The one number a query gave, with the server's own time of it; or why there is none, in words. */
export function readNow(answer: PrometheusAnswer): Told | string {
  const data = dataOf(answer);
  if (typeof data === "string") return data;
  const { resultType, result } = data;
  if (resultType === "scalar") return numberOf(result);
  if (resultType === "string") return "the query gives a text, and a metric is a number";
  if (resultType === "matrix")
    return "the query gives every sample of a time, and a metric is one number: ask for rate(…[5m]) or avg_over_time(…[5m])";
  const series = Array.isArray(result) ? result : [];
  if (series.length > 1)
    return `the query finds ${series.length} series, and a metric is one number: put them together, as with sum(…), max(…) or avg(…)`;
  const [only] = series;
  if (only === undefined) return "the query finds no series: there is no data";
  const value = partOf(only, "value");
  return value === undefined ? "the query gives a histogram: ask for one number, as with histogram_quantile(0.95, …)" : numberOf(value);
}

/** What the query gave over a time, oldest first; moments without a number are left out. Or why there is nothing, in words. */
export function readRange(answer: PrometheusAnswer): Told[] | string {
  const data = dataOf(answer);
  if (typeof data === "string") return data;
  const series = Array.isArray(data.result) ? data.result : [];
  // Where there were several for a while, none of them is the metric.
  const values = series.length > 1 ? [] : partOf(series[0], "values");
  return (Array.isArray(values) ? values : []).flatMap((each) => {
    const told = numberOf(each);
    return typeof told === "string" ? [] : [told];
  });
}

/** What was answered, where it is an answer of Prometheus that says data; or what is wrong, in words. */
function dataOf({ status, text }: PrometheusAnswer): { resultType: unknown; result: unknown } | string {
  if (status === 401 || status === 403) return `it lets nobody in without the right token, or name and password (${status})`;
  if (status === 404) return "it has no Prometheus API there (404): give the address without /api/v1, as in https://prometheus.example.org";
  if (status === 429) return "it is asked too often (429): read more seldom";
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return status >= 500 ? `it answered ${status}` : "what answers there is no Prometheus, or answers more than 1 MB";
  }
  if (partOf(said, "status") === "error") {
    const error = String(partOf(said, "error")).replaceAll(/\s+/g, " ").slice(0, mostSaid);
    if (status === 400 || status === 422) return `it does not take the query: ${error}`;
    return `it answered ${status}: ${error}`;
  }
  const data = partOf(said, "data");
  const resultType = partOf(data, "resultType");
  if (status !== 200 || resultType === undefined) return `it answered ${status}, and no data`;
  return { resultType, result: partOf(data, "result") };
}

/** Prometheus writes a number as text, for what JSON has no numbers for. */
function numberOf(pair: unknown): Told | string {
  const [seconds, text] = Array.isArray(pair) ? [Number(pair[0]), String(pair[1])] : [Number.NaN, ""];
  if (text === "NaN") return "the query gives no number (NaN), as where 0 is divided by 0: there is no data";
  if (/^[+-]?Inf$/.test(text)) return `the query gives ${text}, as where something is divided by 0: there is no data`;
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) && Number.isFinite(seconds) ? [seconds, value] : "its answer holds no number";
}

const partOf = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null && Object.hasOwn(of, name) ? Reflect.get(of, name) : undefined;

/** What a query gave when it was tried, or why it gave nothing. */
export type Tried = { value: number } | { why: string };
