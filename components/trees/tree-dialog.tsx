"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { LineField } from "#components/forms/line-field.tsx";
import { submitted } from "#components/live/answers.ts";
import { useLiveRoom } from "#components/live/room-context.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { cutText } from "#lib/domain/kernel/text.ts";
import type { Tree, TreeNode } from "#lib/domain/trees/rows.ts";

const drawn = (nodes: readonly TreeNode[]) => nodes.map(({ depth, text }) => `${"  ".repeat(depth)}${text}`).join("\n");

/** Two spaces are one level. */
const nodesIn = (text: string): TreeNode[] =>
  text.split("\n").flatMap((each) => {
    const words = each.trim();
    return words === ""
      ? []
      : [{ depth: Math.min(100, Math.floor((each.length - each.trimStart().length) / 2)), text: cutText(words, 500) }];
  });

/** What to do in which case, as indented lines. Without `tree` it is a new one. */
export function TreeDialog({ tree, onClose }: { tree: Tree | undefined; onClose: () => void }) {
  const { act } = useLiveRoom();
  const [title, setTitle] = useState(tree?.title ?? "");
  const [text, setText] = useState(drawn(tree?.nodes ?? []));
  const [cases, setCases] = useState(tree?.kind === "matrix");
  async function save() {
    const nodes = nodesIn(text);
    if (!title.trim()) return "Say when it is walked, like “The canary shows errors”.";
    if (nodes.length === 0) return "Write at least one line.";
    if (nodes.length > 500) return "A tree has at most 500 lines. Make two of it.";
    const said = { title: title.trim(), kind: cases ? ("matrix" as const) : ("tree" as const), nodes };
    return submitted(tree ? act("editTree", { treeId: tree.id, ...said }) : act("addTree", said));
  }
  return (
    <FormDialog title={tree ? "Decision tree" : "New decision tree"} submitLabel={tree ? "Save" : "Add"} onClose={onClose} onSubmit={save}>
      <LineField
        label="When it is walked"
        required
        value={title}
        maxLength={500}
        placeholder="The canary shows errors"
        onChange={setTitle}
      />
      <Field
        label="What it says"
        hint="A line each; two spaces put a line below another. What ends in ? is answered by the lines below it; STOP: holds the deployment."
      >
        {(control) => (
          <Textarea
            {...control}
            rows={9}
            maxLength={100_000}
            className="num"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Checkbox
        label="The first lines are cases"
        hint="One of them is chosen, as in a matrix."
        checked={cases}
        onChange={({ target }) => setCases(target.checked)}
      />
    </FormDialog>
  );
}
