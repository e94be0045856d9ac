// A worker in a process of its own, for tests that kill it.
import { startWorker } from "../worker.ts";

startWorker();
