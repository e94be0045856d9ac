import { afterCareChapter } from "./after-care.ts";
import { anewChapter, movedChapter, repeatedChapter } from "./anew.ts";
import { attachmentsChapter } from "./attachments.ts";
import { audiencesChapter } from "./audiences.ts";
import { baselinesChapter } from "./baselines.ts";
import { channelsChapter } from "./channels.ts";
import { checksChapter } from "./checks.ts";
import { deliverablesChapter } from "./deliverables.ts";
import { flagsChapter } from "./flags.ts";
import { gatesChapter } from "./gates.ts";
import { incidentsChapter } from "./incidents.ts";
import { messagesChapter } from "./messages.ts";
import { metricsChapter } from "./metrics.ts";
import { numbersChapter } from "./numbers.ts";
import { cancelledChapter, planChapter, rescheduledChapter } from "./plan.ts";
import { probesChapter } from "./probes.ts";
import { prometheusChapter } from "./prometheus.ts";
import { rehearsalsChapter } from "./rehearsals.ts";
import { risksChapter } from "./risks.ts";
import { abortChapter, rollbackChapter } from "./rollback.ts";
import { rollbackPartsChapter } from "./rollback-parts.ts";
import { shiftsChapter } from "./shifts.ts";
import type { Chapter } from "./stage.ts";
import { stagesChapter } from "./stages.ts";
import { thresholdsChapter } from "./thresholds.ts";
import { timeChapter } from "./time.ts";
import { timersChapter } from "./timers.ts";
import { treesChapter } from "./trees.ts";
import { triggerGroupsChapter } from "./trigger-groups.ts";
import { watchesChapter } from "./watches.ts";
import { wayBackChapter } from "./way-back.ts";
import { windowChapter } from "./window.ts";
import { workspaceChapter } from "./workspace.ts";

export const chapters: readonly Chapter[] = [
  workspaceChapter,
  channelsChapter,
  prometheusChapter,
  planChapter,
  cancelledChapter,
  rescheduledChapter,
  watchesChapter,
  afterCareChapter,
  gatesChapter,
  timersChapter,
  risksChapter,
  messagesChapter,
  stagesChapter,
  flagsChapter,
  treesChapter,
  rollbackChapter,
  abortChapter,
  metricsChapter,
  thresholdsChapter,
  checksChapter,
  numbersChapter,
  audiencesChapter,
  incidentsChapter,
  baselinesChapter,
  timeChapter,
  wayBackChapter,
  rehearsalsChapter,
  probesChapter,
  shiftsChapter,
  windowChapter,
  movedChapter,
  anewChapter,
  repeatedChapter,
  triggerGroupsChapter,
  attachmentsChapter,
  deliverablesChapter,
  rollbackPartsChapter,
];
