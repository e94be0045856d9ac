/** What a column of a run sheet holds, by its heading; `other` columns become notes under their own name. */
export type ColumnKind =
  | "title"
  | "phase"
  | "owner"
  | "start"
  /** The time of day beside a column of days. */
  | "clock"
  | "end"
  | "duration"
  | "status"
  | "command"
  | "number"
  /** How deep a row stands: what others stand below is their heading. */
  | "level"
  | "other";

/** Headings by language, from English to Japanese; of several columns of a kind the one with the earliest pattern is meant. */
const headings: [ColumnKind, RegExp[]][] = [
  [
    "number",
    [
      /^(?:nr\.?|lp\.?|poř\.?|č\.?|№|п\/п|№ ?п\/п|sıra|번호|序号|编号|番号|項番|no urut|#|no\.?|nr\.?|n[°º]|num(?:ber|éro|ero)?|id|lfd\.? ?nr\.?|ref(?:erence)?|wbs|(?:step|task|activity|action|item|schritt|étape|paso|passo)[ -]?(?:#|no\.?|nr\.?|id|number|nummer|ref)|seq(?:uence)?|order)$/,
    ],
  ],
  [
    "title",
    [
      /^(?:uppgift(?:er)?|aktivitet(?:er)?|steg|åtgärd(?:er)?|opgaver?|oppgaver?|tehtävät?|vaiheet?|zadani[ea]|czynności?|kroki?|úkoly?|kroky?|činnosti?|задач[аи]|шаги?|действи[ея]|работы?|завдання|крок|görev(?:ler)?|adım(?:lar)?|işlem|작업|단계|내용|任务|步骤|操作|工作内容|作業(?:内容|項目)?|手順|タスク|tugas|langkah|kegiatan|feladat(?:ok)?|lépés(?:ek)?|sarcin[iă]|pași|εργασία|βήμα|steps?|tasks?|was|vorgangsname|aufgabenname|intitulé|azione|azioni|attività|taak|taken|actie|acties|stap|stappen|handeling(?:en)?|werkzaamheden|(?:task|step|activity) (?:name|description|title)|what (?:to do|needs to be done|is to be done)|was ist zu tun|wat te doen|que faire|qué hacer|o que fazer|activit(?:y|ies)|actions?|action items?|what|to ?do|schritte?|aufgaben?|tätigkeit(?:en)?|aktivität(?:en)?|maßnahmen?|vorgang|étapes?|tâches?|activités?|quoi|pasos?|tareas?|actividad(?:es)?|acción|acciones|qué|passos?|tarefas?|atividades?|ação|o que)$/,
      /^(?:description|details?|descrizione|omschrijving|désignation|summary|name|title|item|beschreibung|bezeichnung|libellé|descripción|descrição|nombre|nome|nom)$/,
    ],
  ],
  [
    "phase",
    [
      /^(?:faser?|fázis|faza|fáze|этап|фаза|етап|aşama|단계|阶段|フェーズ|工程|tahap|phases?|stages?|epics?|epic (?:link|name)|sprint|cut-?over phase|milestone|wave|gate|abschnitt|étape principale|jalon|fases?|etapas?|welle|vague)$/,
      /^(?:sections?|group|bloque|lote|blok|lot|work ?package|gruppe|grupo|secci[óo]n|seção|bloc|block)$/,
      /^(?:work ?stream|category|area|track|bereich|kategorie|teilprojekt|catégorie|categor[ií]a|área|domaine)$/,
    ],
  ],
  [
    "owner",
    [
      /^(?:ansvarig|ansvarlig|vastuuhenkilö|odpowiedzialn[yai]|właściciel|wykonawca|odpovědn[ýáí]|vlastník|řešitel|ответственный|исполнитель|владелец|відповідальний|виконавець|sorumlu|담당(?:자)?|책임자|负责人|责任人|执行人|担当(?:者)?|責任者|penanggung jawab|pic|felelős|responsabil|υπεύθυνος|kto|кто|хто|kdo|kim|vem|hvem|kuka|谁|누가|だれ|誰|siapa|ki|cine|ποιος|owners?|responsible|verantw|zust|resp|porteur|pilote|chargée?|a cargo|responsabile|verantwoordelijke|eigenaar|responsibility|responsible (?:party|person|team)|assignees?|assigned(?: to)?|dri|verantwortliche?[rn]?|verantwortung|zuständig(?:keit)?|responsables?|encargado|responsável)$/,
      /^(?:roles?|who|resource names?|ressourcen?(?:namen)?|intervenante?s?|acteurs?|ejecutor(?:a|es)?|ejecuta|ausführende?[rn]?|durchführung|operators?|in charge|chi|wie|r|lead|resources?|team|person|performed by|executed by|who does it|wer macht (?:es|das)|wie doet (?:het|dat)|qui fait|quién lo hace|quem faz|wer|rolle|bearbeiter|qui|rôle|équipe|quién|rol|equipo|equipe|quem)$/,
    ],
  ],
  [
    "start",
    [
      /^(?:starttid|tid|klockslag|klokkeslett|aika|alkaa|aloitus|początek|czas|godzina|termin rozpoczęcia|rozpoczęcie|start o|začátek|čas|zahájení|начало|время|дата|початок|час|başlangıç|saat|tarih|시작(?: ?시간)?|시간|일시|开始(?:时间)?|时间|開始(?:時刻|時間|日時)?|時刻|予定時刻|日時|mulai|waktu|jam|kezdés|kezdete|început|ora|έναρξη|ώρα|start(?:s|ed)?|von|comienzo|(?:fecha|hora)(?: de)? comienzo|inizio|aanvang|starttijd|start(?: ?(?:time|date|datetime))?|begin(?: (?:time|date))?|beginn|startzeit|startdatum|anfang|début|(?:date|heure) de début|inicio|(?:fecha|hora)(?: de)? inicio|início|(?:data|hora)(?: de)? início)$/,
      /^(?:time|when|t|t[-+/]+|planned|geplant|prévue?|previsto|ora|tijd|tijdstip|ab|desde|at|t-?minus|offset|date|uhrzeit|zeit|zeitpunkt|datum|termin|wann|heure|quand|hora|fecha|cuándo|data|quando)$/,
    ],
  ],
  [
    "end",
    [
      /^(?:slut(?:tid)?|sluttid|loppuu|koniec|zakończenie|konec|ukončení|конец|окончание|завершение|кінець|bitiş|종료(?: ?시간)?|结束(?:时间)?|終了(?:時刻|時間|日時)?|selesai|vége|sfârșit|λήξη|end(?: ?(?:time|date))?|bis|hasta|jusque|jusqu[’']à|hora(?: de)? fin|einde?|eindtijd|(?:ora|data)(?: di)? fine|fine|finish(?: (?:time|date))?|due(?: date)?|deadline|ende|enddatum|endzeit|fin|(?:date|heure) de fin|échéance|fecha(?: de)? fin|fim|(?:data|hora)(?: de)? (?:fim|término)|término)$/,
    ],
  ],
  [
    "duration",
    [
      /^(?:varaktighet|varighet|varighed|kesto|czas trwania|trvání|doba|длительность|продолжительность|тривалість|süre|소요 ?시간|时长|耗时|所要(?:時間)?|durasi|időtartam|durată|διάρκεια|(?:est(?:imated|\.)? )?duration|dur|durata|duur|zeitbedarf|temps|(?:est(?:imated|\.)? )?(?:effort|minutes|mins?|length|estimate)|est(?:imated|\.)? time|est|dauer|aufwand|durée|duración|duração)$/,
    ],
  ],
  [
    "status",
    [
      /^(?:tila|stan|stav|статус|состояние|стан|durum|상태|状态|状態|ステータス|進捗|állapot|stare|κατάσταση|status|state|done|ok|erl|stato|fatto|klaar|gereed|complete(?:d)?|finished|done\?|complete\?|check|% ?complete|progress|☐|☑|✓|✔|✅|stand|erledigt|fertig|abgeschlossen|statut|état|avancement|fait|terminé|estado|hecho|completado|feito|concluído|situação)$/,
    ],
  ],
  ["level", [/^(?:outline level|level|ebene|gliederungsebene|niveau|nivel(?: de esquema)?|livello|depth|indent)$/]],
  [
    "command",
    [
      /^(?:kommandon?|polecenia?|příkaz|команд[аы]|komut|명령(?:어)?|命令|コマンド|perintah|commands?|command line|cli|script|code|befehle?|kommandos?|skript|commandes?|comandos?)$/,
    ],
  ],
];

/** A time that was planned is the time; one that really was is told beside it. */
const planned =
  /^(?:expected|planned|scheduled|target(?:ed)?|proposed|baseline|geplante[rs]?|erwartete[rs]?|plan-?|soll-?) |(?: (?:prévue?s?|previst[ao]s?|planifi(?:ée?|cad[ao])|planejad[ao]))$/;
const actual = /^(?:actual|real|ist-?) |(?: (?:réelle?|real))$/;

/** `minutes`, `hours`: what its numbers count. */
export type Column = { name: string; kind: ColumnKind; minutes: boolean; hours: boolean };

/** `WH-1`, `2.3`, `T012` */
const id = /^[A-Z]{0,8}[-_.# ]{0,2}\d{1,6}(?:[.-]\d{1,4}){0,4}[a-z]?$/iu;
/** Rows that tell what a column holds. */
const sampled = 200;

/**
 * The columns of a table by its header: `Duration (min)` counts minutes, `Phase/Group` and “Description and notes” are named
 * twice. Each kind but `other` is taken once. What the `rows` hold decides where the header does not: a column of nothing but
 * `WH-1` is a number, and without a title the wordiest column is it.
 */
export function columnsOf(header: readonly string[], rows: readonly (readonly string[])[] = []): Column[] {
  const sample = rows.slice(0, sampled);
  const names = header.map((cell) => cell.replace(/\s+/g, " ").trim());
  const kinds: ColumnKind[] = names.map(() => "other");
  const ranks = names.map((name) => namesOf(name).flatMap(ranksOf));
  for (const [kind] of headings) {
    const fit = ranks.flatMap((all, at) => {
      const rank = Math.min(...all.filter((each) => each.kind === kind).map((each) => each.rank));
      const numbered = kind === "title" && onlyIds(sample, at);
      return kinds[at] === "other" && Number.isFinite(rank) && !numbered ? [{ at, rank }] : [];
    });
    const best = fit.sort((a, b) => a.rank - b.rank || a.at - b.at)[0];
    // Workstreams that take turns are no phases.
    if (best && !(kind === "phase" && best.rank > 1 && takesTurns(sample, best.at))) kinds[best.at] = kind;
  }
  tellTimes(kinds, ranks, sample);
  const numbers = names.findIndex(
    (_, at) => kinds[at] === "other" && ranks[at]?.some(({ kind }) => kind === "title") && onlyIds(sample, at),
  );
  if (numbers >= 0 && !kinds.includes("number")) kinds[numbers] = "number";
  const known = kinds.filter((kind) => kind !== "other").length;
  // Of heads in a language nobody told us the times are enough.
  const timed = kinds.includes("start") && names.filter(Boolean).length > 2;
  if (!kinds.includes("title") && (known > 1 || timed)) {
    const wordiest = names.map((_, at) => (kinds[at] === "other" ? words(sample, at) : 0));
    const most = Math.max(...wordiest);
    if (most >= 2) kinds[wordiest.indexOf(most)] = "title";
  }
  return names.map((name, at) => ({
    name,
    kind: kinds[at] ?? "other",
    minutes: /\b(?:min|mins|minutes|minuten|minutos)\b/i.test(name),
    hours: /\b(?:h|hrs?|hours|std|stunden|uur|uren|heures|horas)\b/i.test(name),
  }));
}

/** What a heading calls its column: `Phase/Group` and `Task & notes` do it twice. */
function namesOf(name: string): string[] {
  const plain = name
    .slice(0, 80)
    .replace(/\s*[([][^)\]]{0,40}[)\]]$/, "")
    .replace(/(?<=\p{L})\s*[.:*?]+$/u, "")
    .toLowerCase();
  if (actual.test(plain)) return [];
  const bare = plain.replace(planned, "").trim();
  return [bare, ...bare.split(/\s*(?:\/|&|\+|,)\s*|\s+(?:and|or|und|oder|et|ou|y|o|e)\s+/)];
}

const ranksOf = (name: string) =>
  headings.flatMap(([kind, patterns]) => {
    const rank = patterns.findIndex((pattern) => pattern.test(name));
    return rank < 0 ? [] : [{ kind, rank }];
  });

/** `22:00`, `18h30`, `ab 18 Uhr`, `-01:30`, `T+2h`, `9 PM`: nothing but a time of day or an offset. */
const clockCell =
  /^(?:(?:ca|ab|um|approx|at|from|vers|à|dès|a las|alle)\.? |~ ?)?[-+−]?\d{1,2}(?:[:.h]\d{2}(?::\d{2})?(?: ?(?:[ap]\.?m\.?|uhr|h))?| ?(?:[ap]\.?m\.?|uhr|h))(?: ?(?:-|–|—|to|bis|à|a) ?\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?)?$|^T ?[-+−] ?\d/iu;
const dayCell = /^(?:\p{L}{2,10}\.?,? )?(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.-])\d{1,2}\1\d{2,4})$/u;

