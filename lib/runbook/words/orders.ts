/** What people tell each other to do in a deployment. A word that is as often a noun (“test”, “error”) is left to its neighbours. */
const english = `
  abort, acknowledge, activate, add, adjust, advise, allow, analy[sz]e, announce, answer, apply, approve, archive, arrange, ask, assess,
  assign, assist, attach, await, back ?up, begin, block, book, bring, build, bump, call, cancel, capture, change, check, choose,
  clarify, clean, clear, click, clone, close, collect, commit, communicate, compare, complete, configure, confirm, consult, connect,
  convert, coordinate, copy, cordon, count, create, cut, decide, declare, decommission, decrease, decrypt, define, delete,
  deliver, demote, deploy, detach, determine, disable, disconnect, discuss, dispatch, distribute, do, document, download, draft,
  drain, drop, dump, edit, email, enable, encrypt, ensure, enter, escalate, establish, evaluate, evict, examine, execute, export,
  extract, fail ?over, fence, fetch, fill, finali[sz]e, harden, find, finish, flip, flush, follow, forward, freeze, gather, generate, get,
  give, go, grant, halt, have, hold, identify, import, increase, inform, initiate, insert, inspect, install, introduce,
  investigate, invite, invoke, isolate, issue, join, keep, kill, launch, let, lift, list, load, locate, lock, log, look, lower,
  make, map, mark, merge, migrate, modify, monitor, mount, move, navigate, never, nominate, notify, observe, obtain, open, page, pause,
  perform, pick, ping, plan, point, post, prepare, preview, promote, provide, provision, publish, pull, purge, push, put, quiesce,
  prune, raise, read, rearrange, rebase, reboot, recheck, rehearse, repair, reserve, rebuild, reconcile, reconnect, record, recover, redeploy, redirect, reduce, refresh, regenerate, register,
  reindex, reinstall, reload, remind, remove, rename, reopen, repeat, replace, replay, replicate, reply, report, request, rerun,
  reset, resize, resolve, respond, restart, restore, resume, retest, retire, retrieve, retry, return, reverse, revert, review,
  revoke, roll, rotate, run, save, scale, schedule, secure, select, send, set, share, shift, ship, shut(?:down)?, sign, silence, skip,
  smoke[- ]test, snapshot, split, stabili[sz]e, start, stop, store, submit, suspend, swap, switch, sync, tag, take, tell,
  terminate, test, throttle, tick, toggle, transfer, trigger, truncate, turn, unblock, uncordon, undo, unfreeze, uninstall,
  unlock, unmount, update, upgrade, upload, use, validate, verify, visit, wait, warm, warn, watch, write
`;
const listed = english.trim().split(/,\s+/).join("|");

/** An order that begins with its verb: “Stop the workers”, “Then restart”; no “Stop-gap:”. */
export const englishOrder = new RegExp(`^(?:please |then |now |re-?)?(?:${listed})(?![\\p{L}’'-]|:)`, "iu");
/** Orders that are as often nouns (“Change log”, “Release schedule”): a heading of two words with them names something. */
const nouns =
  /^(?:abort|back ?up|block|book|build|call|change|check|clone|copy|cut|document|draft|drop|dump|edit|email|export|fence|fetch|fill|flush|follow|freeze|halt|hold|import|increase|install|issue|join|kill|launch|list|load|lock|log|look|map|mark|monitor|mount|move|open|page|pause|pick|ping|plan|point|post|preview|pull|purge|push|record|refresh|replay|report|request|reset|restart|resume|return|review|roll|run|scale|schedule|set|share|shift|ship|shutdown|sign|snapshot|start|stop|store|swap|switch|sync|tag|test|tick|trigger|turn|update|upgrade|upload|use|wait|watch)(?!\p{L})/iu;

/** How names of things end: “Kill switch”, “Deploy window”. */
const naming =
  /(?:switch|list|logs?|plan|path|points?|dates?|times?|day|teams?|state|schedule|process|flow|guides?|policy|window|notes?|page|matrix|strategy|checks?|scripts?|rates?|order|rules|keys?|request|requests|job|jobs|hooks?|tool|tools|tree|mode|type|target|queue|area|options?|steps?|procedures?|instructions?|commands?)$/iu;

/** “Merge the branch back”, “Deploy testnet”: a heading that is itself an order. */
export function isOrderTitle(title: string): boolean {
  const words = title.split(/\s+/).length;
  if (!englishOrder.test(title) || words < 2 || words > 16) return false;
  if (words < 4 && naming.test(title)) return false;
  return !nouns.test(title) || (words > 2 && /(?<!\p{L})(?:the|an?|all|to|on|for|from|into|with|new|and)(?!\p{L})/iu.test(title));
}

/** “Producing the artifacts”, “Releasing the core”: orders as names of sections. */
export function isGerundTitle(title: string): boolean {
  const [, stem = "", rest = ""] = /^(\p{L}{2,16}?)ing( .{3,120})$/u.exec(title) ?? [];
  const stems = [stem, `${stem}e`, stem.replace(/(.)\1$/u, "$1")];
  return (
    stem !== "" &&
    title.split(/\s+/).length > 1 &&
    stems.some((each) => englishOrder.test(`${each}${rest}`) || /^(?:release|produce|roll ?out)$/iu.test(each))
  );
}

