import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { granted } from "../kernel/permissions.ts";
import { hostOf, webAddress } from "../kernel/web-address.ts";
import { addMessage } from "../messages/edit.ts";
import { cancelPlan } from "../plan/start-and-end.ts";
import { projectStatus } from "../status-page/projection.ts";
import { ana, draftOf, jonas, sofia, vera } from "../testing/people.ts";
import { TestRoom } from "../testing/room.ts";
import { fileTypes } from "./file-types.ts";
import { fileName, savedName } from "./names.ts";
import { aboutText, attachmentsAt, sizeText } from "./of.ts";
import { attachments, mostAttachments } from "./rows.ts";
import { attachFile, attachLink, editAttachment, removeAttachment, restoreAttachment, shareAttachment } from "./verbs.ts";

const digest = (nth: number) => nth.toString(16).padStart(64, "0");
const file = (nth = 1, bytes = 1200) => ({ title: `log-${nth}.txt`, mediaType: "text/plain", bytes, sha256: digest(nth) });
const grafana = "https://grafana.example.com/d/1";

const planWith = () => new TestRoom(draftOf({ Deploy: ["Switch", "Check"], Look: ["Read"] }));
const listed = (plan: TestRoom, place = {}) => attachmentsAt(plan.room, place).map(({ title }) => title);
const idOf = (plan: TestRoom, title: string) => Object.values(plan.room.attachments).find((each) => each.title === title)?.id ?? "none";

describe("an attachment", () => {
  it("hangs on the plan, on a phase or on a step, and says who attached it when", () => {
    const plan = planWith();
    plan.do(attachLink, { title: "Dashboard", url: grafana });
    plan.do(attachLink, { url: "https://wiki.example.com/runbook", phaseId: plan.phaseId("Deploy") });
    plan.do(attachFile, { ...file(), stepId: plan.step("Switch").id });
    expect(listed(plan)).toEqual(["Dashboard"]);
    expect(listed(plan, { phaseId: plan.phaseId("Deploy") })).toEqual(["wiki.example.com"]);
    expect(listed(plan, { stepId: plan.step("Switch").id })).toEqual(["log-1.txt"]);
    expect(attachmentsAt(plan.room, {})[0]).toMatchObject({
      kind: "link",
      url: grafana,
      addedAt: plan.now,
      addedBy: { name: "Ana Novak" },
    });
  });

  it("hangs on one thing only", () => {
    const plan = planWith();
    const both = { url: grafana, phaseId: plan.phaseId("Deploy"), stepId: plan.step("Switch").id };
    expect(plan.do(attachLink, both)).toMatchObject({ kind: "refusal", reason: "one-place" });
  });

  it("that is there already changes nothing, and tells who was first", () => {
    const plan = planWith();
    plan.do(attachLink, { title: "Dashboard", url: grafana });
    expect(plan.do(attachLink, { title: "The same", url: grafana }, jonas)).toMatchObject({ kind: "already", by: { name: "Ana Novak" } });
    plan.do(attachFile, file());
    expect(plan.do(attachFile, { ...file(), title: "other name.txt" }, jonas)).toMatchObject({ kind: "already" });
    expect(plan.do(attachFile, { ...file(), phaseId: plan.phaseId("Deploy") })).toMatchObject({ kind: "change" });
  });

  it("is taken out and put back", () => {
    const plan = planWith();
    plan.do(attachLink, { title: "Dashboard", url: grafana });
    const attachmentId = idOf(plan, "Dashboard");
    plan.do(removeAttachment, { attachmentId });
    expect(listed(plan)).toEqual([]);
    plan.do(restoreAttachment, { attachmentId });
    expect(listed(plan)).toEqual(["Dashboard"]);
  });

  it("is called otherwise; only a link leads elsewhere", () => {
    const plan = planWith();
    plan.do(attachLink, { title: "Dashboard", url: grafana }).kind;
    plan.do(attachFile, file());
    plan.do(editAttachment, { attachmentId: idOf(plan, "Dashboard"), title: "Ledger", url: `${grafana}2` });
    expect(attachmentsAt(plan.room, {})[0]).toMatchObject({ title: "Ledger", url: `${grafana}2` });
    const attachmentId = idOf(plan, "log-1.txt");
    expect(plan.do(editAttachment, { attachmentId, url: grafana })).toMatchObject({ kind: "refusal", reason: "no-link" });
    plan.do(editAttachment, { attachmentId, title: "../../etc/passwd" });
    expect(listed(plan)).toEqual(["Ledger", "passwd"]);
  });

  it("is attached by members and tokens that work, by no viewer; only leads put it on the status page", () => {
    expect(granted(ana, attachLink.may, "plan").ok).toBe(true);
    expect(granted(vera, attachLink.may, "plan").ok).toBe(false);
    expect(granted(ana, shareAttachment.may, "plan").ok).toBe(false);
    expect(granted(sofia, shareAttachment.may, "plan").ok).toBe(true);
  });

  it("is not attached to a plan that has ended", () => {
    const plan = planWith();
    plan.do(cancelPlan, { reason: "No" }, sofia);
    expect(plan.do(attachLink, { url: grafana })).toMatchObject({ kind: "refusal", reason: "ended" });
  });

  it(`is one of at most ${mostAttachments}, and the files of a plan take 200 MB, each counted once`, () => {
    const plan = planWith();
    const ten = 10 * 1024 * 1024;
    for (let nth = 1; nth <= 20; nth++) plan.do(attachFile, file(nth, ten));
    expect(plan.do(attachFile, file(21, 1))).toMatchObject({ kind: "refusal", reason: "too-much" });
    expect(plan.do(attachFile, { ...file(1, ten), phaseId: plan.phaseId("Deploy") })).toMatchObject({ kind: "change" });
    plan.do(removeAttachment, { attachmentId: idOf(plan, "log-2.txt") });
    expect(plan.do(attachFile, file(22, 1)), "what was taken out can be put back").toMatchObject({ reason: "too-much" });
    while (attachmentsAt(plan.room, {}).length < mostAttachments - 1) plan.do(attachLink, { url: `${grafana}${plan.room.seq}` });
    expect(plan.do(attachLink, { url: grafana })).toMatchObject({ kind: "refusal", reason: "too-many" });
  });

  it("is on the status page only where somebody put it there, with nothing but its name and what it is", () => {
    const plan = planWith();
    plan.do(attachLink, { title: "Dashboard", url: grafana });
    plan.do(attachFile, file());
    const shown = () => projectStatus(plan.room, Date.parse(plan.now)).files;
    expect(shown()).toEqual([]);
    plan.do(shareAttachment, { attachmentId: idOf(plan, "log-1.txt"), shared: true }, sofia);
    expect(shown()).toEqual([
      { id: expect.any(String), title: "log-1.txt", kind: "file", url: null, mediaType: "text/plain", bytes: 1200 },
    ]);
    plan.do(removeAttachment, { attachmentId: idOf(plan, "log-1.txt") });
    expect(shown()).toEqual([]);
  });

  it("of a phase that was taken out is the plan’s", () => {
    const plan = planWith();
    plan.do(attachLink, { title: "Dashboard", url: grafana, phaseId: plan.phaseId("Look") });
    plan.room = {
      ...plan.room,
      phases: { ...plan.room.phases, [plan.phaseId("Look")]: { ...plan.room.phases[plan.phaseId("Look")], removedAt: plan.now } },
    } as typeof plan.room;
    expect(listed(plan)).toEqual(["Dashboard"]);
  });
});

