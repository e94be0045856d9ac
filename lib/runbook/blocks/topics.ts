import { withoutNumber } from "../steps/read-title.ts";
import { remember } from "../text/remember.ts";

/**
 * What a stretch of a runbook is about, told by the words of its label or heading. `steps`: work to be done. `listing`:
 * something people list that is no work (agenda, references).
 */
export type Topic =
  | "steps"
  | "gate"
  | "sign-off"
  | "criteria"
  | "thresholds"
  | "triggers"
  | "rollback"
  | "rollout"
  | "messages"
  | "communications"
  | "audiences"
  | "roles"
  | "risks"
  | "metrics"
  | "tree"
  | "objectives"
  | "agenda"
  | "listing";

/** The first match wins, so the more telling words come first: “Rollback criteria” are triggers, “Go/no-go criteria” a gate. */
const words: [Topic, RegExp][] = [
  [
    "gate",
    /\bgo\s*(?:\/|-|or|vs\.?|and|&)\s*no[\s-]?-?go\b|\bno-?go\b(?!.{0,40}\b(?:ways? back|going back|roll-?\s?back|revert|undo|weg zurück|rückweg))|questions to answer|freigabeentscheidung|decisión de salida|^gates?\b|^(?:[\p{L}-]+ )?(?:decision|approval|hold|phase|stage|release) (?:gate|point)s?\b|\bdecide$|\b(?:go|hold|proceed|promote|launch|release|cut-?over|go-?live)(?:\s*(?:\/|or)\s*(?:go|hold|proceed|promote|stop|abort|wait|roll-?\s?back))*\s+(?:decision|call)(?: point)?$|\b(?:start|go-?live|umschalt|freigabe|weiter)-?entscheidung$|\bdécision de (?:lancement|bascule|mise en production)|\bdecisi[óo]n de (?:lanzamiento|paso|continuar)|\bdecisão de (?:lançamento|continuar)|^(?:the )?(?:final )?(?:decision|entscheidung|décision|decisión|decisão|decisione|beslissing)$|実施判断|(?:go|移行|実行|可否|最終|リリース)\s*(?:\/?\s*no-?go\s*)?の?判[定断](?!基準|条件)|(?:上线|最终)?决策点?$/u,
  ],
  [
    "triggers",
    /(?:roll-?\s?back|back-?out|abort|fall-?back|revert)\s+(?:plan\s+)?(?:triggers?|criteria|conditions?|thresholds?|signals?|decision|scenarios?|kriterien|auslöser|critères|conditions|criterios)|abbruch-?(?:kriterien|bedingungen)|(?:conditions?|critères?|criterios|critérios|condiciones|condições)\s+(?:d[’']\s?(?:abandon|arrêt)|de (?:parada|aborto|abandono|cancelación|cancelamento))|(?:trigger|condition|criteri\w*|when|reason|auslöser|kriterien|critères|criterios|critérios|condiciones|condições|cuándo|quand|quando|wann)\w*\s+(?:\p{L}+\s+){0,3}(?:to\s+)?(?:roll-?\s?back|back-?out|abort|revert|rollback|retour arrière|reversi[oó]n|revertir|reversão|reverter)|(?:roll-?\s?back|back-?out|rückfall)\s+(?:is |are |wird |will be )?(?:triggered|ausgelöst|déclenché)|trigger(?:ing)? (?:criteria|conditions)|^déclencheurs?$|^auslöser$|rollback-?(?:kriterien|auslöser|trigger)|\b(?:abort|stop|halt|roll-?\s?back|back-?\s?out|revert)\s+(?:[\p{L}-]+\s+){0,3}(?:if|when)\b|\bwhat bad looks like|\bred flags?\b|(?:切り戻し|ロールバック|中止)(?:の)?(?:判断)?(?:基準|条件)|\b(?:kill|abort|halt|stop|pause)[\s-]+(?:rules?|criteria|conditions?|signals?)/u,
  ],
  [
    "tree",
    /decision tree|entscheidungsbaum|arbre de décision|árbol de decisi|árvore de decis|severity matrix|decision matrix|eskalationsmatrix/,
  ],
  [
    "sign-off",
    /sign-?\s?offs?\b|\bapprov(?:als?|ers?|ed by)\b|\bsignatures?\b|freigaben?\b|genehmigung|unterschrift|\babnahme\b|approbations?\b|aprobaci|aprovaç|\bvisto bueno|firmas?\b|^signed\b|assinatura|承認/,
  ],
  [
    "criteria",
    /(?:success|acceptance|exit|entry|completion|pass|done|quality)[\s-]+(?:criteria|criterion|metrics?|indicators?|conditions?|measures?)|definition of done|\bcriteria\b|erfolgskriterien|akzeptanzkriterien|abnahmekriterien|kriterien|critères?\b|criterios?\b|critérios?\b|indicateurs de réussite|\bdone when|(?:good|success|done) looks like|looks good when|成功基準|完了条件|判定基準/,
  ],
  [
    "thresholds",
    /threshold|\balert(?:s|ing)?\b|\balarms?\b|schwellen?wert|grenzwert|alarmierung|\bseuils?\b|alertes?\b|umbral|alertas?\b|limiar|escalation (?:criteria|rules|matrix)|\bslos?\b|^guard-?\s?rails?$|閾値|しきい値/,
  ],
  ["risks", /\brisks?\b|\brisiken\b|\brisiko|\brisques?\b|\briesgos?\b|\briscos?\b|リスク|风险/],
  [
    "messages",
    /(?:message|mail|email|e-mail|slack|announcement|notification|communication)s?\s+(?:templates?|drafts?|text|copy)|\btemplates?\b.*(?:message|mail|communicat)|vorlagen?\b|modèles? de message|plantillas?\b/,
  ],
  [
    "audiences",
    /\baudiences?\b|\bstakeholders?\b(?!\s+(?:updates?|communicat|notif|meeting|approv))|zielgruppen?|publics? concern|destinatari|interessengruppen|parties prenantes|partes interesadas/,
  ],
  [
    "communications",
    /communicat\w* (?:plan|timeline|schedule|strategy|matrix|cadence)|kommunikationsplan|plan de communication|plan de comunicaci|\bupdates?\b.*(?:internal|external|stakeholder)/,
  ],
  [
    "roles",
    /\bteams?\b(?!\s+(?:preparation|communication|readiness|brief|training|notif))|\broles?\b|personnel|responsibilit|\bcontacts?\b|\bstaffing|on-?call (?:list|roster|schedule|contacts?)|\broster\b|\braci\b|ansprechpartner|verantwortlich(?:e|keiten)|\brollen\b|^zuständigkeiten$|équipe|rôles|equipos?\b|equipe|responsables|funções|\bbeteiligte|^who(?: does what| is who| is involved| to call)?$|^(?:erforderliche |required )?(?:teilnehmer(?:innen)?|teilnehmende|attendees|asistentes|participantes|participants)$|^(?:(?:key|the) )?(?:people|owners|crew|participants?|who(?:'|’)?s who)$|体制|役割|担当者/,
  ],
  [
    "metrics",
    /\bkpis?\b|key performance|\bmetrics?\b|metriken|kennzahlen|métriques|métricas|indicators?\b|monitoring tools|\bdashboards?\b$/,
  ],
  ["agenda", /\bagenda\b|\bagenda\b|tagesordnung|ordre du jour|orden del día/],
  ["objectives", /\bobjectives?\b|\bgoals?\b|\bziele?\b|objectifs?\b|objetivos?\b|\bpurpose\b|\bscope\b/],
  [
    "rollback",
    /roll-?\s?back|back-?out|fall-?back\b|roll(?:ing|ed)[\s-]back|(?:going|moving|switching|failing|falling) back\b|^(?:how to )?(?:undo|revert)(?:ing)?\b|how to (?:halt|go back)|\bways? back\b|\bweg zurück|\brückweg|chemin (?:de|du) retour|camino de vuelta|\b(?:return|go|back|switch|revert)(?:ing)? to (?:the )?(?:old|previous|former|last)\b|^if .{1,60}(?:does not|doesn.t|fails?|failed|wrong|crosse[sd]|exceed)|if (?:it|something|things|anything) (?:goes|go) wrong|zurückrollen|rücksetz|rückfall|rückbau|retour (?:en )?arrière|reversión|reversão|disaster recovery|切り戻し|ロールバック|回滚/,
  ],
  [
    "rollout",
    /roll-?out (?:schedule|stages?|plan|phases?|steps?|percent\w*)|\bcanary\b|traffic (?:shift|split|ramp)|gradual roll-?out|progressive (?:delivery|roll-?out)|staged roll-?out|ramp(?:-|\s)?up|ausrollplan|stufenweise|déploiement progressif|libera(?:ção|ción) (?:gradual|progresiva|progressiva)|despliegue (?:gradual|progresivo|por fases)|implantação gradual|lançamento gradual|段階(?:的)?(?:リリース|展開|公開)/,
  ],
  [
    "listing",
    /^(?:[\p{L}&'’-]+\s+){0,3}(?:contents|references?|resources?|faqs?|background|summary|overview|principles?|definitions?|glossary|assumptions?|benefits?|features?|lessons(?: learned)?|notes?|why|links?|outline|changelog|known issues|übersicht|inhalt|sommaire|índice|resumen|anhang|annexe|appendix)$|troubleshoot|appendix|^catatan(?: \p{L}+)?$|^(?:hinweise?|anmerkung(?:en)?|remarques?|observações|observaciones|notas?)$|^(?:escalation|eskalations?)[ -]?(?:procedures?|paths?|process(?:es)?|levels?|pfade?|prozess|wege?|stufen)$|^(?:procédures? d[’']escalade|procedimientos? de escalad[ao]|procedimentos? de escalonamento)$|^structure (?:du|of the|des) (?:contenu|document|content)/u,
  ],
  [
    "steps",
    /^(?:(?:the|deployment|release|rollback|detailed|procedure|main|manual|migration|pre-?\w*|post-?\w*|immediate|next|required|remaining|final)[\s-]+)*(?:tasks?|steps?|actions?|action items|check-?lists?|procedures?|to[\s-]?dos?|follow-?ups?|activities|instructions?|aufgaben|schritte|maßnahmen|checkliste|étapes|tâches|actions|pasos|tareas|acciones|passos|ações|tarefas)$|手順|作業(?:内容)?$|步骤/,
  ],
];

/** What the text of one label or heading says; null where it says nothing. */
export const topicOf = remember((text: string): Topic | null => {
  const lower = text.toLowerCase();
  const plain = bare(lower.replace(/\([^()]*\)/g, " "));
  if (plain.length > 120) return null;
  const found = topicIn(plain);
  // “Khi nào rollback?”: a question about going back, other than how, asks when.
  if (found === "rollback" && /[?？]\s*$/.test(text) && !/^\W*(?:how|wie|comment|cómo|como|どう)/i.test(text)) return "triggers";
  // “Checkpoint (go/no-go)”, “What bad looks like (roll back if)”: what stands in brackets speaks where the rest does not.
  if (found !== null) return found;
  const inside = topicIn(bare(/\(([^()]{3,60})\)/.exec(lower)?.[1] ?? ""));
  return inside === "gate" || inside === "triggers" ? inside : null;
});

const topicIn = (plain: string): Topic | null => words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
const bare = (text: string): string =>
  withoutNumber(text)
    .replace(/[\s:：?!.]+$/, "")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    // “4 Rückfall”: a number without its dot.
    .replace(/^\d{1,2} (?=\p{L})/u, "")
    .trim();

/** Topics that every sub-section shares unless it says something stronger: “Success metrics › Quantitative metrics”. */
const spreading: readonly Topic[] = ["criteria", "risks", "roles", "audiences", "gate", "sign-off", "thresholds", "triggers", "tree"];
/** “Triggered if:”, “If any of the following:” below a rollback heading: what sets it off, not how it is done. */
const conditional =
  /^(?:\W*)(?:if|when|in case|any of|trigger(?:s|ed)?|abort|activat|wird ausgelöst|wenn|falls|bei|se activa|activar|si|cuando|quando|quand|déclench|en cas|em caso|acionar)\b/iu;

/** Topics that give way to a spreading one above them. */
const weak: readonly (Topic | null)[] = [null, "metrics", "listing", "objectives"];

/** The topic of a place: `texts` are its label and headings, nearest first; `orders`: what stands there tells what to do. */
export function topicAmong(texts: readonly string[], orders = false): Topic | null {
  const topics = texts.map(topicOf);
  const nearest = topics.findIndex((topic) => topic !== null);
  const found = nearest < 0 ? null : (topics[nearest] ?? null);
  // “Go/no-go › Criteria” are what the decision asks.
  if (found === "criteria" && topics.slice(nearest + 1, nearest + 3).includes("gate")) return "gate";
  if (!orders && nearest > 0 && nearest <= 2 && found === "rollback" && conditional.test(texts[0] ?? "")) return "triggers";
  // “Criteria › Automatic rollback” lists what sets it off.
  const outer = topics[nearest + 1] ?? null;
  if (found === "rollback" && (outer === "criteria" || outer === "triggers")) return "triggers";
  if (!weak.includes(found)) return found;
  return topics.slice(0, 3).find((topic) => topic !== null && spreading.includes(topic)) ?? found;
}