/**
 * Times are told by what a column holds where its heading does not say so: a column of clock times is when, and beside a column of days
 * it is the time on that day.
 */
function tellTimes(kinds: ColumnKind[], ranks: readonly { kind: ColumnKind }[][], rows: readonly (readonly string[])[]): void {
  const mostly = (at: number, is: RegExp) => {
    const values = valuesAt(rows, at);
    return values.length > 0 && values.filter((value) => is.test(value)).length >= values.length * 0.7;
  };
  const free = kinds.flatMap((kind, at) => (kind === "other" ? [at] : []));
  const start = kinds.indexOf("start");
  if (start < 0) {
    const clock = free.find((at) => mostly(at, clockCell) && !ranks[at]?.some(({ kind }) => kind === "end" || kind === "duration"));
    if (clock !== undefined) kinds[clock] = "start";
    return;
  }
  const others = free.filter((at) => ranks[at]?.some(({ kind }) => kind === "start"));
  if (mostly(start, dayCell)) {
    const clock = others.find((at) => mostly(at, clockCell));
    if (clock !== undefined) kinds[clock] = "clock";
  } else if (mostly(start, clockCell)) {
    const day = others.find((at) => mostly(at, dayCell));
    if (day !== undefined) [kinds[day], kinds[start]] = ["start", "clock"];
  }
}

