"use client";

import { createContext, use, useCallback, useState } from "react";
import type { Member, People } from "#lib/domain/command.ts";

export const MembersContext = createContext<readonly Member[]>([]);

/** Everybody of the workspace, as they are called now. */
export const useMembers = (): readonly Member[] => use(MembersContext);

/** The people of an open page by now: those it was rendered with, until the line tells otherwise. */
export function usePeopleNow(rendered: People): { people: People; heardPeople: (people: People) => void } {
  const [known, setKnown] = useState({ rendered, people: rendered });
  // What the server has rendered anew is newer than what was heard before.
  if (known.rendered !== rendered) setKnown({ rendered, people: rendered });
  const heardPeople = useCallback((people: People) => setKnown((before) => ({ ...before, people })), []);
  return { people: known.people, heardPeople };
}
