import { internal } from "../failure.ts";
import { rollUp } from "./rollups.ts";

const everyMs = 60_000;

/** Rolls up what was measured and prunes what is long rolled up, now and then, until stopped. Several processes may do so side by side. */
export function keepRolledUp(): { stop: () => Promise<void> } {
  let rolling: Promise<unknown> | null = null;
  const roll = () => {
    rolling ??= rollUp()
      .catch((error: unknown) => internal(error, {}))
      .finally(() => {
        rolling = null;
      });
  };
  roll();
  const timer = setInterval(roll, everyMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await rolling;
    },
  };
}
