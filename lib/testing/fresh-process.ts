import { forgetKept } from "./forget-kept.ts";

// The test files of one thread follow each other in one process: each begins without what the one before it left there.
forgetKept();
