// Builds the pages where there is no build yet, or one older than the sources: what `npm start` does first.
import { buildIfNeeded } from "./start/build.ts";
import { Refused } from "./start/say.ts";

try {
  await buildIfNeeded();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
