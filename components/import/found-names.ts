import {
  CalendarClock,
  ChartLine,
  CircleQuestionMark,
  Flag,
  Gauge,
  GitFork,
  Info,
  type LucideIcon,
  Mail,
  Percent,
  Repeat,
  ShieldAlert,
  Signature,
  Undo2,
  Users,
  UsersRound,
} from "lucide-react";
import type { FoundName } from "#components/import/found-in.ts";

/** What each kind of thing found is called, and its shape. */
export const foundNames: Record<FoundName, { icon: LucideIcon; title: string }> = {
  gates: { icon: CircleQuestionMark, title: "Gates" },
  "sign-offs": { icon: Signature, title: "Sign-offs" },
  roles: { icon: Users, title: "Roles" },
  thresholds: { icon: Gauge, title: "Thresholds" },
  triggers: { icon: Undo2, title: "Rollback triggers" },
  stages: { icon: Percent, title: "Rollout stages" },
  messages: { icon: Mail, title: "Messages" },
  communications: { icon: CalendarClock, title: "Communications" },
  audiences: { icon: UsersRound, title: "Audiences" },
  watches: { icon: Repeat, title: "Checks to repeat" },
  trees: { icon: GitFork, title: "Decision trees" },
  risks: { icon: ShieldAlert, title: "Risks" },
  criteria: { icon: Flag, title: "Criteria" },
  figures: { icon: ChartLine, title: "Figures" },
  facts: { icon: Info, title: "Facts" },
};
