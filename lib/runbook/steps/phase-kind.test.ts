import { expect, it } from "vitest";
import { phaseKind } from "./phase-kind.ts";

it.each([
  ["Rollback Procedure (If Needed)", "rollback"],
  ["Post-Deployment Validation", "verify"],
  ["Phase 2: Smoke Testing", "verify"],
  ["Canary Rollout", "rollout"],
  ["Shift traffic", "rollout"],
  ["Stage 1: Database schema", "deploy"],
  ["Staging deployment", "deploy"],
  ["Post-Deployment Monitoring", "watch"],
  ["Post-Launch Activities", "after-care"],
  ["Pre-Deployment Checklist", "prepare"],
  ["Deployment Day Checklist", "deploy"],
  ["Vorbereitung", "prepare"],
  ["Pré-implantação", "prepare"],
  ["Going back", "rollback"],
  ["Return to the old system", "rollback"],
  ["Stage 2: Employees (10%)", "rollout"],
  ["Überwachung", "watch"],
  ["Vérifications", "verify"],
  ["Después del lanzamiento", "after-care"],
  ["Move the data", "deploy"],
])("“%s” is a %s phase", (title, kind) => {
  expect(phaseKind(title)).toBe(kind);
});