describe("what goes with a message", () => {
  function withMessage() {
    const plan = planWith();
    plan.do(addMessage, { title: "Start", body: "We start." }, sofia);
    const [message] = Object.values(plan.room.messages);
    return { plan, messageId: message?.id ?? "none", message: () => plan.room.messages[message?.id ?? ""] };
  }
  const patch = (plan: TestRoom, messageId: string, row: object) => {
    plan.room = {
      ...plan.room,
      messages: { ...plan.room.messages, [messageId]: { ...plan.room.messages[messageId], ...row } },
    } as typeof plan.room;
  };

  it("is changed by whoever may change its words, and not once it was sent", () => {
    const { plan, messageId } = withMessage();
    expect(plan.do(attachLink, { url: grafana, messageId })).toMatchObject({ kind: "change" });
    plan.start();
    expect(plan.do(attachFile, { ...file(), messageId })).toMatchObject({ kind: "refusal", reason: "not-allowed" });
    expect(plan.do(attachFile, { ...file(), messageId }, sofia)).toMatchObject({ kind: "change" });
    patch(plan, messageId, { sentAt: plan.now });
    const attachmentId = attachmentsAt(plan.room, { messageId })[0]?.id ?? "none";
    expect(plan.do(removeAttachment, { attachmentId }, sofia)).toMatchObject({ kind: "refusal", reason: "sent" });
    expect(plan.do(editAttachment, { attachmentId, title: "x" }, sofia)).toMatchObject({ kind: "refusal", reason: "sent" });
  });

  it("lets a message leave by itself no longer where no lead changed it, and asks for its second person anew", () => {
    const { plan, messageId, message } = withMessage();
    patch(plan, messageId, { auto: true, second: true, askedBy: { id: "sofia", name: "Sofia" }, askedAt: plan.now });
    plan.do(attachLink, { url: grafana, messageId });
    expect(message()).toMatchObject({ auto: false, askedBy: null, askedAt: null });
    patch(plan, messageId, { auto: true, askedBy: { id: "sofia", name: "Sofia" }, askedAt: plan.now });
    plan.do(removeAttachment, { attachmentId: attachmentsAt(plan.room, { messageId })[0]?.id ?? "none" }, sofia);
    expect(message()).toMatchObject({ auto: true, askedBy: null });
  });

  it("is not attached by a token that may only work on steps", () => {
    const { plan, messageId } = withMessage();
    const token = { ...sofia, kind: "token" as const, scopes: ["plan:read", "step:work"] as const };
    expect(plan.do(attachLink, { url: grafana, messageId }, token)).toMatchObject({ kind: "refusal", reason: "not-allowed" });
  });
});

