"use client";

import { createContext, use } from "react";
import type { MemberRole } from "#lib/domain/kernel/permissions.ts";

/** A person of the workspace who can be given a role or let in, and what they may do there. */
export type Member = { readonly userId: string; readonly name: string; readonly role: MemberRole };

export const MembersContext = createContext<readonly Member[]>([]);

/** Everybody of the workspace, as they are called now. */
export const useMembers = (): readonly Member[] => use(MembersContext);
