import type { Words } from "./words.ts";

/** Messages of programs, not of people. */
export const programMessages: Words = {
  en: [/\b(?:commit|error|log|warning|tag|merge|output|console)\b[^.]{0,24}\bmessages?\b/u, /\bmessages? (?:queue|broker|bus)\b/u],
};

/** Whole words that announce words for people. */
export const message: Words = {
  en: [
    /messages?|announc\w+|templates?|notif\w+|notices?|e-?mails?|mail|newsletter|slack|teams (?:message|channel|post)|communications?|comms/u,
    /broadcast|tweet|sms|status[- ]?page|status updates?|progress updates?|press release|confirmation to|reply/u,
    /post (?:this|in|to)|send (?:this|a|an|to)/u,
  ],
  de: [/nachrichten?|mitteilung(?:en)?|ankündigung(?:en)?|benachrichtigung(?:en)?|vorlagen?|kommunikation\w*|rundmail/u],
  nl: [/bericht(?:en)?|mededeling(?:en)?|aankondiging(?:en)?|sjablo(?:on|nen)|communicatie\w*/u],
  fr: [/annonces?|modèles?|courriels?|messagerie/u],
  es: [/notificaci\w+|mensajes?|plantillas?|anuncios?|comunic\w+/u],
  pt: [/mensage[mn]s?|modelos?|avisos?|notificaç\w+|enviar/u],
};

/** That words are sent or used. */
export const sends: Words = {
  en: [/send|sent|post|announce|announcing|use (?:this|the|these)|notify|publish|share|reply|e-?mail|write|copy|paste/u],
  de: [/senden?|schicken?|verwenden?|veröffentlichen/u],
  nl: [/stuur|sturen|versturen|verstuur|plaats|plaatsen|gebruik/u],
  fr: [/envoye[rz]|publie[rz]|utilise[rz]/u],
  es: [/enviar|envíe|publicar|usar|utilizar/u],
};

/** What is filled in. */
export const form: Words = {
  en: [
    /records?|log ?book|(?:decision|incident|deployment|change|shift|execution|issue) log|form|sign-?offs?|post-?mortem (?:form|template|document)/u,
    /lessons learned|handover sheet|worksheet|fill (?:in|out)/u,
  ],
  de: [/protokoll\w*|formular\w*|freigabe\w*|abnahme\w*/u],
  nl: [/formulier\w*|logboek|overdrachtsformulier/u],
  fr: [/enregistrement|formulaire|procès-verbal|compte[- ]rendu/u],
  es: [/registros?|formularios?|actas?|bitácora|firmas?/u],
  pt: [/formulários?|atas?/u],
};

/** That the answer of a command follows. */
export const output: Words = {
  en: [
    /(?:expected|example|sample|typical|actual|test) (?:\w+ )?(?:outputs?|responses?|results?|replies|payload\w*|format|structure)/u,
    /outputs?|looks? (?:something )?like|similar to|expected in|returns?:?$|response:?$|responses:?$/u,
    /(?:it|you|this|that|we|which|command) (?:should|will|would) (?:now |also )?(?:show|see|return|print|output|get|display)/u,
  ],
  de: [/erwartete? (?:\w+ )?(?:ausgabe|antwort|outputs?|format)|ausgabe/u],
  nl: [/verwachte? (?:\w+ )?(?:uitvoer|antwoord|resultaat)|uitvoer/u],
  fr: [/attendue? (?:\w+ )?(?:sortie|réponse)|sortie/u],
  es: [/esperad[oa] (?:\w+ )?(?:salida|respuesta)|salida|resultado esperado/u],
  pt: [/esperad[oa] (?:\w+ )?(?:saída|resposta)|saída/u],
};

/** That something is run. */
export const run: Words = {
  en: [
    /run(?:ning)?|re-?run|commands?|execut\w+|terminal|shell|cli|type|invoke|using|via/u,
    /(?:validate|verify|check|install|test|build|confirm|do this) (?:\w+ ){0,3}(?:with|using|by)/u,
  ],
  de: [/ausführ\w*|befehl\w*|eingeben/u],
  nl: [/uitvoer(?:en)?|voer uit|opdracht(?:en)?|draai/u],
  fr: [/exécut\w*|commandes?|lance[rz]?/u],
  es: [/ejecut\w*|comandos?/u],
  pt: [/execute|rodar|correr/u],
};

/** That one goes back. */
export const rollback: Words = {
  en: [/roll(?:ing|ed)?[- ]?back|revert|back[- ]?out|abort/u],
  de: [/rückroll\w*|rücksetz\w*|rückfall\w*|zurückrollen|abbruch\w*/u],
  nl: [/terugdraai\w*|terugrol\w*|terugval\w*|afbreken/u],
  fr: [/retour arrière|annul\w+/u],
  es: [/reversi[oó]n|revertir/u],
  pt: [/reverter|reversão/u],
};

/** What calls for something. */
export const criteria: Words = {
  en: [/triggers?|criteria|conditions?/u],
  de: [/auslöser|kriterien|bedingung(?:en)?/u],
  nl: [/voorwaarden?/u],
  fr: [/critères?|déclencheurs?/u],
  es: [/criterios?|condicion(?:es)?|disparadores?/u],
  pt: [/critérios?|gatilhos?/u],
};

/** In which case; `criteria` say so too. */
export const conditionally: Words = {
  en: [/if|when|whenever|any|all|triggered/u],
  de: [/wenn|falls|sobald/u],
  nl: [/als|indien|zodra|wanneer/u],
  fr: [/si|lorsque/u],
  es: [/cuando/u],
  pt: [/se|quando|condiç(?:ão|ões)/u],
};

/** What is decided, or what went wrong. */
export const decision: Words = {
  en: [
    /decisions?|decide|issues?|problems?|if|fails?|failed|failing|failures?|troubleshoot\w*|escalat\w+|incidents?|errors?|triage|symptoms?/u,
  ],
  de: [/entscheidung\w*|störung\w*|fehler\w*/u],
  nl: [/beslissing\w*|besluit\w*|storing\w*|beslisboom/u],
  fr: [/problème|décision|échec/u],
  es: [/incidente|decisi[oó]n|árbol|arbol|escalaci\w+|problema/u],
  pt: [/decisão|árvore/u],
};

/** Figures people look at. */
export const metrics: Words = {
  en: [/metrics?|kpis?|slos?|slis?|slas?|targets?|baselines?|thresholds?|key figures|benchmarks?/u],
  de: [/kennzahlen|messwerte|zielwerte/u],
  nl: [/kengetallen|meetwaarden|streefwaarden/u],
  fr: [/métriques?|indicateurs?|seuils?/u],
  es: [/métricas?|indicador(?:es)?|umbral(?:es)?/u],
};
