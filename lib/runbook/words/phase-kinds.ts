import type { Words } from "./words.ts";

/** Titles of phases in which going back is made ready, rehearsed or looked over: before anything goes forward. */
export const rollbackMadeReady: Words = {
  en: [
    /(?:roll-?\s?back|back-?out|fall-?back|ways? back)[\s-]+(?:(?:plan|procedure|script)s?[\s-]+)?(?:prep|readiness|ready|rehears|drill|dry[\s-]?run|exercise)/u,
    /(?:roll-?\s?back|back-?out|fall-?back|ways? back)[\s-]+(?:(?:plan|procedure|script)s?[\s-]+)?(?:tests?\b|testing|tested|reviewed|documented|agreed)/u,
    /(?:prepar|rehears|ready|readiness|tests?\b|testing|practi[sc]|exercis|document|review|write)\w*\s+(?:\w+\s+){0,2}(?:roll-?\s?back|back-?out|fall-?back|ways? back)/u,
    /(?:verif|valid|check|confirm)\w*\s+(?:that\s+)?(?:the\s+)?(?:roll-?\s?back|back-?out|fall-?back)\s+(?:plan|procedure|scripts?|path|works|is (?:possible|ready))/u,
  ],
  de: [
    /(?:roll-?\s?back|rückfall(?:plan)?|rückbau|rückweg|weg zurück)s?[\s-]*(?:ist )?(?:vorbereit|bereit|probe|üben|test)/u,
    /vorbereit\p{L}* (?:des |der |vom )?(?:roll-?\s?back|rückfall|rückbau|rückweg)/u,
  ],
  nl: [
    /(?:roll-?\s?back|terugdraaien|terugval\p{L}*|terugdraaiplan|weg terug) (?:is )?(?:voorbereid|klaarzetten|oefenen|testen|getest)/u,
    /(?:voorbereid\p{L}*|oefen\p{L}*|test\p{L}*|proef) (?:van )?(?:het |de )?(?:roll-?\s?back|terugdraaien|terugval|weg terug)/u,
  ],
  fr: [/prépar\p{L}* (?:le |du |un |de la |la )?(?:retour|rollback)|(?:tester|répét\p{L}+|essai) (?:le |du |de )?(?:retour|rollback)/u],
  es: [
    /(?:prepar\p{L}*|probar|prueba|ensayo|testar|teste|ensaio) (?:de la |del? |da |do |la |el |o |a )?(?:reversión|rollback|reversão|vuelta|marcha atrás)/u,
  ],
  ja: [/(?:切り?戻し|ロールバック)の?(?:準備|リハーサル|テスト|訓練)/u],
  zh: [/回滚(?:准备|演练|测试)/u],
};