/** Infinitives, as French, Spanish and Portuguese tell what to do, or the imperative of `-ez`. */
export const romanceOrder =
  /^(?:\p{L}{2,14}(?:er|re|ez|ar|ir|arse|erse|irse) (?:[ld]['’]\p{L}|(?:l[ae]s?|los?|el|un[ae]?|des?|du|do|da|os?|à|aux?|al|con|com|para|sur|en ligne)(?![\p{L}\d]))|(?!(?:clear|near|year|their|similar|regular|calendar|repair|pair|star|bar|popular|solar|linear|dear|fair|chair|scalar|radar|sidecar|car|far|war|air|ear) )\p{L}{3,13}(?:ar|ir) \p{Ll}{2})/iu;
/** German infinitives stand at the end: “Dienste anhalten”. */
export const germanOrder =
  /^(?:\d{1,3} )?\p{Lu}[^.!?]{1,120} (?!(?:been|seen|broken|open|taken|given|even|then|when|token|children|pattern|concern|return|often|hidden|frozen|chosen|driven|golden|green|screen|between|listen|happen|written|proven|forgotten)\b)\p{Ll}{2,20}(?:en|ern|eln)(?=$| ?[,.;:(–—-])/u;
/** Indonesian orders: “Pastikan branch sudah sinkron”, “Catat versi yang gagal”. */
export const indonesianOrder =
  /^(?:pastikan|buat|verifikasi|catat|tambahkan|jangan|aktifkan|nonaktifkan|ulangi|pantau|jalankan|cek|periksa|hentikan|matikan|hapus|arahkan|lakukan|kirim|simpan|ubah|ganti|perbarui|pulihkan|tunggu|beri ?tahu|siapkan|pasang|konfirmasi|hubungi|kembalikan|unggah|unduh|salin|pindahkan|tetapkan|informasikan)(?!\p{L})/iu;
/** Dutch orders: the bare verb in front (“Schakel DNS terug”), or an infinitive before what it is done with (“Verkeer omleiden naar …”). */
const dutchStems =
  "activeer|bekijk|bel|bereid|bevestig|bevries|bewaak|blokkeer|bouw|breng|controleer|deactiveer|documenteer|draai|exporteer|geef|haal|herstart|herstel|importeer|informeer|installeer|kies|klik|kondig|kopieer|koppel|laat|lees|maak|meld|neem|noteer|ontkoppel|plaats|publiceer|roep|ruim|schakel|schrijf|sluit|spreek|stuur|teken|trek|valideer|verhoog|verifieer|verlaag|verplaats|ververs|verstuur|verwijder|verzamel|voer|vraag|vul|waarschuw|wacht|werk|wijzig|zet|zoek|zorg";
const dutchInfinitives =
  "aanmaken|aanpassen|aanvragen|aanzetten|afsluiten|bekijken|bellen|bevestigen|bevriezen|bewaken|blokkeren|bijwerken|controleren|doorvoeren|exporteren|herstarten|herstellen|importeren|informeren|inplannen|inschakelen|installeren|intrekken|klaarzetten|kopiëren|maken|melden|nakijken|nalopen|omleiden|omzetten|openen|opschonen|opstarten|overzetten|plaatsen|publiceren|schakelen|sluiten|starten|stilleggen|stoppen|sturen|terugzetten|testen|toevoegen|uitrollen|uitschakelen|uitvoeren|uitzetten|vastleggen|verhogen|verlagen|verplaatsen|versturen|verwijderen|verzenden|vrijgeven|waarschuwen|wijzigen";
export const dutchOrder = new RegExp(
  `^(?:(?:${dutchStems}) \\p{L}|(?:\\p{L}[\\p{L}\\d’'-]* ){1,6}(?:${dutchInfinitives})(?![\\p{L}-])|(?:controleren|nagaan|zorgen) (?:of|dat) )`,
  "iu",
);
export const japaneseOrder = /(?:する|します|して(?:ください|下さい)?|させる|[るうくすつむぐぶ])(?:[。（(]|$)/u;

/** What somebody does, in the third person: “Ouvre la réunion”, “Répond aux clients”, “Abre la llamada”, “Öffnet die Brücke”, “Opent het gesprek”. */
export const foreignDuty =
  /^(?:\p{Lu}\p{L}{2,13}(?:e|it|nd|rt|a) (?:le|la|les|l[’']|du|des|aux?|el|los|las|al|os|as|ao)(?![\p{L}])|\p{Lu}\p{Ll}{2,14}t (?:die|den|das|dem|der|alle|ein(?:e|en)?)(?!\p{L})|(?!Niet|Want|Naast)\p{Lu}\p{Ll}{2,14}t (?:de|het|een|alle)(?!\p{L}))/u;
