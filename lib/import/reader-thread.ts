import { parentPort, workerData } from "node:worker_threads";
import { isProblem } from "../domain/errors.ts";
import { decode } from "../runbook/decode.ts";
import { read } from "../runbook/read.ts";
import type { ReaderAnswer } from "./read-document.ts";

function answer(): ReaderAnswer {
  try {
    const { text, encoding, notices } = decode(workerData);
    return { ok: true, draft: read(text), text, encoding, notices };
  } catch (error) {
    if (isProblem(error)) return { ok: false, reason: error.reason, message: error.message };
    if (error instanceof RangeError)
      return { ok: false, reason: "too-deep", message: "This document is nested too deeply to be read. Flatten its lists or quotes." };
    throw error;
  }
}

parentPort?.postMessage(answer());
