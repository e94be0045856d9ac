import type { Metadata } from "next";
import { ImportPage } from "#components/import/import-page.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { createPlanFromDocument, readUpload } from "../../../actions/import.ts";

export const metadata: Metadata = { title: "Import a runbook" };

export default async function Import() {
  await requireMember();
  return <ImportPage read={readUpload} create={createPlanFromDocument} defaultZone="UTC" />;
}
