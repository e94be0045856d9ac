import { perProcess } from "../per-process.ts";
import { pool } from "./pool.ts";

/** How long an answer is taken for the next one. */
const freshMs = 1000;

type Asked = { at: number; answer: Promise<boolean> };

/** Whether the database answers; asked at most once a second, however many pages are opened. */
export function databaseAnswers(): Promise<boolean> {
  const asked = perProcess<Asked>("database-answers", () => ({ at: Number.NEGATIVE_INFINITY, answer: Promise.resolve(true) }));
  if (performance.now() - asked.at > freshMs) {
    asked.at = performance.now();
    asked.answer = pool()
      .query("SELECT 1")
      .then(
        () => true,
        () => false,
      );
  }
  return asked.answer;
}
