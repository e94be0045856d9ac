import { readFileSync } from "node:fs";
import { read } from "#lib/runbook/read.ts";
import { Gallery } from "./gallery.tsx";
export default function Page() {
  void readFileSync;
  void read;
  return <Gallery initialNow={Date.now()} />;
}
