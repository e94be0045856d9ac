import type { Words } from "./words.ts";

/** What announces the answer of a command. */
export const expects: Words = {
  en: [
    /expect(?:ed|s|ing)?(?: (?:output|results?|response|answers?|values?|status|state))?/u,
    /should(?: now)? (?:be|show|return|print|output|say|have|contain|equal|match|exist|list|report|see|display|read|look like)/u,
    /must (?:be|show|return)|you should (?:see|get)|outputs?|returns?|result/u,
  ],
  de: [/erwartet(?:e[sr]?)?(?: (?:ausgabe|ergebnis(?:se)?|wert))?|soll(?:te)?(?: (?:sein|zeigen|liefern))?|ausgabe|ergebnis/u],
  nl: [/verwachte?(?: (?:uitvoer|resultaat|antwoord|waarde))?|moet (?:zijn|tonen|geven)|uitvoer/u],
  fr: [/attendus?|résultats? attendus?|sortie(?: attendue)?|(?:doit|devrait) (?:être|afficher|retourner)/u],
  es: [/esperado|debe(?:ría)? (?:ser|mostrar|devolver)/u],
  pt: [/deve(?:ria)? (?:ser|mostrar|retornar)/u],
  any: [/(?:resultado|salida|saída)s?(?: esperad[oa]s?)?/u],
};
