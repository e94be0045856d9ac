/**
 * A message as it arrives by one of its ways: what the channel is handed, so that it can be drawn as the channel shows it. `html` is the page of a
 * mail; Slack's texts are its mrkdwn, those of Teams and Discord their Markdown.
 */
export type Preview = {
  way: string;
  /** Files that go with it by this way. */
  carries?: string[];
  /** What of it its readers cannot open, and why. */
  hint?: string;
} & (
  | { kind: "slack"; blocks: { type: "header" | "section" | "context"; text: string }[] }
  | { kind: "teams"; blocks: { text: string; look: "title" | "body" | "foot" }[] }
  | { kind: "discord"; title: string; description: string; footer: string }
  | { kind: "smtp"; subject: string; text: string; html: string; event?: { title: string; when: string; place: string; off: boolean } }
  | { kind: "webhook"; json: string }
  | { kind: "status-page"; headline: string; body: string }
  | { kind: "by-hand"; subject: string | null; body: string }
  | { kind: "gone" }
);
