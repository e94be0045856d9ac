import { describe, expect, it } from "vitest";
import { type Told, toldOf } from "./told.ts";

/** A document, and what is to be read of it: the steps to tick, in order, and whatever else the kind is about. */
type Variation = readonly [text: string, steps: readonly string[] | ((told: Told) => void), name?: string];

const bytes = (text: string) => new TextEncoder().encode(text);
const P = "# Plan\n\n";

/** Documents of the kinds beside this file that were written otherwise: other words, other signs, other languages. */
const kinds: Record<string, readonly Variation[]> = {
  "text pasted from a word processor": [
    ["CUTOVER\n\n1. Before\n☐\tCall Ana\n☐\tBook room\n2. After\n☐\tTidy up\n", ["Call Ana", "Book room", "Tidy up"]],
    [
      "MOVE PLAN\n\n1 Before\n•\tCall Ana\n•\tBook the room\n\n2 Switch\n•\tStop the jobs\n•\tStart the jobs\n",
      ["Call Ana", "Book the room", "Stop the jobs", "Start the jobs"],
    ],
    [
      "Umzug\n\n1.\tVorher\n□\tDienste anhalten\n□\tDaten kopieren\n2.\tNachher\n□\tDienste starten\n",
      ["Dienste anhalten", "Daten kopieren", "Dienste starten"],
    ],
    ["Move\n\nTask\tOwner\tStart\nStop writes\tOps\t21:00\nCopy tables\tDBA\t21:10\n", ["Stop writes", "Copy tables"]],
    [
      "Bascule\n\n1.\tAvant\na)\tPrévenir les clients\nb)\tGeler les accès\n2.\tBascule\na)\tArrêter les services\n",
      (told) => expect(told.steps).toEqual(expect.arrayContaining(["Prévenir les clients", "Geler les accès", "Arrêter les services"])),
    ],
    ["RELEASE\n\n1)\tStop the queue\n2)\tCopy the tables\n3)\tStart the queue\n", ["Stop the queue", "Copy the tables", "Start the queue"]],
    [
      "Ablauf\n\n\uF06F\tRaum buchen\n\uF06F\tLeitung testen\n\uF0FE\tTeam informiert\n",
      (told) =>
        expect(told.all.map(({ title, done }) => [title, done])).toEqual([
          ["Raum buchen", false],
          ["Leitung testen", false],
          ["Team informiert", true],
        ]),
    ],
    [
      "Plan\n\n1. Prepare\n1.1 Stop the jobs\n1.2 Copy the data\n2. Switch\n2.1 Point the name\n",
      (told) => expect(told.paths.concat(told.steps).join("|")).toMatch(/Stop the jobs.*Copy the data.*Point the name/),
    ],
  ],
  "a plan in fences": [
    ["Here is the plan:\n\n```markdown\n# Move\n\n## Before\n\n- [ ] Book\n- [ ] Tell\n```\n", ["Book", "Tell"]],
    [
      "Sure!\n\n````md\n# Move\n\n## Work\n\n1. Stop it\n2. Copy it\n\n```sh\ncp a b\n```\n````\n\nShall I go on?\n",
      ["Stop it", "Copy it"],
    ],
    ["# Move\n\n## Before\n\n```text\n- [ ] Book\n- [ ] Tell\n```\n\n## After\n\n```text\n- [ ] Tidy\n```\n", ["Book", "Tell", "Tidy"]],
    ["```\n# Move\n\n## Before\n\n- [ ] Book\n\n## After\n\n- [ ] Tidy\n```\n", ["Book", "Tidy"]],
    ["~~~markdown\n# Umzug\n\n## Vorher\n- [ ] Buchen\n~~~\n", ["Buchen"]],
    [
      "### Plan\n\n```markdown\nT-2h: Begin\n- [ ] Stop jobs\n\nT+1h: Look\n- [ ] Count rows\n```\n",
      (told) => {
        expect(told.steps).toEqual(["Stop jobs", "Count rows"]);
        expect(told.offsets).toEqual(expect.arrayContaining([-120, 60]));
      },
    ],
    [
      "Copy this:\n\n```MD\n## Work\n- [ ] One\n- [x] Two\n```\n",
      (told) => expect(told.all.map(({ done }) => done)).toEqual([false, true]),
    ],
    ["# Notes\n\nWords.\n\n```markdown\n---\ntitle: The move\n---\n\n## Do\n\n- [ ] One\n```\n", ["One"]],
  ],
  "a cutover sheet": [
    [
      "Aufgabe;Wer;Beginn;Dauer;Status\nStopp der Dienste;Ops;21:00;10 min;offen\nKopie;DBA;21:10;40 min;erledigt\n",
      (told) =>
        expect(told.all.map(({ title, owner, done }) => [title, owner, done])).toEqual([
          ["Stopp der Dienste", "Ops", false],
          ["Kopie", "DBA", true],
        ]),
      "a.csv",
    ],
    [
      "Tâche;Responsable;Heure;Durée\nArrêt des services;Ops;21:00;10 min\nCopie;DBA;21:10;40 min\n",
      ["Arrêt des services", "Copie"],
      "a.csv",
    ],
    ["Tarea|Responsable|Hora|Duración\nParar|Ops|21:00|10 min\nCopiar|DBA|21:10|40 min\n", ["Parar", "Copiar"], "a.csv"],
    [
      "Tarefa\tResponsável\tInício\tSituação\nParar\tOps\t21:00\tfeito\nCopiar\tDBA\t21:10\tpendente\n",
      (told) =>
        expect(told.all.map(({ title, done }) => [title, done])).toEqual([
          ["Parar", true],
          ["Copiar", false],
        ]),
      "a.tsv",
    ],
    ["sep=;\r\nStep;Owner;Start\r\nStop;Ops;21:00\r\nCopy;DBA;21:10\r\n", ["Stop", "Copy"], "a.csv"],
    [
      "Cutover plan,,,\n,,,\nID,Activity Description,Responsible Party,Planned Start\n1,Stop writes,Ops,21:00\n2,Copy tables,DBA,21:10\n",
      ["Stop writes", "Copy tables"],
      "a.csv",
    ],
    ["Seq^Task^Owner^Start\n1^Stop^Ops^21:00\n2^Copy^DBA^21:10\n", ["Stop", "Copy"], "a.csv"],
    [
      "Zadanie;Odpowiedzialny;Początek;Czas trwania\nZatrzymaj usługi;Ops;21:00;10 min\nSkopiuj tabele;DBA;21:10;40 min\n",
      ["Zatrzymaj usługi", "Skopiuj tabele"],
      "a.csv",
    ],
    [
      "Uppgift;Ansvarig;Start;Slut\nStoppa;Ops;21:00;21:10\nKopiera;DBA;21:10;21:50\n",
      (told) => {
        expect(told.steps).toEqual(["Stoppa", "Kopiera"]);
        expect(told.all.map(({ owner }) => owner)).toEqual(["Ops", "DBA"]);
      },
      "a.csv",
    ],
    [
      "Задача;Исполнитель;Начало\nОстановить службы;Ops;21:00\nСкопировать таблицы;DBA;21:10\n",
      (told) =>
        expect(told.all.map(({ title, owner }) => [title, owner])).toEqual([
          ["Остановить службы", "Ops"],
          ["Скопировать таблицы", "DBA"],
        ]),
      "a.csv",
    ],
    [
      "作業,担当,開始,所要時間\nサービス停止,Ops,21:00,10分\nコピー,DBA,21:10,40分\n",
      (told) =>
        expect(told.all.map(({ title, owner }) => [title, owner])).toEqual([
          ["サービス停止", "Ops"],
          ["コピー", "DBA"],
        ]),
      "a.csv",
    ],
    [
      "任务,负责人,开始时间\n停止服务,Ops,21:00\n复制表,DBA,21:10\n",
      (told) =>
        expect(told.all.map(({ title, owner }) => [title, owner])).toEqual([
          ["停止服务", "Ops"],
          ["复制表", "DBA"],
        ]),
      "a.csv",
    ],
    [
      "Wave,Task,Assigned To,Start,State\nWave 1,Stop,Ops,21:00,Complete\nWave 2,Copy,DBA,21:10,Not started\n",
      (told) => {
        expect(told.phases).toEqual(["Wave 1", "Wave 2"]);
        expect(told.all.map(({ done }) => done)).toEqual([true, false]);
      },
      "a.csv",
    ],
  ],
  "what cannot be read is refused with the way out": [
    ["{\\rtf1\\ansi Plan \\par one}", (told) => expect(told.refused).toMatch(/rich-text/), "plan.txt"],
    ["{\\rtf1\\ansi\\deff0 {\\fonttbl}}\n", (told) => expect(told.refused).toMatch(/rich-text/), "plan.csv"],
    ["%PDF-1.7\n1 0 obj\n", (told) => expect(told.refused).toMatch(/PDF/), "plan.md"],
    ["PK\u0003\u0004\u0014\u0000\u0006", (told) => expect(told.refused).toMatch(/zip|Word|archive/i), "plan.docx"],
    ['{"plan": {"steps": ["a"]}}', (told) => expect(told.refused).toMatch(/JSON/), "plan.md"],
    ['[\n  {"task": "Stop"},\n  {"task": "Copy"}\n]\n', (told) => expect(told.refused).toMatch(/JSON/), "plan.txt"],
    [
      "Release plan\n============\n\n.. note:: Read this\n\n.. code-block:: bash\n\n   make\n",
      (told) => expect(told.refused).toMatch(/reStructuredText/),
      "plan.txt",
    ],
    ["Steps\n-----\n\n#. Stop\n#. Copy\n\n.. _ref:\n", (told) => expect(told.refused).toMatch(/reStructuredText/), "plan.rst"],
    ["\\documentclass{article}\n\\begin{document}\nPlan\n\\end{document}\n", (told) => expect(told.refused).toMatch(/LaTeX/), "plan.txt"],
    ["%!PS-Adobe-3.0\n", (told) => expect(told.refused).toMatch(/PostScript/), "plan.md"],
    ['{\n  "cells": [],\n  "metadata": {}\n}\n', (told) => expect(told.refused).toMatch(/JSON/), "plan.ipynb"],
    [
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n",
      (told) => expect(told.refused).toMatch(/web archive/),
      "plan.txt",
    ],
  ],
  "an outline with stars": [
    ["#+TITLE: Move\n\n* Before\n- [ ] Book\n- [X] Tell\n* After\n- [ ] Tidy\n", ["Book", "Tell", "Tidy"]],
    [
      "* Before\n** TODO Book the room\n** DONE Tell the desk\n* Switch\n** TODO Point the name\n",
      (told) =>
        expect(told.all.map(({ title, done }) => [title, done])).toEqual([
          ["Book the room", false],
          ["Tell the desk", true],
          ["Point the name", false],
        ]),
    ],
    [
      "* Work\n** TODO [#A] Copy :ops:\n   SCHEDULED: <2026-03-01 Sun 21:00>\n** TODO Look\n",
      (told) => expect(told.all[0]).toMatchObject({ title: "Copy", at: { kind: "wall", time: "21:00", date: "2026-03-01" } }),
    ],
    [
      "#+TITLE: Move\n* Steps\n1. [ ] Stop\n2. [ ] Copy\n#+BEGIN_SRC sh\ncp a b\n#+END_SRC\n",
      (told) => {
        expect(told.steps).toEqual(["Stop", "Copy"]);
        expect(told.all[1]?.commands).toHaveLength(1);
      },
    ],
    ["#+title: move\n#+author: Ana\n* One\n** Two\n*** Three\n- [ ] Deep\n", ["Deep"]],
    [
      "* Plan\n** Before [1/2]\n- [X] a task\n- [ ] another\n** After [0/1]\n- [ ] third\n",
      (told) => expect(told.all.map(({ done }) => done)).toEqual([true, false, false]),
    ],
    [
      "#+TITLE: Move\n* Rollback\n1. Start the queue\n2. Point back\n* Work\n- [ ] Go\n",
      (told) => expect(told.rollback).toEqual(["Start the queue", "Point back"]),
    ],
    ["* Work\n- [-] half of it\n- [ ] the rest\n** TODO x\n", (told) => expect(told.steps).toContain("the rest"), "plan.org"],
  ],
  "headings of equals signs": [
    ["= Move\n\n== Before\n\n* [ ] Book\n* [x] Tell\n\n== After\n\n* [ ] Tidy\n", ["Book", "Tell", "Tidy"]],
    ["= Move\n:toc:\n\n== Steps\n\n. Stop it\n. Copy it\n", ["Stop it", "Copy it"]],
    [
      "== Steps\n\n. Stop\n+\n[source,bash]\n----\nsystemctl stop q\n----\n. Start\n",
      (told) => {
        expect(told.steps).toEqual(["Stop", "Start"]);
        expect(told.all[0]?.commands[0]?.text).toBe("systemctl stop q");
      },
    ],
    ["= Move\n\n== Work\n\n|===\n|Task |Owner |Start\n\n|Stop |Ops |21:00\n|Copy |DBA |21:10\n|===\n", ["Stop", "Copy"]],
    [
      "= Move\n\n== Rollback\n\n. Restore\n. Tell all\n\n== Work\n\n* [ ] Go\n",
      (told) => expect(told.rollback).toEqual(["Restore", "Tell all"]),
    ],
    ["= Move\n\nNOTE: Read this.\n\n== Work\n\n* [ ] Go\n", ["Go"]],
    ["= Move\n\n== Work\n\n* [*] Done one\n* [ ] Open one\n", (told) => expect(told.all.map(({ done }) => done)).toEqual([true, false])],
    ["= Umzug\n\n== Vorher\n\n=== Netz\n\n* [ ] Kabel\n\n=== Strom\n\n* [ ] USV\n", ["Kabel", "USV"], "plan.adoc"],
  ],
  "duties in the third person": [
    [
      `${P}## Lead\n1. Opens the call\n2. Names a scribe\n\n## Technician\n1. Stop the jobs\n2. Start the jobs\n`,
      ["Opens the call", "Names a scribe", "Stop the jobs", "Start the jobs"],
    ],
    [
      `${P}## Comms\n- Sends the first note\n- Answers questions\n\n## DBA\n1. Copy the tables\n2. Count the rows\n`,
      ["Sends the first note", "Answers questions", "Copy the tables", "Count the rows"],
    ],
    [
      `${P}## Chef de projet\n1. Ouvre la réunion\n2. Nomme un scribe\n\n## Technicien\n1. Arrêter les services\n2. Copier les données\n`,
      (told) => expect(told.steps).toHaveLength(4),
    ],
    [
      `${P}## Leitung\n1. Eröffnet die Runde\n2. Entscheidet über den Abbruch\n\n## Technik\n1. Dienste anhalten\n2. Daten kopieren\n`,
      (told) => expect(told.steps).toHaveLength(4),
    ],
    [
      `${P}## Responsable\n1. Abre la llamada\n2. Decide el corte\n\n## Técnico\n1. Parar los servicios\n2. Copiar los datos\n`,
      (told) => expect(told.steps).toHaveLength(4),
    ],
    [
      `${P}## Incident commander\n### Start\n1. Declares the incident\n2. Assigns roles\n\n## Engineer\n### Fix\n1. Roll the release back\n2. Verify the page\n`,
      (told) => expect(told.steps).toHaveLength(4),
    ],
    [
      `${P}## Release manager\n- Confirms the freeze\n- Signs the plan\n\n## QA\n- [ ] Run the smoke tests\n`,
      (told) => expect(told.steps).toHaveLength(3),
    ],
    [
      `${P}## Support\n1. Watches the queue\n2. Escalates to Ops\n\n## Ops\n1. Restart the workers\n`,
      (told) => expect(told.steps).toHaveLength(3),
    ],
  ],
  "bullets below a day": [
    [
      `${P}## Day 1\n1. Log in\n2. Register\n\n## Day 2\n- Run the script\n- Compare prices\n`,
      ["Log in", "Register", "Run the script", "Compare prices"],
    ],
    [`${P}## Monday\n- [ ] Book\n\n## Tuesday\n- Copy the tables\n- Count the rows\n`, ["Book", "Copy the tables", "Count the rows"]],
    [
      `${P}## Week 1: Prepare\n- [ ] Book\n\n## Week 2: Move\n- Stop the jobs\n- Start the jobs\n`,
      ["Book", "Stop the jobs", "Start the jobs"],
    ],
    [
      `${P}## Tag 1\n1. Anmelden\n2. Prüfen\n\n## Tag 2\n- Preise vergleichen\n- Dienste starten\n`,
      (told) => expect(told.steps).toHaveLength(4),
    ],
    [
      `${P}## Jour 1\n1. Ouvrir la session\n2. Vérifier les prix\n\n## Jour 2\n- Copier les données\n- Ouvrir le site\n`,
      (told) => expect(told.steps).toHaveLength(4),
    ],
    [`${P}## T-1\n- [ ] Freeze\n\n## T0\n- Switch the name\n- Open the gate\n`, ["Freeze", "Switch the name", "Open the gate"]],
    [
      `${P}## Saturday 06:00\n- [ ] Freeze\n\n## Sunday 06:00\n- Switch the name\n- Open the gate\n`,
      ["Freeze", "Switch the name", "Open the gate"],
    ],
    [`${P}## Phase 1\n- [ ] Freeze\n\n## Phase 2\n- Switch the name\n- Open the gate\n`, ["Freeze", "Switch the name", "Open the gate"]],
  ],
  "a role, then bullets": [
    [
      `${P}## Steps\n1. DBA:\n    - Copy the tables\n    - Count the rows\n2. Ops:\n    - Stop the jobs\n`,
      (told) =>
        expect(told.all.filter(({ children }) => children.length === 0).map(({ title, owner }) => [title, owner])).toEqual([
          ["Copy the tables", "DBA"],
          ["Count the rows", "DBA"],
          ["Stop the jobs", "Ops"],
        ]),
    ],
    [
      `${P}## Steps\n1. **Release manager**:\n   - Open the call\n2. **QA lead**:\n   - Run the tests\n`,
      (told) =>
        expect(told.all.filter(({ children }) => children.length === 0).map(({ title, owner }) => [title, owner])).toEqual([
          ["Open the call", "Release manager"],
          ["Run the tests", "QA lead"],
        ]),
    ],
    [
      `${P}## Steps\n- Ops lead:\n  - [ ] Stop the jobs\n- QA:\n  - [ ] Run the tests\n`,
      (told) => expect(told.steps).toEqual(["Stop the jobs", "Run the tests"]),
    ],
    [
      `${P}## Steps\n1. Database team:\n   1. Copy the tables\n   2. Count the rows\n2. Network team:\n   1. Point the name\n`,
      (told) => expect(told.steps).toEqual(["Copy the tables", "Count the rows", "Point the name"]),
    ],
    [
      `${P}## Steps\n1. Support:\n   * Tell the desk\n2. Security:\n   * Rotate the keys\n`,
      (told) => expect(told.steps).toEqual(["Tell the desk", "Rotate the keys"]),
    ],
    [
      `${P}## Ablauf\n1. DBA:\n   - Tabellen kopieren\n2. Betrieb:\n   - Dienste starten\n`,
      (told) => expect(told.steps).toEqual(["Tabellen kopieren", "Dienste starten"]),
    ],
    [
      `${P}## Steps\n1. Incident commander:\n   - Open the bridge\n   - Name a scribe\n`,
      (told) => expect(told.steps).toEqual(["Open the bridge", "Name a scribe"]),
    ],
    [
      `${P}## Steps\n1. Product owner:\n   - Approve the notes\n2. SRE:\n   - Scale the workers to 4\n`,
      (told) => expect(told.steps).toEqual(["Approve the notes", "Scale the workers to 4"]),
    ],
  ],
  "numbers in languages without known orders": [
    [`${P}## 準備\n- [ ] 確認\n\n## 本番\n1. 停止\n2. コピー\n`, ["確認", "停止", "コピー"]],
    [
      `${P}## Подготовка\n- [ ] Проверить\n\n## Работа\n1. Остановить службы\n2. Скопировать таблицы\n`,
      ["Проверить", "Остановить службы", "Скопировать таблицы"],
    ],
    [`${P}## 准备\n- [ ] 检查\n\n## 执行\n1. 停止服务\n2. 复制表\n`, ["检查", "停止服务", "复制表"]],
    [`${P}## 준비\n- [ ] 확인\n\n## 실행\n1. 서비스 중지\n2. 복사\n`, ["확인", "서비스 중지", "복사"]],
    [
      `${P}## Przygotowanie\n- [ ] Sprawdź dostępy do wszystkich systemów\n\n## Przełączenie\n1. Zatrzymaj usługi na obu serwerach\n2. Skopiuj tabele z bazy głównej\n3. Uruchom usługi na nowym serwerze\n4. Przełącz ruch\n`,
      (told) => expect(told.steps).toHaveLength(5),
    ],
    [
      `${P}## Förberedelse\n- [ ] Kontrollera åtkomst till alla system\n\n## Byte\n1. Stoppa tjänsterna på båda servrarna\n2. Kopiera tabellerna från huvuddatabasen\n3. Starta tjänsterna på nya servern\n4. Byt trafiken\n`,
      (told) => expect(told.steps).toHaveLength(5),
    ],
    [
      `${P}## Hazırlık\n- [ ] Tüm sistemlere erişimi kontrol et\n\n## Geçiş\n1. Servisleri durdur\n2. Tabloları ana veritabanından kopyala\n3. Yeni sunucuda servisleri başlat\n4. Trafiği yönlendir\n`,
      (told) => expect(told.steps).toHaveLength(5),
    ],
    [
      `${P}## Persiapan\n- [ ] Periksa akses\n\n## Pelaksanaan\n1. Hentikan layanan\n2. Salin tabel\n`,
      ["Periksa akses", "Hentikan layanan", "Salin tabel"],
    ],
  ],
  "what stands below a check to repeat": [
    [
      `${P}## Night\n- [ ] Go\n- Check the queue every 15 minutes\n  - dead letters first\n`,
      (told) => {
        expect(told.reading.watches).toHaveLength(1);
        expect(told.shown).toContain("dead letters first");
      },
    ],
    [
      `${P}## Watch\n- [ ] Look at errors every hour\n  - p95 as well\n  - call Mira\n`,
      (told) => {
        expect(told.reading.watches).toHaveLength(1);
        expect(told.shown).toContain("call Mira");
      },
    ],
    [
      `${P}## Watch\n- [ ] Go\n\n**Every 5 minutes:**\n- [ ] Errors\n  - of the API\n- [ ] Queue\n`,
      (told) => {
        expect(told.reading.watches).toHaveLength(2);
        expect(told.shown).toContain("of the API");
      },
    ],
    [
      `${P}## Nacht\n- [ ] Los\n- Warteschlange alle 15 Minuten prüfen\n  - zuerst tote Briefe\n`,
      (told) => {
        expect(told.reading.watches).toHaveLength(1);
        expect(told.shown).toContain("tote Briefe");
      },
    ],
    [
      `${P}## Nuit\n- [ ] Go\n- Vérifier la file toutes les 15 minutes\n  - les plus anciens d'abord\n`,
      (told) => {
        expect(told.reading.watches).toHaveLength(1);
        expect(told.shown).toContain("plus anciens");
      },
    ],
    [
      `${P}## Noche\n- [ ] Ir\n- Revisar la cola cada 15 minutos\n  - primero los errores\n`,
      (told) => {
        expect(told.reading.watches).toHaveLength(1);
        expect(told.shown).toContain("primero los errores");
      },
    ],
    [
      `${P}## Day\n- [ ] Go\n- [ ] Hourly report\n  > to the board\n`,
      (told) => {
        expect(told.reading.watches).toHaveLength(1);
        expect(told.shown).toContain("to the board");
      },
    ],
    [
      `${P}## Day\n- [ ] Go\n- Read the log daily\n\n  \`\`\`sh\n  tail -f /var/log/app.log\n  \`\`\`\n`,
      (told) => {
        expect(told.reading.watches).toHaveLength(1);
        expect(told.shown).toContain("tail -f");
      },
    ],
  ],
};

describe.each(Object.entries(kinds))("%s", (_, variations) => {
  it.each(
    variations.map(([text, steps, name = "plan.md"], at) => ({
      at: at + 1,
      head: text.slice(0, 60).replace(/\s+/g, " "),
      text,
      steps,
      name,
    })),
  )("$at: $head", async ({ text, steps, name }) => {
    const told = await toldOf(bytes(text), name);
    if (typeof steps === "function") steps(told);
    else expect(told.steps).toEqual(steps);
    expect(told.reading.coverage.lost).toEqual([]);
  });
});
