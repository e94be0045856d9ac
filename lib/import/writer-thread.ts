import { parentPort, workerData } from "node:worker_threads";
import { planFindings } from "../runbook/write/plan-findings.ts";
import { planMarkdown } from "../runbook/write/plan-markdown.ts";
import { answerOf } from "./in-thread.ts";
import type { WriterInput } from "./write-document.ts";

const { job, room }: WriterInput = workerData;
parentPort?.postMessage(answerOf(() => (job === "write" ? planMarkdown(room) : planFindings(room))));