const valuesAt = (rows: readonly (readonly string[])[], at: number) => rows.map((row) => row[at] ?? "").filter((value) => value !== "");

function onlyIds(rows: readonly (readonly string[])[], at: number): boolean {
  const values = valuesAt(rows, at);
  return values.length > 0 && values.filter((value) => id.test(value)).length >= values.length * 0.7;
}

function words(rows: readonly (readonly string[])[], at: number): number {
  const values = valuesAt(rows, at);
  const count = values.reduce((sum, value) => sum + (value.slice(0, 500).match(/\p{L}{2,}/gu)?.length ?? 0), 0);
  return values.length === 0 ? 0 : count / rows.length;
}

/** Whether the values of a column come again after others. */
function takesTurns(rows: readonly (readonly string[])[], at: number): boolean {
  const values = valuesAt(rows, at);
  const changes = values.filter((value, index) => index === 0 || value !== values[index - 1]).length;
  return changes > new Set(values).size;
}

/**
 * The columns of rows without a header, by what they hold: times, words, and names; null where none of them holds times or none
 * words.
 */
export function columnsByContent(rows: readonly (readonly string[])[]): Column[] | null {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = columnsOf(
    Array.from({ length: width }, () => ""),
    rows,
  );
  const times = columns.findIndex(({ kind }) => kind === "start");
  if (times < 0 || !clockCell.test(rows[0]?.[times] ?? "")) return null;
  const wordiest = columns.map((_, at) => (at === times ? 0 : words(rows, at)));
  const title = wordiest.indexOf(Math.max(...wordiest));
  if (title === times || (wordiest[title] ?? 0) < 1) return null;
  const owner = columns.findIndex((_, at) => at > times && at !== title && areNames(valuesAt(rows, at)));
  return columns.map((column, at) => ({
    ...column,
    kind: at === times ? "start" : at === title ? "title" : at === owner ? "owner" : "other",
  }));
}

/** Short, with a capital, and without digits: who does it. */
const areNames = (values: readonly string[]) =>
  values.length > 0 && values.every((value) => /^\p{Lu}[\p{L}.'’/&+-]*(?: [\p{L}.'’/&+-]+){0,2}$/u.test(value));

/** A header of a run sheet names what is to be done and at least one thing more about it. */
export function isRunSheet(columns: readonly Column[]): boolean {
  return columns.some(({ kind }) => kind === "title") && columns.filter(({ kind }) => kind !== "other" && kind !== "title").length > 0;
}
