/** What the word of a status column says of a row; `said` where it says more than a box can. */
export type Status = "done" | "open" | "dropped" | "said";

const done =
  /^(?:\[?[xX✓✔✅☑]\]?|true|yes|y|1|done|complete|completed|finished|closed|executed|ok|ja|gereed|klaar|afgerond|voltooid|erledigt|fertig|abgeschlossen|wahr|oui|fait|faite|terminée?|achevée?|vrai|sí|si|hecho|completad[oa]|terminad[oa]|verdadero|sim|feito|concluíd[oa]|100 ?%)$/iu;
const open =
  /^(?:\[ ?\]|☐|⬜|false|no|n|0|open|new|todo|to ?do|to be done|planned|pending|scheduled|not (?:yet )?started|nee|gepland|nog niet begonnen|nein|offen|geplant|nicht begonnen|falsch|non|faux|à faire|planifiée?|non (?:commencée?|démarrée?)|pendiente|no iniciad[oa]|falso|não|pendente|a fazer|não iniciad[oa]|planejad[oa]|0 ?%)$/iu;
const dropped =
  /^(?:archived?|cancel(?:l?ed)?|n\/?a|not (?:applicable|needed|required)|obsolete|skip(?:ped)?|removed|dropped|withdrawn|void|out of scope|vervallen|geannuleerd|overgeslagen|n\.v\.t\.|entfällt|entfallen|abgebrochen|storniert|gestrichen|hinfällig|annulée?|abandonnée?|sans objet|supprimée?|cancelad[oa]|anulad[oa]|descartad[oa]|no aplica|não se aplica)$/iu;

/** `4-Complete`, `6 – Archive`: trackers sort their words by a number before them. */
export function statusOf(value: string): Status {
  const word = value.replace(/^\d{1,2} ?[-–.:)] ?(?=\p{L})/u, "").trim();
  if (done.test(word)) return "done";
  if (open.test(word)) return "open";
  return dropped.test(word) ? "dropped" : "said";
}
