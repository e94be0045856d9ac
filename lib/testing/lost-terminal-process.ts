// Talks to a terminal that is gone, and says by another way that it is still there.
import { log } from "../log.ts";
import { outliveTerminal } from "../lost-terminal.ts";

outliveTerminal();
process.once("message", async () => {
  for (let word = 0; word < 20; word++) {
    process.stdout.write(`word ${word}\n`);
    process.stderr.write(`word ${word}\n`);
    log.warn("a word");
    await new Promise((resolve) => setImmediate(resolve));
  }
  process.send?.("still here");
  process.disconnect();
});
process.send?.("ready");
