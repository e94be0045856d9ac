import { expect, it } from "vitest";
import { read } from "../read.ts";

const template = (title: string, first: string) => `# Move

## Communication templates

### ${title}

\`\`\`
${first}

Expected: [X] minutes
\`\`\`
`;

it.each([
  ["Rollback notice", "We go back to the old version.", "rollback"],
  ["Emergency Notification", "🚨 ROLLBACK IN PROGRESS", "rollback"],
  ["Emergency Notification", "We are rolling back.", "rollback"],
  ["Emergency Notification", "Nothing is rolled back.", undefined],
])("a message “%s” that begins with “%s” waits for %s", (title, first, kind) => {
  expect(read(template(title, first), []).draft.messages?.[0]?.milestone?.kind).toBe(kind);
});
