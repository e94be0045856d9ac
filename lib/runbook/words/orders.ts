/** What people tell each other to do in a deployment. A word that is as often a noun (“test”, “error”) is left to its neighbours. */
const english = `
  abort, activate, add, adjust, allow, announce, apply, approve, archive, ask, assign, attach, back ?up, begin, block,
  book, build, bump, call, cancel, capture, change, check, clean, clear, clone, close, collect, commit, compare,
  complete, configure, confirm, connect, convert, copy, cordon, create, cut, decide, declare, decommission, define,
  delete, do, deploy, detach, disable, disconnect, document, download, drain, draft, drop, dump, edit, email, enable,
  ensure, evict, execute, export, extract, fail ?over, fence, fetch, fill, find, flip, flush, follow, freeze, get, give,
  go, halt, have, hold, identify, import, increase, inform, install, invite, issue, join, keep, kill, launch, let, lift,
  list, load, lock, log, look, lower, make, map, mark, merge, migrate, monitor, mount, move, never, notify, obtain, open,
  page, pause, perform, pick, ping, plan, point, post, prepare, preview, promote, publish, pull, purge, push, put, raise,
  read, rebuild, reboot, record, reduce, refresh, reload, remove, rename, repeat, replace, replay, replicate, report,
  request, reset, resize, resolve, restart, restore, resume, retire, return, revert, review, revoke, roll, rotate, run,
  save, scale, schedule, select, send, set, share, shift, ship, shut, sign, silence, smoke[- ]test, snapshot, start,
  stop, store, submit, swap, switch, sync, tag, take, tell, test, tick, toggle, trigger, turn, uncordon, undo, unlock,
  unmount, update, upgrade, upload, use, validate, verify, wait, warm, watch, write
`;
const listed = english.trim().split(/,\s+/).join("|");

/** An order that begins with its verb: “Stop the workers”, “Then restart”; no “Stop-gap:”. */
export const englishOrder = new RegExp(`^(?:please |then |now |re-?)?(?:${listed})(?![\\p{L}’'-]|:)`, "iu");
/** Infinitives, as French, Spanish and Portuguese tell what to do, or the imperative of `-ez`. */
export const romanceOrder =
  /^(?:\p{L}{2,14}(?:er|re|ez|ar|ir|arse|erse|irse) (?:l[ae]s?|los?|l['’]|el|un[ae]?|des?|du|do|da|os?|à|aux?|al|con|com|para|sur|en ligne)(?![\p{L}\d])|(?!(?:clear|near|year|their|similar|regular|calendar|repair|pair|star|bar|popular|solar|linear|dear|fair|chair|scalar|radar|sidecar|car|far|war|air|ear) )\p{L}{3,13}(?:ar|ir) \p{Ll}{2})/iu;
/** German infinitives stand at the end: “Dienste anhalten”. */
export const germanOrder =
  /^\p{Lu}[^.!?]{1,120} (?!(?:been|seen|broken|open|taken|given|even|then|when|token|children|pattern|concern|return|often|hidden|frozen|chosen|driven|golden|green|screen|between|listen|happen|written|proven|forgotten)\b)\p{Ll}{2,20}(?:en|ern|eln)(?=$| ?[,.;:(–—-])/u;
/** Indonesian orders: “Pastikan branch sudah sinkron”, “Catat versi yang gagal”. */
export const indonesianOrder =
  /^(?:pastikan|buat|verifikasi|catat|tambahkan|jangan|aktifkan|nonaktifkan|ulangi|pantau|jalankan|cek|periksa|hentikan|matikan|hapus|arahkan|lakukan|kirim|simpan|ubah|ganti|perbarui|pulihkan|tunggu|beri ?tahu|siapkan|pasang|konfirmasi|hubungi|kembalikan|unggah|unduh|salin|pindahkan|tetapkan|informasikan)(?!\p{L})/iu;
export const japaneseOrder = /(?:する|します|して(?:ください|下さい)?|させる|[るうくすつむぐぶ])(?:[。（(]|$)/u;

/** What somebody does, in the third person: “Ouvre la réunion”, “Répond aux clients”, “Abre la llamada”, “Öffnet die Brücke”. */
export const foreignDuty =
  /^(?:\p{Lu}\p{L}{2,13}(?:e|it|nd|rt|a) (?:le|la|les|l[’']|du|des|aux?|el|los|las|al|os|as|ao)(?![\p{L}])|\p{Lu}\p{Ll}{2,14}t (?:die|den|das|dem|der|alle|ein(?:e|en)?)(?!\p{L}))/u;
