import { describe, expect, it } from "vitest";
import { understandServer } from "./understand.ts";

const typed = { url: "https://prometheus.example.org", auth: "none", user: "", secret: "" } as const;

describe("a server as it is typed", () => {
  it.each([
    ["https://prometheus.example.org/", "https://prometheus.example.org", "prometheus.example.org"],
    [" http://10.0.0.7:9090/graph/../ ", "http://10.0.0.7:9090", "10.0.0.7:9090"],
    ["https://example.org/mimir/prometheus/", "https://example.org/mimir/prometheus", "example.org/mimir/prometheus"],
    ["https://example.org/prom/api/v1/query", "https://example.org/prom", "example.org/prom"],
  ])("%s is asked at %s", (url, base, host) => {
    expect(understandServer({ ...typed, url })).toEqual({ secret: { url: base, auth: { kind: "none" } }, host });
  });

  it("signs in with a token, or with a name and a password", () => {
    expect(understandServer({ ...typed, auth: "bearer", secret: " abc\n" })).toMatchObject({
      wrong: expect.stringContaining("line breaks"),
    });
    expect(understandServer({ ...typed, auth: "bearer", secret: " abc " })).toMatchObject({
      secret: { auth: { kind: "bearer", token: "abc" } },
    });
    const basic = { ...typed, auth: "basic", user: "holdpoint", secret: "p:w" } as const;
    expect(understandServer(basic)).toMatchObject({ secret: { auth: { kind: "basic", name: "holdpoint", password: "p:w" } } });
  });

  it.each([
    [{ url: "prometheus" }, "That is no address"],
    [{ url: "ftp://example.org" }, "begins with https://"],
    [{ url: "https://ada:secret@example.org" }, "must not hold a name"],
    [{ url: "https://example.org/?query=up" }, "ends before the ?"],
    [{ auth: "bearer", secret: " " }, "Paste the token"],
    [{ auth: "bearer", secret: "a\r\nx-evil: 1" }, "line breaks"],
    [{ auth: "basic", user: "", secret: "x" }, "Write the name"],
    [{ auth: "basic", user: "a:b", secret: "x" }, "no colon"],
    [{ auth: "basic", user: "a", secret: "" }, "Write the password"],
  ] as const)("%j is refused in words", (part, words) => {
    expect(understandServer({ ...typed, ...part })).toMatchObject({ wrong: expect.stringContaining(words) });
  });
});
