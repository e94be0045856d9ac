import { planFindings } from "../runbook/write/plan-findings.ts";
import { planMarkdown } from "../runbook/write/plan-markdown.ts";
import { answerOf } from "./thread-answer.ts";
import type { WriterInput } from "./write-document.ts";

export default ({ job, room }: WriterInput) => answerOf(() => (job === "write" ? planMarkdown(room) : planFindings(room)));
