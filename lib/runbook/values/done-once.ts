import { cadenceIn } from "./cadence.ts";
import { lengthsIn } from "./lengths.ts";

/** What ends something, or stands at the end of it: “Take the old system down”, “Altes System abschalten”. */
const ending =
  /^(?:please |then |finally,? )?(?:archive|cancel|close|conclude|decommission|delete|dismantle|dispose|drop|end|finali[sz]e|hand (?:it )?over|remove|retire|return|shut (?:down|off)|sign off|sunset|switch (?:off|over)|take (?:(?!(?:a|an)\b)[\p{L}\d-]+ ){0,5}(?:down|out|offline)|terminate|turn off|tear down|uninstall|unsubscribe|wind (?:down|up))(?![\p{L}’'-]|:)|(?<!\p{L})(?:abschalten|außer betrieb nehmen|abbauen|abschließen|beenden|entfernen|kündigen|löschen|schließen|stilllegen|übergeben)[.)]?$|^(?:archiver|arrêter|clore|clôturer|débrancher|démanteler|éteindre|fermer|résilier|retirer|supprimer|transférer|apagar|archivar|arquivar|borrar|cancelar|cerrar|dar de baja|desactivar|desligar|desativar|eliminar|encerrar|entregar|fechar|finalizar|remover|retirar)(?!\p{L})/iu;
/** A meeting that looks back is held once. */
const lookingBack =
  /look[- ]?back|retrospectiv|post-?mortem|post-implementation review|lessons[- ]learned|closing (?:meeting|review|report)|final (?:report|review|meeting|sign-?off)|debrief|after-?action|rückblick|rückschau|abschluss(?:bericht|treffen|gespräch|besprechung|meeting)|nachbesprechung|rétrospective|bilan final|réunion de clôture|cierre del proyecto|reunión de cierre|reunião de encerramento|振り返り/iu;
/** “(30 days after the move)”: a moment, not a rhythm. */
const moment = /\([^()]*\b(?:after|later|nach|après|después|depois|by|until|bis|avant|antes|before)\b[^()]*\)\s*$/iu;

/** Whether a text says something that is done once even where what stands above it speaks of a rhythm (“Month 2-3 (Monthly)”). */
export function isDoneOnce(text: string): boolean {
  if (cadenceIn(text) !== null) return false;
  const end = text.slice(-200);
  return ending.test(text) || lookingBack.test(text) || (moment.test(end) && lengthsIn(end.slice(end.lastIndexOf("("))).length > 0);
}
