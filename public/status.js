// The status page is whole without this. With it, a newer page takes the place of an older one, the reader's own times stand
// beside those of the plan, and the page says when it is no longer live.
const staleMs = 12_000;
const soonestMs = 1000;
let heardAt = null;
let asked = null;

/** Times on the reader's clock, where it is another than the plan's. */
function fillTimes() {
  for (const time of document.querySelectorAll("time[data-local]")) {
    const { zone, before, after } = time.dataset;
    const at = new Date(time.dateTime);
    const there = textOf(at, zone);
    const here = textOf(at);
    if (here === there) continue;
    time.textContent = `${before}${here}${after}`;
    time.hidden = false;
  }
}

function textOf(at, timeZone) {
  const parts = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...(timeZone ? { timeZone } : {}) };
  const day = (date) => date.toLocaleDateString("en-GB", { day: "numeric", month: "short", ...(timeZone ? { timeZone } : {}) });
  const clock = at.toLocaleTimeString("en-GB", parts);
  return day(at) === day(new Date()) ? clock : `${day(at)} ${clock}`;
}

function tellFreshness() {
  const place = document.querySelector("[data-freshness]");
  if (!place || heardAt === null) return;
  const seconds = Math.max(0, Math.floor((Date.now() - heardAt) / 1000));
  const live = seconds * 1000 < staleMs;
  place.classList.toggle("text-hold", !live);
  const said = live
    ? `live · checked ${seconds === 0 ? "now" : `${seconds} s ago`}`
    : `not live since ${textOf(new Date(heardAt), place.dataset.zone)} · trying again`;
  if (place.textContent !== said) place.textContent = said;
}

/** Asks for the page as it is now and puts it in place of this one, at most once a second. */
function refresh() {
  if (asked !== null) return;
  asked = setTimeout(async () => {
    asked = null;
    const answer = await fetch(location.pathname).catch(() => null);
    if (answer?.status === 404) return gone();
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("status");
    if (!page) return;
    document.getElementById("status").replaceWith(page);
    fillTimes();
    tellFreshness();
  }, soonestMs * Math.random());
}

function gone() {
  source?.close();
  heardAt = null;
  const page = document.getElementById("status");
  const [words, hint] = [document.createElement("h1"), document.createElement("p")];
  words.className = "text-xl font-semibold";
  words.textContent = "This link is not open any more.";
  hint.className = "mt-1 text-sm text-muted";
  hint.textContent = "Ask whoever gave it to you for a new one.";
  page.className = "mx-auto flex min-h-dvh max-w-md flex-col justify-center p-6 text-center";
  page.replaceChildren(words, hint);
}

let source;
let first = true;

function listen() {
  source = new EventSource(`${location.pathname}/live`);
  const heard = () => {
    heardAt = Date.now();
    tellFreshness();
  };
  source.addEventListener("beat", heard);
  source.addEventListener("status", () => {
    heard();
    // What the stream begins with is what the page shows already.
    if (!first) refresh();
    first = false;
  });
  source.addEventListener("closed", gone);
  source.onerror = () => {
    // After a gap the page may have missed something.
    first = false;
    if (source.readyState !== EventSource.CLOSED) return;
    // Refused: either the server is away, or the link is. The page itself knows which.
    setTimeout(async () => {
      const answer = await fetch(location.pathname, { method: "HEAD" }).catch(() => null);
      if (answer?.status === 404) gone();
      else listen();
    }, 2000);
  };
}

fillTimes();
listen();
setInterval(tellFreshness, 1000);
// How long something goes on, and when it will end, changes by itself.
setInterval(() => document.visibilityState === "visible" && heardAt !== null && refresh(), 60_000);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && heardAt !== null && refresh());
