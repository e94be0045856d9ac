"use client";

import { useMemo } from "react";
import { useMembers } from "#components/live/members.ts";
import type { ContactOf } from "#lib/domain/roles/contacts.ts";

/** The phones and pagers of everybody of the workspace. */
export function useContacts(): ContactOf {
  const members = useMembers();
  return useMemo(() => {
    const known = new Map(members.map(({ userId, contact }) => [userId, contact]));
    return (userId) => known.get(userId) ?? null;
  }, [members]);
}
