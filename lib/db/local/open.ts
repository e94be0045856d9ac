import { keepRunning } from "./keep.ts";
import { runningIn } from "./running.ts";
import { prepareHome, startIn } from "./start.ts";
import { until } from "./until.ts";
import { beginUse } from "./users.ts";

export type OpenPostgres = {
  url: string;
  pid: number;
  /** From now on it is started again whenever it is gone. `moved` hears of it where it had to take another port. */
  keep: (moved: (url: string) => void) => void;
  /** Ends this use; the last one to leave stops the server. */
  leave: () => Promise<void>;
};

/**
 * Opens the embedded database of a data folder: starts it, or uses the one that runs there. However many processes do so,
 * none stops what another one uses. Throws LocalPostgresError.
 */
export async function openLocalPostgres(dataFolder: string, port?: number): Promise<OpenPostgres> {
  const use = await beginUse(prepareHome(dataFolder));
  let stopKeeping = async () => {};
  let left: Promise<void> | undefined;
  const leave = async () => {
    await stopKeeping();
    const { isLast } = use.leave();
    if (isLast) await stopIn(dataFolder);
    use.gone();
  };
  const leaveOnce = () => {
    left ??= leave();
    return left;
  };
  try {
    const { url, pid } = await startIn(dataFolder, port === undefined ? {} : { port });
    return {
      url,
      pid,
      keep(moved) {
        stopKeeping = keepRunning(dataFolder, url, moved);
      },
      leave: leaveOnce,
    };
  } catch (error) {
    await leaveOnce();
    throw error;
  }
}

async function stopIn(dataFolder: string): Promise<void> {
  runningIn(dataFolder)?.stop();
  await until(() => runningIn(dataFolder) === null, 10_000);
}
