import { describe, expect, it } from "vitest";
import { readNow, readRange } from "./prometheus.ts";

const said = (resultType: string, result: unknown, status = 200) => ({
  status,
  text: JSON.stringify({ status: "success", data: { resultType, result } }),
});
const at = (value: string) => [1764300000.5, value];
const series = (value: string, metric = {}) => ({ metric, value: at(value) });
const refused = (status: number, error: string) => ({ status, text: JSON.stringify({ status: "error", errorType: "bad_data", error }) });

describe("what a query gives now", () => {
  it.each([
    ["one series", said("vector", [series("0.42")]), [1764300000.5, 0.42]],
    ["a scalar", said("scalar", at("1e3")), [1764300000.5, 1000]],
    ["no series", said("vector", []), "the query finds no series: there is no data"],
    ["several", said("vector", [series("1"), series("2"), series("3")]), expect.stringContaining("finds 3 series")],
    ["nothing by nothing", said("vector", [series("NaN")]), expect.stringContaining("(NaN)")],
    ["something by nothing", said("vector", [series("+Inf")]), expect.stringContaining("+Inf")],
    ["less than something by nothing", said("scalar", at("-Inf")), expect.stringContaining("-Inf")],
    ["a range", said("matrix", [{ metric: {}, values: [at("1")] }]), expect.stringContaining("avg_over_time")],
    ["a text", said("string", at("up")), expect.stringContaining("a metric is a number")],
    ["a histogram", said("vector", [{ metric: {}, histogram: [1, {}] }]), expect.stringContaining("histogram_quantile")],
    ["an empty number", said("vector", [series("")]), "its answer holds no number"],
    ["a query that is none", refused(400, "1:5: parse error"), "it does not take the query: 1:5: parse error"],
    ["a query that takes too long", refused(503, "query timed out"), "it answered 503: query timed out"],
    ["no token", { status: 401, text: "" }, expect.stringContaining("the right token")],
    ["another address", { status: 404, text: "" }, expect.stringContaining("without /api/v1")],
    ["a page", { status: 200, text: "<html>" }, expect.stringContaining("is no Prometheus")],
    ["another API", { status: 200, text: '{"ok":true}' }, "it answered 200, and no data"],
    ["nothing at all", { status: 200, text: "null" }, "it answered 200, and no data"],
    ["a proxy that finds nobody", { status: 502, text: "<html>" }, "it answered 502"],
  ] as const)("is read: %s", (_name, answer, found) => {
    expect(readNow(answer)).toEqual(found);
  });
});

describe("what a query gave over a time", () => {
  it("is every moment that has a number", () => {
    const values = [
      [10, "1"],
      [20, "NaN"],
      [30, "+Inf"],
      [40, "2.5"],
    ];
    expect(readRange(said("matrix", [{ metric: {}, values }]))).toEqual([
      [10, 1],
      [40, 2.5],
    ]);
  });

  it("is nothing where there was no series, or several", () => {
    expect(readRange(said("matrix", []))).toEqual([]);
    const one = { metric: {}, values: [[10, "1"]] };
    expect(readRange(said("matrix", [one, one]))).toEqual([]);
    expect(readRange(refused(422, "exceeded maximum resolution"))).toContain("exceeded maximum resolution");
  });
});
