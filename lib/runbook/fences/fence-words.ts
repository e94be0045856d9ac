/** Messages of programs, not of people; taken out of a label before it is asked what it announces. */
const programMessages =
  /\b(?:commit|error|log|warning|tag|merge|output|console)\b[^.]{0,24}\bmessages?\b|\bmessages? (?:queue|broker|bus)\b/giu;
const message =
  /\b(?:messages?|announc\w+|templates?|notif\w+|notices?|e-?mails?|mail|newsletter|slack|teams (?:message|channel|post)|communications?|comms|broadcast|tweet|sms|status[- ]?page|status updates?|progress updates?|press release|confirmation to|reply|post (?:this|in|to)\b|send (?:this|a|an|to)\b|nachrichten?|mitteilung(?:en)?|ankündigung(?:en)?|benachrichtigung(?:en)?|vorlagen?|kommunikation\w*|rundmail|annonces?|modèles?|courriels?|messagerie|notificaci\w+|mensajes?|plantillas?|anuncios?|comunic\w+|mensage[mn]s?|modelos?|avisos?|notificaç\w+|enviar)\b/iu;
const sends =
  /\b(?:send|sent|post|announce|announcing|use (?:this|the|these)|notify|publish|share|reply|e-?mail|write|copy|paste|senden?|schicken?|verwenden?|veröffentlichen|envoye[rz]|publie[rz]|utilise[rz]|enviar|envíe|publicar|usar|utilizar)\b/iu;
const form =
  /\b(?:records?|log ?book|(?:decision|incident|deployment|change|shift|execution|issue) log|form|sign-?offs?|post-?mortem (?:form|template|document)|lessons learned|handover sheet|worksheet|fill (?:in|out)|protokoll\w*|formular\w*|freigabe\w*|abnahme\w*|enregistrement|formulaire|procès-verbal|compte[- ]rendu|registros?|formularios?|formulários?|actas?|atas?|bitácora|firmas?)\b/iu;
const output =
  /\b(?:(?:expected|example|sample|typical|actual|test|erwartete?|attendue?|esperad[oa]) (?:\w+ )?(?:outputs?|responses?|results?|replies|payload\w*|ausgabe|antwort|sortie|réponse|salida|respuesta|saída|resposta|format|structure)|outputs?|looks? (?:something )?like|similar to|(?:it|you|this|that|we|which|command) (?:should|will|would) (?:now |also )?(?:show|see|return|print|output|get|display)|expected in|returns?:?$|response:?$|responses?:$|ausgabe|sortie|salida|saída|resultado esperado)\b/iu;
const run =
  /\b(?:run(?:ning)?|re-?run|commands?|execut\w+|terminal|shell|cli|type|invoke|(?:validate|verify|check|install|test|build|confirm|do this) (?:\w+ ){0,3}(?:with|using|by)|using|via|ausführ\w*|befehl\w*|eingeben|exécut\w*|commandes?|lance[rz]?|ejecut\w*|comandos?|execute|rodar|correr)\b/iu;
const rollback =
  /\b(?:roll(?:ing|ed)?[- ]?back|revert|back[- ]?out|abort|rückroll\w*|rücksetz\w*|rückfall\w*|zurückrollen|abbruch\w*|retour arrière|annul\w+|reversi[oó]n|revertir|reverter|reversão)\b/iu;
const condition =
  /\b(?:if|when|whenever|any|all|triggers?|triggered|criteria|conditions?|wenn|falls|sobald|auslöser|kriterien|bedingung(?:en)?|si|lorsque|critères?|déclencheurs?|cuando|criterios?|condicion(?:es)?|disparadores?|se|quando|critérios?|gatilhos?|condiç(?:ão|ões))\b/iu;
const criteria =
  /\b(?:triggers?|criteria|conditions?|auslöser|kriterien|bedingung(?:en)?|critères?|déclencheurs?|criterios?|condicion(?:es)?|disparadores?|critérios?|gatilhos?|condiç(?:ão|ões))\b/iu;
const decision =
  /\b(?:decisions?|decide|issues?|problems?|if|fails?|failed|failing|failures?|troubleshoot\w*|escalat\w+|incidents?|errors?|triage|symptoms?|entscheidung\w*|störung\w*|fehler\w*|problème|décision|échec|incidente|decisi[oó]n|decisão|árbol|arbol|árvore|escalaci\w+|problema)\b|[?？]\s*$/iu;
const metrics =
  /\b(?:metrics?|kpis?|slos?|slis?|slas?|targets?|baselines?|thresholds?|key figures|benchmarks?|kennzahlen|messwerte|zielwerte|métriques?|indicateurs?|seuils?|métricas?|indicador(?:es)?|umbral(?:es)?)\b/iu;

const cleaned = (text: string) => text.slice(0, 400).replace(programMessages, " ");

export const speaksOf = {
  /** A long sentence must say that something is sent: others merely mention a template or a channel. */
  message: (text: string) => message.test(cleaned(text)) && (text.split(/\s+/, 15).length < 14 || sends.test(text.slice(0, 400))),
  form: (text: string) => form.test(cleaned(text)),
  output: (text: string) => output.test(text.slice(0, 400)),
  run: (text: string) => run.test(text.slice(0, 400)),
  rollbackIf: (text: string) => rollback.test(text.slice(0, 400)) && condition.test(text.slice(0, 400)),
  rollbackCriteria: (text: string) => rollback.test(text.slice(0, 400)) && criteria.test(text.slice(0, 400)),
  decision: (text: string) => decision.test(text.slice(0, 400)),
  metrics: (text: string) => metrics.test(text.slice(0, 400)),
};
