import type { phaseKinds } from "#lib/domain/phases/rows.ts";

type PhaseKind = (typeof phaseKinds)[number];

/** First match wins, so the more telling word comes first: “Post-deployment validation” verifies. */
const kinds: [PhaseKind, RegExp][] = [
  // Going back is made ready before anything goes forward.
  [
    "prepare",
    /(?:roll-?\s?back|back-?out|fall-?back|ways? back)[\s-]+(?:(?:plan|procedure|script)s?[\s-]+)?(?:prep|readiness|ready|rehears|drill|dry[\s-]?run|exercise|tests?\b|testing|tested|reviewed|documented|agreed)|(?:prepar|rehears|ready|readiness|tests?\b|testing|practi[sc]|exercis|document|review|write)\w*\s+(?:\w+\s+){0,2}(?:roll-?\s?back|back-?out|fall-?back|ways? back)|(?:verif|valid|check|confirm)\w*\s+(?:that\s+)?(?:the\s+)?(?:roll-?\s?back|back-?out|fall-?back)\s+(?:plan|procedure|scripts?|path|works|is (?:possible|ready))/u,
  ],
  [
    "prepare",
    /(?:roll-?\s?back|rückfall(?:plan)?|rückbau|rückweg|weg zurück)s?[\s-]*(?:ist )?(?:vorbereit|bereit|probe|üben|test)|vorbereit\p{L}* (?:des |der |vom )?(?:roll-?\s?back|rückfall|rückbau|rückweg)|prépar\p{L}* (?:le |du |un |de la |la )?(?:retour|rollback)|(?:tester|répét\p{L}+|essai) (?:le |du |de )?(?:retour|rollback)|(?:prepar\p{L}*|probar|prueba|ensayo|testar|teste|ensaio) (?:de la |del? |da |do |la |el |o |a )?(?:reversión|rollback|reversão|vuelta|marcha atrás)|(?:切り?戻し|ロールバック)の?(?:準備|リハーサル|テスト|訓練)|回滚(?:准备|演练|测试)/u,
  ],
  // “Guardrails (set before traffic)”: what the brackets name is still to come.
  [
    "prepare",
    /\((?:[^()]{0,40}[ ,])?(?:before|prior to|ahead of|vor|avant|antes de[l]?|sebelum) (?:the |any |la |le |el |dem |der )?(?:first |production |prod |staging |live )?(?:traffic|deploy|go-?live|launch|cut-?over|release|migration|switch|rollout|umstell|bascule|corte)/u,
  ],
  // What is done only if something happens stands aside as going back does.
  [
    "rollback",
    /\bemergency (?:procedures?|actions?|plan|controls?|response|steps?)\b|\bmanual override|kill[\s-]switch|break[\s-]glass|notfall(?:verfahren|prozedur|maßnahmen|aktionen)|procédures? d[’']urgence|procedimientos? de emergencia|procedimentos? de emergência|prosedur darurat/u,
  ],
  [
    "rollback",
    /^(?:if|in case of|falls|wenn|im fall|en cas d[eu’']|en caso de|em caso de) (?!(?:all|every|everything|alles|nothing|go\b|needed|necessary|nötig|besoin|not done))|^if (?:any )?(?:issues?|problems?|errors?)(?: (?:are|is))? (?:found|occurs?|arises?)|contingenc|notfall(?:plan|pläne|szenari|maßnahme|verfahren|prozedur)|kontingenz|plan b\b/,
  ],
  [
    "rollback",
    /^what if\b|^should (?:the|an?|any|this|that|we|it|something) |^emergency (?:procedures?|plans?|actions?|measures?|response)|^(?:when|if) (?:it|something|things|anything) (?:goes|go|breaks?|fails?)|^was (?:tun|ist|wäre),? wenn|^wenn etwas schief|^(?:et|que faire) si\b|^¿?qu[eé] (?:pasa|hacer) si\b|^(?:e|o que fazer) se\b|(?:plan|procédures?|mesures?) (?:de secours|d[’']urgence)|(?:plan|procedimientos?) de emergencia|contingência|(?:plano|procedimentos?) de emergência|緊急時|障害時|コンティンジェンシー|应急/u,
  ],
  [
    "rollback",
    /roll-?\s?back|\bback[\s-]?out|fall-?back|^zurück$|revert|rolling[\s-]back|(?:going|switching|moving|falling) back\b|\bundo\b|\bways? back\b|\bweg zurück|\brückweg|chemin (?:de|du) retour|camino de vuelta|how to halt|(?:return|go|switch)(?:ing)? (?:back )?to (?:the )?(?:old|previous|former|last)\b|^if .{1,60}(?:does not|doesn.t|fails?|failed|crosse[sd]|exceed)|if (?:it|something|things|anything) (?:goes|go) wrong|切り戻し|ロールバック|回滚|rückfall|rücksetz|zurückrollen|retour (?:en )?arrière|reversión|revertir|reversão/,
  ],
  [
    "verify",
    /verif|validat|validasi|validaci[oó]n|smoke|health[\s-]?checks?\b|\btest|(?<=\p{L})(?<!la|con|pro|at)tests?\b|uji coba|sanity|überprüf|prüfung|abnahme|vérif|valider|comprob|prueba|verific|valida[cç]|確認|検証/u,
  ],
  ["rollout", /roll-?out|\d ?%|canary|traffic|\bstages?\b|ramp|ausroll|déploiement progressif|despliegue gradual/],
  ["watch", /monitor|\bwatch|observ|hypercare|soak|überwach|beobacht|surveill|supervis|vigilancia|pemantauan|pantau|監視/],
  [
    "after-care",
    /\bpost\b|\bafter\b|follow-?\s?up|clean-?\s?up|aftercare|nachbereit|\bnach\b|nacharbeit|\baprès\b|suivi|después|posterior|\bpós\b|\bp[oó]s-|\bpasca\b|\bsetelah\b|事後/,
  ],
  [
    "prepare",
    /\bpre\b|prepar|\bprior\b|\bbefore\b|prerequisit|precondition|readiness|backup|\bapproval|sign-?off|vorbereit|vorabend|vortag|\bla veille|víspera|véspera|(?:day|night|evening) before|\bvor\b|prépar|voraussetzung|sicherung|préparat|\bavant\b|prérequis|sauvegarde|\bantes\b|requisito|respaldo|aprobac|aprovaç|freigabe|genehmig|\bpré[\s-]|persiapan|prasyarat|\bsebelum\b|準備|事前/,
  ],
];

/** What a phase is for, by the words of its title; `otherwise` where they do not say. */
export function phaseKind(title: string, otherwise: PhaseKind = "deploy"): PhaseKind {
  // “Stage 2:” only counts; it does not make the phase a rollout.
  const words = title.toLowerCase().replace(/^(phase|stage|step|fase|étape|etapa|schritt)\s*[\dIVX]+\b/i, "");
  const found = kinds.find(([, pattern]) => pattern.test(words));
  if (found) return found[0];
  const deploys = /deploy|release|launch|go-?live|cut-?over|bereitstell|déploie|desplieg|implanta/.test(words);
  if (deploys) return "deploy";
  return /check-?list|checkliste|liste de contrôle|lista de/.test(words) ? "prepare" : otherwise;
}
