import type { Fence } from "../reading.ts";
import { linesOf } from "../text/lines-of.ts";
import { isA, type Recognizer } from "./recognizer.ts";

export const fences: Recognizer<Fence> = {
  piece: "fence",
  means:
    "What a block of code holds, by its language, its words and what stands above it: commands, a message, questions, conditions, a drawing.",
  example: "# Plan\n\n## Deploy\n\n```bash\nsystemctl restart web\n```\n",
  asks: [isA("code")],
  read: ({ block, fence }) => (block.type === "code" && fence ? [{ language: block.lang ?? "", kind: fence, ...linesOf(block) }] : []),
};
