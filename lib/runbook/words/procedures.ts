import type { Words } from "./words.ts";

/** What people list with numbers without meaning work to be done. */
export const plainListings: Words = {
  en: [
    /agenda|metric|\bkpi|indicator|criteri|outline|overview|\bgoals?\b|objective|question|no-?go\b|contents|reference|resource|\bfaq/u,
    /background|summary|principle|definition|glossary|\brisk|assumption|benefit|feature|trigger|lessons|\bnotes?\b|\bwhy\b/u,
  ],
  de: [/kriterien|\bziele\b|übersicht|inhalt/u],
  nl: [/\bdoelen\b|overzicht|\binhoud\b|opmerkingen|achtergrond|begrippen/u],
  fr: [/objectif|sommaire/u],
  es: [/objetivo|índice|resumen/u],
};

/** What numbered lists of work are called, or stand below. */
export const procedures: Words = {
  en: [
    /deploy|\bsteps?\b|tasks?\b|roll-?\s?back|roll-?\s?out|\bphase|\bstage|procedure|process|cut-?\s?over|migrat|install|upgrade|releas|launch|go-?\s?live/u,
    /\brun\b|execut|action|check-?list|prepar|\bpre-|\bpost-|back-?up|restor|recover|verif|validat|\btest|how to|instruction/u,
    /\bbefore\b|\bafter\b|\bduring\b|publish|create|update|cleanup|follow-up|to-?do/u,
  ],
  de: [/schritt|aufgabe|vorbereit|durchführ|ablauf|nachbereit/u],
  nl: [/\bstap(?:pen)?\b|\btaken\b|voorbereid|uitvoer|nazorg|terugdraai|werkwijze|draaiboek/u],
  fr: [/étape|déploi|procédure|tâche|préparation/u],
  es: [/pasos?\b|tareas?\b|desplieg|procedimiento|etapas?\b/u],
  pt: [/passos\b/u],
  id: [/langkah/u],
};

/** Labels that only say “here come the steps”. */
export const genericLabels: Words = {
  en: [
    /(?:(?:deployment|rollback|detailed|procedure|main)\s+)?(?:tasks?|steps?|actions?|action items|check-?list|procedure|to-?do|items)/u,
  ],
  de: [/aufgaben|schritte/u],
  nl: [/taken|stappen|acties/u],
  fr: [/étapes|tâches/u],
  es: [/pasos|tareas/u],
  pt: [/passos/u],
};

/** Commands under these explain or illustrate; they are not part of the work. */
export const explanations: Words = {
  en: [
    /troubleshoot|appendix|reference|example|template|useful (?:commands|tools)|cheat-?\s?sheet|\bfaq|glossary|background|architecture/u,
  ],
  de: [/fehlersuche|anhang|nützliche befehle/u],
  nl: [/probleemoplossing|bijlage|voorbeeld|handige opdrachten/u],
  fr: [/dépannage|annexe|commandes utiles/u],
  es: [/(?:comandos|herramientas) útiles/u],
  pt: [/(?:comandos|ferramentas) úteis/u],
};
