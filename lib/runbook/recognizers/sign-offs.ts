import { type Block, bulletsAt, itemsOf, nameOf, nearest } from "../blocks/block.ts";
import { topicOf } from "../blocks/topics.ts";
import type { SignOff } from "../reading.ts";
import type { TreeStep } from "../steps/tree.ts";
import { hasBox } from "../text/checkbox.ts";
import { linesOf } from "../text/lines-of.ts";
import { columnOf, rowsOf } from "../text/table.ts";
import { textLines } from "../text/text-lines.ts";
import { isRoleTitle, nameIn } from "../values/role-words.ts";
import { isA, type Recognizer } from "./recognizer.ts";

const signColumn =
  /sign|approv|signature|unterschrift|freigabe|kürzel|handtekening|akkoord|paraaf|firma|visto|approbation|assinatura|承認|署名|签字|签名|审批/i;
const roleColumn =
  /^(?:role|position|function|title|approver|team|rolle|funktion|functie|rôle|fonction|rol|cargo|papel|função)s?\b|\brole$|^(?:役割|職務|部署|担当|角色|部门)/i;
const nameColumn = /name|naam|person|who|approver|nom|nombre|nome|氏名|名前|姓名/i;
/** `Assinatura do Operador: ______` */
const signature =
  /^(?:(?:signature|assinatura|firma|handtekening|unterschrift|signed|approved)(?: (?:of|by|do|da|de|del|du|von|der|des|d[’']))+ ?(?:the )?\p{L}|unterschrift \p{L}{5})/iu;
/** `Approved by (CTO): ______` names who signs. */
const approvedBy =
  /^(?:approved|signed|reviewed|authori[sz]ed|genehmigt|freigegeben|goedgekeurd|approuvé|aprobado|aprovado) (?:by|von|durch|door|par|por) ?\((.{2,60})\)$/iu;
const underscored = /^(.{2,60}?)\s*[:：]?\s*_{3,}/u;

export const signOffs: Recognizer<SignOff> = {
  piece: "sign-off",
  means:
    "Who has to sign: tables with a column for it, lists of approvers, `QA Lead: ______` lines, and boxes that wait for a person and not for work.",
  example: "# Plan\n\n## Sign-off\n\n| Role | Name | Signature |\n| --- | --- | --- |\n| QA Lead | Ana | |\n",
  asks: [
    isA("list", "paragraph", "table"),
    {
      says: "is no list, or stands below words about signing or approving",
      holds: ({ block, topic }) => block.type !== "list" || topic === "sign-off",
    },
  ],
  read: signOffsAt,
  gather: (asked, { boxes }) => {
    const rows = new Set(asked.map(({ line }) => line));
    // A box in a row that asks for a signature is the place to sign.
    return [...asked, ...signOffsOfBoxes(boxes).filter(({ line }) => !rows.has(line))].sort((a, b) => a.line - b.line);
  },
};

function signOffsAt(place: Block): SignOff[] {
  const { block, topic } = place;
  if (block.type === "table") return signOffsOfTable(place);
  if (block.type === "paragraph") {
    const signs = topic === "sign-off";
    return [
      ...underscoredLines(place, signs ? () => true : (role) => isRoleTitle(role) || signature.test(role)),
      ...namedLines(
        place,
        signs ? /^/ : /(?:date|datum|fecha|data|signature|unterschrift|handtekening|firma|assinatura)\s*[:：]?\s*_{3,}/i,
      ),
    ];
  }
  // Beside boxes other items are lines for a name all the same.
  const boxless =
    block.type === "list" && hasBox(block)
      ? itemsOf({ ...block, children: block.children.filter((item) => !hasBox(item)) }, place.context)
      : bulletsAt(place);
  return boxless.flatMap(({ text, line, endLine }) => signOffOf(text, line, endLine));
}

/** Boxes of a sign-off checklist that wait for a person and not for work. */
function signOffsOfBoxes(boxes: readonly TreeStep[]): SignOff[] {
  return boxes.flatMap(({ as, words, line, endLine }) => {
    if (as !== "sign-off") return [];
    const [found] = signOffOf(words, line, endLine);
    return [found ?? { role: words, name: "", line, endLine }];
  });
}

function signOffOf(text: string, line: number, endLine: number): SignOff[] {
  const [, role = text, rest = ""] = /^(.{2,60}?)\s*(?:[:：–—]|\s-\s|_{3,})\s*(.*)$/u.exec(text) ?? [];
  const bare = role.replace(/\s+(?:sign-?\s?off|approv(?:al|ed|es?)|signature|signs?|freigabe)\b.*$/i, "").trim();
  return isRoleTitle(bare) || /_{3,}/.test(text) ? [{ role: bare, name: nameIn(rest) ?? "", line, endLine }] : [];
}

function underscoredLines({ block }: Block, accepts: (role: string) => boolean): SignOff[] {
  return textLines({ type: "root", children: [block] }).flatMap(({ text, line, endLine }) => {
    const role = underscored.exec(text)?.[1];
    if (!role || !accepts(role)) return [];
    return signature.test(role) ||
      !/^(?:date|datum|fecha|data|time|signature|handtekening|unterschrift|firma|assinatura|paraaf|name|naam|nom|nombre|nome)\b/i.test(role)
      ? [{ role: approvedBy.exec(role)?.[1] ?? role, name: "", line, endLine }]
      : [];
  });
}

/** The role a label or heading names; empty where it only says that somebody signs. */
function signerAbove(place: Block): string {
  const above = nameOf(nearest(place));
  return isRoleTitle(above) && topicOf(above) !== "sign-off" ? above : "";
}

/** `Name: ____ Role: Operator Signature: ____` */
const functionIn = (text: string): string | undefined =>
  /(?:role|function|position|rolle|funktion|functie|fonction|rol|cargo|função|papel) ?[:：] ?(\p{L}[\p{L} .&/-]{1,50}?)(?= +\p{L}+ ?[:：]|$)/iu.exec(
    text,
  )?.[1];

/** `Name: ______ Date: ______`: the label or heading may say who is meant. */
function namedLines(place: Block, also: RegExp): SignOff[] {
  return textLines({ type: "root", children: place.block.type === "paragraph" ? [place.block] : [] }).flatMap(({ text, line, endLine }) =>
    /^(?:full )?(?:name|naam|nom|nombre|nome)\s*[:：]?\s*_{3,}/i.test(text) && also.test(text)
      ? [{ role: functionIn(text) ?? signerAbove(place), name: "", line, endLine }]
      : [],
  );
}

function signOffsOfTable({ block, topic }: Block): SignOff[] {
  if (block.type !== "table") return [];
  const { names, rows } = rowsOf(block);
  const [role, name, sign] = [columnOf(names, roleColumn), columnOf(names, nameColumn), columnOf(names, signColumn)];
  const signs = sign >= 0 && (topic === "sign-off" || topicOf(names[sign] ?? "") === "sign-off");
  if (role < 0 || !(signs || (topic === "sign-off" && name >= 0))) return [];
  return rows
    .filter(({ cells }) => (cells[role] ?? "") !== "")
    .map(({ cells, line, endLine }) => ({ role: cells[role] ?? "", name: nameIn(cells[name] ?? "") ?? "", line, endLine }));
}

/** Whether a table asks for signatures: its roles sign, they are no roster. */
export function isSignOffTable(place: Block): boolean {
  return place.block.type === "table" && linesOf(place.block).line > 0 && signOffsOfTable(place).length > 0;
}
