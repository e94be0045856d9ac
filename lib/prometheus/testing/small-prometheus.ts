import { httpSink } from "../../channels/testing/http-sink.ts";

/**
 * A peer on loopback that answers `query` and `query_range` as Prometheus does, for one series: `measured` says what it was at a second of the
 * peer's own clock, which may be off by `offMs`; null: there is no series then. `token`: whoever asks has to have it. `down`, `forgets`: it answers
 * nothing, or nothing of before.
 */
export async function smallPrometheus(port = 0) {
  const sink = await httpSink(port);
  const peer = {
    ...sink,
    measured: (_seconds: number): number | null => 1,
    offMs: 0,
    token: null as string | null,
    down: false,
    forgets: false,
  };
  sink.answers((request, response) => {
    const url = new URL(request.url ?? "/", sink.url);
    const say = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (peer.token && request.headers.authorization !== peer.token) return response.writeHead(401).end("Unauthorized");
    if (peer.down) return response.writeHead(503).end("starting");
    const query = url.searchParams.get("query") ?? "";
    if (query.includes("(("))
      return say(400, { status: "error", errorType: "bad_data", error: "1:2: parse error: unclosed left parenthesis" });
    const data = (resultType: string, result: unknown) => say(200, { status: "success", data: { resultType, result } });
    const now = (Date.now() + peer.offMs) / 1000;
    if (query === "vector(1)") return data("vector", [{ metric: {}, value: [now, "1"] }]);
    if (query === "up")
      return data(
        "vector",
        ["a", "b", "c"].map((instance) => ({ metric: { instance }, value: [now, "1"] })),
      );
    if (url.pathname.endsWith("/api/v1/query")) {
      const value = peer.measured(now);
      return data("vector", value === null ? [] : [{ metric: {}, value: [now, String(value)] }]);
    }
    if (!url.pathname.endsWith("/api/v1/query_range")) return response.writeHead(404).end("404 page not found");
    if (peer.forgets) return say(503, { status: "error", errorType: "unavailable", error: "the store is away" });
    const [start = 0, end = 0, step = 15] = ["start", "end", "step"].map((name) => Number.parseFloat(url.searchParams.get(name) ?? ""));
    const values: [number, string][] = [];
    for (let at = start; at <= end; at += step) {
      const value = peer.measured(at);
      if (value !== null) values.push([at, String(value)]);
    }
    return data("matrix", values.length > 0 ? [{ metric: {}, values }] : []);
  });
  return peer;
}