/** “Guardrails (set before traffic)”: what the brackets name is still to come. */
export const stillToCome: Words = {
  any: [
    /\((?:[^()]{0,40}[ ,])?(?:before|prior to|ahead of|vor|voor|avant|antes de[l]?|sebelum) (?:the |any |la |le |el |dem |der |de |het )?(?:first |production |prod |staging |live )?(?:traffic|deploy|go-?live|launch|cut-?over|release|migration|switch|rollout|umstell|livegang|overgang|bascule|corte)/u,
  ],
};

/** What is done only if something happens stands aside as going back does. */
export const aside: Words = {
  en: [
    /\bemergency (?:procedures?|actions?|plans?|controls?|measures?|response|steps?)\b|\bmanual override|kill[\s-]switch|break[\s-]glass/u,
    /^if (?!(?:all|every|everything|nothing|go\b|needed|necessary|not done))/u,
    /^in case of (?!need)/u,
    /contingenc|plan b\b/u,
    /^what if\b|^should (?:the|an?|any|this|that|we|it|something) |^(?:when|if) (?:it|something|things|anything) (?:goes|go|breaks?|fails?)/u,
  ],
  de: [
    /notfall(?:plan|pläne|szenari|maßnahme|verfahren|prozedur|aktion)|kontingenz/u,
    /^(?:falls|wenn|im fall) (?!(?:alle|alles|nötig|go\b))/u,
    /^was (?:tun|ist|wäre),? wenn|^wenn etwas schief/u,
  ],
  nl: [
    /nood(?:plan|procedure|maatregel|scenario|stappen)|uitwijk(?:plan|procedure|scenario)?\b/u,
    /^(?:als|indien|mocht|in geval van) (?!(?:alle|alles|nodig|go\b))/u,
    /^wat (?:te doen )?als\b/u,
  ],
  fr: [
    /procédures? d[’']urgence|(?:plan|procédures?|mesures?) (?:de secours|d[’']urgence)/u,
    /^en cas d[eu’'] ?(?!besoin)|^(?:et|que faire) si\b/u,
  ],
  es: [
    /(?:plan|procedimientos?) de emergencia|(?:plan(?:es)? de )?contingencias?/u,
    /^en caso de (?!necesidad)|^¿?qu[eé] (?:pasa|hacer) si\b/u,
  ],
  pt: [/(?:plano|procedimentos?) de emergência|conting[êe]ncia/u, /^em caso de |^(?:e|o que fazer) se\b/u],
  id: [/prosedur darurat/u],
  ja: [/緊急時|障害時|コンティンジェンシー/u],
  zh: [/应急/u],
};

/** Titles of phases that go back. */
export const goingBack: Words = {
  en: [
    /roll-?\s?back|\bback[\s-]?out|fall-?back|revert|rolling[\s-]back|(?:going|switching|moving|falling) back\b|\bundo\b|\bways? back\b/u,
    /how to halt|(?:return|go|switch)(?:ing)? (?:back )?to (?:the )?(?:old|previous|former|last)\b/u,
    /\b(?:abort|back-?out) (?:procedures?|plans?|steps?|actions?)\b/u,
    /^if .{1,60}(?:does not|doesn.t|fails?|failed|crosse[sd]|exceed)|if (?:it|something|things|anything) (?:goes|go) wrong/u,
  ],
  de: [/^zurück$|\bweg zurück|\brückweg|rückfall|rücksetz|zurückrollen|^zurück (?:auf|zu|zur|zum)\b|^rückkehr (?:auf|zu|zur|zum)\b/u],
  nl: [/terug(?:draai|rol|val|zet|schakel)|\b(?:de )?weg terug\b|^terug naar\b/u],
  fr: [/chemin (?:de|du) retour|retour (?:en )?arrière|reven(?:ir|ons) en arrière/u],
  es: [/camino de vuelta|reversión|revertir|(?:vuelta|marcha|volver) atrás/u],
  pt: [/reversão|reverter/u],
  ja: [/切り?戻し|ロールバック/u],
  zh: [/回滚/u],
};

/** Titles of phases that look whether it works. */
export const verifying: Words = {
  en: [/verif|validat|smoke|health[\s-]?checks?\b|\btest|(?<=\p{L})(?<!la|con|pro|at)tests?\b|sanity/u],
  de: [/überprüf|prüfung|abnahme/u],
  nl: [/verificatie|valideren|controle(?:s|ren)?\b|rooktest/u],
  fr: [/vérif|valider/u],
  es: [/comprob|prueba|verific|validaci[oó]n|valida[cç]/u],
  id: [/validasi|uji coba/u],
  ja: [/確認|検証/u],
};

/** Titles of phases in which shares of users grow. */
export const rollingOut: Words = {
  en: [/roll-?out|\d ?%|canary|traffic|\bstages?\b|ramp/u],
  de: [/ausroll/u],
  nl: [/\buitrol|gefaseerd|kanarie/u],
  fr: [/déploiement progressif/u],
  es: [/despliegue gradual/u],
};

/** Titles of phases in which people look at it for a while. */
export const watching: Words = {
  en: [/monitor|\bwatch|observ|hypercare|soak/u],
  de: [/überwach|beobacht/u],
  nl: [/bewak(?:en|ing)|observatie/u],
  fr: [/surveill/u],
  es: [/supervis|vigilancia/u],
  id: [/pemantauan|pantau/u],
  ja: [/監視/u],
};

/** Titles of phases that follow the work. */
export const afterwards: Words = {
  en: [/\bpost\b|\bafter\b|follow-?\s?up|clean-?\s?up|aftercare/u],
  de: [/nachbereit|\bnach\b|nacharbeit|nachlauf|nachsorge/u],
  nl: [/\bnazorg|\bna (?:de|het|afloop)\b|\bopruimen|\bnawerk/u],
  fr: [/\baprès\b|suivi/u],
  es: [/después|posterior/u],
  pt: [/\bpós\b|\bp[oó]s-/u],
  id: [/\bpasca\b|\bsetelah\b/u],
  ja: [/事後/u],
};

/** Titles of phases that come before the work. */
export const beforehand: Words = {
  en: [
    /\bpre\b|prepar|\bprior\b|\bbefore\b|prerequisit|requirement|precondition|readiness|backup|\bapproval|sign-?off|(?:day|night|evening) before/u,
  ],
  de: [/vorbereit|vorabend|vortag|\bvor\b|voraussetzung|sicherung|freigabe|genehmig/u],
  nl: [/voorbereid|vooraf\b|voorwaarden|\bvoor (?:de|het)\b|vooravond|(?:dag|avond) (?:er)?voor|de avond tevoren|goedkeuring|akkoord/u],
  fr: [/prépar|\bla veille|\bavant\b|prérequis|sauvegarde/u],
  es: [/víspera|\bantes\b|requisito|respaldo|aprobac/u],
  pt: [/véspera|aprovaç|\bpré[\s-]/u],
  id: [/persiapan|prasyarat|\bsebelum\b/u],
  ja: [/準備|事前/u],
};

/** Titles that say that it is the work itself. */
export const deploying: Words = {
  en: [/deploy|release|launch|go-?live|cut-?over/u],
  de: [/bereitstell/u],
  nl: [/livegang|ingebruikname|omschakel/u],
  fr: [/déploie/u],
  es: [/desplieg/u],
  pt: [/implanta/u],
};

/** Titles that only say that something is ticked: a list to go through beforehand, where nothing else is said. */
export const checklist: Words = {
  en: [/check-?list/u],
  de: [/checkliste/u],
  nl: [/controlelijst/u],
  fr: [/liste de contrôle/u],
  es: [/lista de/u],
};
