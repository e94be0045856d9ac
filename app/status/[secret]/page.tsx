import type { Metadata } from "next";
import { notFound } from "next/navigation";

export const metadata: Metadata = { title: { absolute: "Status" } };

/** The front door answers a link that is open; what comes this far opens nothing. */
export default function Closed(): never {
  notFound();
}
