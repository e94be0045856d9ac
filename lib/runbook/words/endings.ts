import type { Words } from "./words.ts";

/** Verbs that end something where a text begins with them. */
export const endsAtFront: Words = {
  en: [
    /archive|cancel|close|conclude|decommission|delete|dismantle|dispose|drop|end|finali[sz]e|hand (?:it )?over/u,
    /remove|retire|return|shut (?:down|off)|sign off|sunset|switch (?:off|over)/u,
    /take (?:(?!(?:a|an)\b)[\p{L}\d-]+ ){0,5}(?:down|out|offline)/u,
    /terminate|turn off|tear down|uninstall|unsubscribe|wind (?:down|up)/u,
  ],
};

/** The same in languages whose infinitives stand in front. */
export const endsAtFrontRomance: Words = {
  fr: [/archiver|arrêter|clore|clôturer|débrancher|démanteler|éteindre|fermer|résilier|retirer|supprimer|transférer/u],
  es: [/apagar|archivar|borrar|cancelar|cerrar|dar de baja|desactivar|eliminar|entregar|finalizar|retirar/u],
  pt: [/arquivar|desligar|desativar|encerrar|fechar|remover/u],
};

/** German and Dutch infinitives stand at the end. */
export const endsAtEnd: Words = {
  nl: [/uitzetten|uitschakelen|opzeggen|verwijderen|afsluiten|opheffen|sluiten|overdragen|opruimen/u],
  de: [/abschalten|außer betrieb nehmen|abbauen|abschließen|beenden|entfernen|kündigen|löschen|schließen|stilllegen|übergeben/u],
};

/** Meetings and reports that look back: held once. */
export const lookingBack: Words = {
  en: [
    /look[- ]?back|retrospectiv|post-?mortem|post-implementation review|lessons[- ]learned|debrief|after-?action/u,
    /closing (?:meeting|review|report)|final (?:report|review|meeting|sign-?off)/u,
  ],
  de: [/rückblick|rückschau|abschluss(?:bericht|treffen|gespräch|besprechung|meeting)|nachbesprechung/u],
  nl: [/terugblik|evaluatie(?:gesprek|bijeenkomst)|nabespreking/u],
  fr: [/rétrospective|bilan final|réunion de clôture/u],
  es: [/cierre del proyecto|reunión de cierre/u],
  pt: [/reunião de encerramento/u],
  ja: [/振り返り/u],
};
