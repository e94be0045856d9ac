import { describe, expect, it } from "vitest";
import { maxBytes } from "../limits.ts";
import { decode } from "./decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const refusals: [string, Uint8Array, RegExp][] = [
  ["an empty document", utf8(""), /empty/],
  ["white space alone", utf8(" \n\t\r\n "), /empty/],
  ["a byte order mark alone", new Uint8Array([0xef, 0xbb, 0xbf]), /empty/],
  ["a PDF", utf8("%PDF-1.7 …"), /PDF.*Markdown/],
  ["a Word document", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), /Save it as Markdown/],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), /image/],
  ["text with a NUL", utf8("# Plan\0\n"), /not text/],
  ["control characters", new Uint8Array(Array.from({ length: 200 }, (_, index) => (index % 30) + 1)), /not text/],
  ["more than 8 MB", new Uint8Array(maxBytes + 1), /8 MB.*Split/],
];

describe("decoding a document", () => {
  it("drops the byte order mark of UTF-8", () => {
    expect(decode(utf8("\uFEFF# Plan"))).toEqual({ text: "# Plan", encoding: "utf-8", notices: [] });
  });

  it("reads UTF-16 by its byte order mark, in both orders", () => {
    expect(decode(new Uint8Array([0xff, 0xfe, 0x23, 0, 0xe9, 0]))).toMatchObject({ text: "#é", encoding: "utf-16le" });
    expect(decode(new Uint8Array([0xfe, 0xff, 0, 0x23, 0, 0xe9]))).toMatchObject({ text: "#é", encoding: "utf-16be" });
  });

  it("reads what is not UTF-8 as Windows-1252, and says so", () => {
    const decoded = decode(new Uint8Array([0x47, 0xfc, 0x6e, 0x20, 0x80]));
    expect(decoded).toMatchObject({ text: "Gün €", encoding: "windows-1252" });
    expect(decoded.notices[0]).toMatch(/Windows-1252/);
  });

  it("gives CRLF and CR documents the line numbers they had", () => {
    expect(decode(utf8("a\r\nb\rc\n\r\nd")).text.split("\n")).toEqual(["a", "b", "c", "", "d"]);
  });

  it.each(refusals)("refuses %s with a sentence that says what to do", (_, bytes, sentence) => {
    expect(() => decode(bytes)).toThrow(sentence);
  });
});
