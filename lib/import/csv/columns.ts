/** What a column of a run sheet holds, by its heading; `other` columns become notes under their own name. */
export type ColumnKind = "title" | "phase" | "owner" | "start" | "duration" | "status" | "command" | "number" | "other";

/** Headings in English, German, French, Spanish and Portuguese. The first that fits wins. */
const headings: [ColumnKind, RegExp][] = [
  [
    "number",
    /^(?:#|no\.?|nr\.?|n[°º]|num(?:ber|éro|ero)?|id|lfd\.? ?nr\.?|(?:step|task|schritt|étape|paso|passo)[ -]?(?:#|no\.?|nr\.?|id|number|nummer)|seq(?:uence)?|order)$/,
  ],
  [
    "title",
    /^(?:steps?|tasks?|task (?:name|description)|activit(?:y|ies)|actions?|action items?|what|to ?do|description|schritte?|aufgaben?|tätigkeit|aktivität(?:en)?|maßnahme|beschreibung|étapes?|tâches?|activités?|quoi|pasos?|tareas?|actividad(?:es)?|acción|acciones|qué|passos?|tarefas?|atividades?|ação|o que)$/,
  ],
  [
    "phase",
    /^(?:phases?|sections?|stages?|workstream|milestone|group|category|work ?package|bereich|abschnitt|gruppe|étape principale|lot|fases?|secci[óo]n|etapas?|seção|grupo|jalon)$/,
  ],
  [
    "owner",
    /^(?:owners?|roles?|responsible|responsibility|assignees?|assigned(?: to)?|who|lead|resource|dri|team|person|verantwortliche?[rn]?|zuständig|wer|rolle|responsables?|qui|rôle|équipe|quién|rol|equipo|encargado|responsável|quem)$/,
  ],
  [
    "start",
    /^(?:start(?:s|ed)?|(?:planned |scheduled )?start(?: time)?|time|when|at|begin|t-?minus|offset|beginn|startzeit|start(?:zeit)?|uhrzeit|zeit|wann|début|heure(?: de début)?|quand|inicio|hora(?: de inicio)?|cuándo|início|quando)$/,
  ],
  [
    "duration",
    /^(?:(?:est(?:imated|\.)? |planned )?duration|(?:est(?:imated|\.)? )?(?:time|effort|minutes|mins?|length|estimate)|dauer|durée|duración|duração)$/,
  ],
  [
    "status",
    /^(?:status|state|done|complete(?:d)?|finished|done\?|complete\?|check|☐|☑|✓|✔|✅|erledigt|fertig|abgeschlossen|statut|état|fait|terminé|estado|hecho|completado|feito|concluído)$/,
  ],
  ["command", /^(?:commands?|command line|cli|script|code|befehle?|kommandos?|skript|commandes?|comandos?)$/],
];

export type Column = { name: string; kind: ColumnKind; minutes: boolean };

/** A heading as a column: `Duration (min)` counts minutes. Each kind but `other` is taken once, by its first column. */
export function columnsOf(row: readonly string[]): Column[] {
  const taken = new Set<ColumnKind>();
  return row.map((cell) => {
    const name = cell.replace(/\s+/g, " ").trim();
    const plain = name
      .replace(/\s*[([][^)\]]{0,40}[)\]]$/, "")
      .replace(/\s*[:*]+$/, "")
      .toLowerCase();
    const kind = headings.find(([each, pattern]) => !taken.has(each) && pattern.test(plain))?.[0] ?? "other";
    if (kind !== "other") taken.add(kind);
    return { name, kind, minutes: /\b(?:min|mins|minutes|minuten|minutos)\b/i.test(name) };
  });
}

/** A header of a run sheet names what is to be done and at least one thing more about it. */
export function isRunSheet(columns: readonly Column[]): boolean {
  return columns.some(({ kind }) => kind === "title") && columns.filter(({ kind }) => kind !== "other" && kind !== "title").length > 0;
}
