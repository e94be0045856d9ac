"use client";

import { useState } from "react";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { answerOf, type MatrixRow, matrixOf, rowOf } from "#lib/domain/rollback/matrix.ts";
import type { RollbackDecision, RollbackOutcome } from "#lib/domain/rollback/rows.ts";
import { clockText, minutesText } from "#lib/domain/schedule/format-time.ts";

type Chosen = { rows: readonly MatrixRow[]; row: MatrixRow | undefined; planned: RollbackOutcome | null; onRow: (text: string) => void };

/** The row of the plan's matrix that the question is decided by: the one that asks, until somebody chooses another; and which answer it speaks of. */
export function useMatrixRow(decision: RollbackDecision): Chosen {
  const { room } = useLiveRoom();
  const [said, onRow] = useState<string | null>(null);
  const rows = matrixOf(room);
  const text = said ?? rowOf(room, decision)?.text ?? "";
  const row = rows.find((each) => each.text === text);
  return { rows, row, planned: row ? answerOf(row) : null, onRow };
}

/** Where the plan has a matrix, the choice of its row. It chooses no way on. */
export function MatrixRowChoice({ decision, rows, row, onRow }: { decision: RollbackDecision } & Chosen) {
  const { room } = useLiveRoom();
  if (rows.length === 0) return null;
  const minutes = row?.responseMinutes ?? null;
  const by = minutes === null ? null : clockText(Date.parse(decision.openedAt) + minutes * 60_000, room.plan.zone);
  return (
    <div className="mb-3">
      <Field label="Row of the plan’s matrix" hint={by === null ? undefined : `To be decided by ${by}. It chooses nothing for you.`}>
        {(control) => (
          <Select {...control} value={row?.text ?? ""} onChange={({ target }) => onRow(target.value)}>
            <option value="">None of them</option>
            {rows.map(({ id, text, responseMinutes }) => (
              <option key={id} value={text}>
                {responseMinutes === null ? text : `${text}, within ${minutesText(responseMinutes)}`}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
