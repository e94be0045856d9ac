/** What people list with numbers without meaning work to be done. */
const listing =
  /agenda|metric|\bkpi|indicator|criteri|outline|overview|\bgoals?\b|objective|question|no-?go\b|contents|reference|resource|\bfaq|background|summary|principle|definition|glossary|\brisk|assumption|benefit|feature|trigger|lessons|\bnotes?\b|\bwhy\b|kriterien|\bziele\b|übersicht|inhalt|objectif|sommaire|objetivo|índice|resumen/i;
const procedure =
  /deploy|\bsteps?\b|tasks?\b|roll-?\s?back|roll-?\s?out|\bphase|\bstage|procedure|process|cut-?\s?over|migrat|install|upgrade|releas|launch|go-?\s?live|\brun\b|execut|action|check-?list|prepar|\bpre-|\bpost-|back-?up|restor|recover|verif|validat|\btest|how to|instruction|\bbefore\b|\bafter\b|\bduring\b|publish|create|update|cleanup|follow-up|to-?do|schritt|aufgabe|vorbereit|durchführ|ablauf|nachbereit|étape|déploi|procédure|tâche|préparation|pasos?\b|tareas?\b|desplieg|procedimiento|etapas?\b|passos\b|langkah/i;
const generic =
  /^(?:(?:deployment|rollback|detailed|procedure|main)\s+)?(?:tasks?|steps?|actions?|action items|check-?list|procedure|to-?do|items|aufgaben|schritte|étapes|tâches|pasos|tareas|passos)$/i;
/** Commands under these explain or illustrate; they are not part of the work. */
const explains =
  /troubleshoot|appendix|reference|example|template|useful commands|cheat-?\s?sheet|\bfaq|glossary|background|architecture|fehlersuche|anhang|dépannage|annexe/i;

/**
 * Whether a numbered list is work to be done: its label or heading says so. `texts` go from the nearest (label, heading) to
 * the farthest; the first that says anything decides.
 */
export function readsLikeProcedure(texts: readonly string[]): boolean {
  for (const text of texts) {
    if (listing.test(text)) return false;
    if (procedure.test(text)) return true;
  }
  return false;
}

/** Whether the nearest text speaks of a plain listing (agenda, criteria, metrics …). */
export function readsLikeListing(texts: readonly string[]): boolean {
  return texts.slice(0, 2).some((text) => listing.test(text));
}

/** Whether a label only says “here come the steps”. */
export function isGenericLabel(text: string): boolean {
  return generic.test(text.replace(/[:\s]+$/, ""));
}

/** Whether the commands below such a heading are illustrations. */
export function readsLikeReference(text: string): boolean {
  return explains.test(text);
}