describe("the address of a link", () => {
  it.each([
    ["https://wiki.example.com/runbook", "https://wiki.example.com/runbook"],
    ["  HTTP://Example.com ", "http://example.com/"],
    ["https://exаmple.com/", "https://xn--exmple-4nf.com/"],
  ])("%j leads to %s", (typed, url) => expect(webAddress(typed)).toBe(url));

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.com/",
    "//example.com",
    "https:example.com",
    "https:///x",
    "https://me:secret@example.com/",
    "https://example.com/a b",
    "https://example.com/\u202e",
    "https://example.com\\@evil.example",
    "https://",
    `https://example.com/${"a".repeat(2000)}`,
  ])("%j is none", (typed) => expect(webAddress(typed)).toBeNull());

  it("says its host as it is asked, whatever its letters look like", () => {
    expect(hostOf("https://xn--exmple-4nf.com:8443/x")).toBe("xn--exmple-4nf.com:8443");
  });
});

describe("the name of a file", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ana\\report.pdf", "report.pdf"],
    ["photo\u202egpj.exe", "photogpj.exe"],
    ["a\0b\r\nSet-Cookie: x=1", "abSet-Cookie_ x=1"],
    ["  spaced   out .txt ", "spaced out .txt"],
    ["...", "file"],
    ["", "file"],
    ["\ud83d half", "half"],
    ['in"quotes".txt', "in_quotes_.txt"],
  ])("%j is kept as %j", (given, name) => expect(fileName(given)).toBe(name));

  it("is short however long it was, and keeps its ending", () => {
    const name = fileName(`${"long ".repeat(2000)}.tar.gz`);
    expect(name).toHaveLength(150);
    expect(name.endsWith(".gz")).toBe(true);
  });

  it.each([
    ["run.bat", "text/plain", "run.bat.txt"],
    ["page.html", "text/plain", "page.html.txt"],
    ["data.CSV", "text/plain", "data.CSV"],
    ["cat.exe", "image/png", "cat.exe.png"],
    ["cat.jpeg", "image/jpeg", "cat.jpeg"],
    ["noending", "application/pdf", "noending.pdf"],
  ])("%s of type %s is saved as %s", (title, type, name) => expect(savedName(title, type)).toBe(name));

  it("is one line, no path, without signs that hide or turn it, whatever somebody sends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom(...Object.keys(fileTypes)), (given, type) => {
        const name = savedName(given, type);
        expect(name).toMatch(/^[^/\\\p{C}\p{Zl}\p{Zp}]{1,170}$/u);
        expect(name.startsWith(".")).toBe(false);
        // Saved twice it is called the same.
        expect(savedName(name, type)).toBe(name);
      }),
    );
  });
});

it("says what it is in a few words", () => {
  const none = { url: null, mediaType: null, bytes: null };
  expect(aboutText({ ...none, kind: "link", url: grafana })).toBe("grafana.example.com");
  expect(aboutText({ ...none, kind: "file", mediaType: "application/pdf", bytes: 1_300_000 })).toBe("PDF · 1.2 MB");
  expect([12, 2048, 10 * 1024 * 1024].map(sizeText)).toEqual(["12 B", "2 kB", "10.0 MB"]);
});

it("shows outsiders neither digest nor people nor place of it", () => {
  expect(attachments.public).toEqual(["id", "title", "kind", "url", "mediaType", "bytes"]);
});
