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

const noRoles =
  (...names: string[]) =>
  ({ reading }: Told) =>
    expect(reading.roles.map(({ title }) => title).filter((title) => names.includes(title))).toEqual([]);
const limits =
  (...expected: [metric: string, value: number][]) =>
  ({ reading }: Told) =>
    expect(reading.thresholds.map(({ metric, value }) => [metric, value])).toEqual(expected);

/** The same of what is told apart within a document. */
const told: Record<string, readonly Variation[]> = {
  "choice boxes are fields": [
    [`${P}| Field | Value |\n|---|---|\n| Impact | [ ] Low [ ] High |\n\n## Work\n- [ ] Switch\n`, ["Switch"]],
    [`${P}Change type: ☐ Standard ☐ Normal ☐ Emergency\n\n## Work\n- [ ] Switch\n`, ["Switch"]],
    [`${P}## Form\n\n- Severity: [ ] 1 [ ] 2 [ ] 3\n\n## Work\n- [ ] Switch\n`, ["Switch"]],
    [`${P}| Frage | Antwort |\n|---|---|\n| Ausfall nötig | ☐ Ja ☐ Nein |\n\n## Arbeit\n- [ ] Umschalten\n`, ["Umschalten"]],
    [`${P}**Downtime:** [ ] Yes [x] No\n\n## Work\n- [ ] Switch\n`, ["Switch"]],
    [
      `${P}Decision of the board: [ ] Approved [ ] Rejected\n\n## Work\n- [ ] Switch\n`,
      (t) => {
        expect(t.steps).toEqual(["Switch"]);
        expect(t.reading.gates.map(({ outcomes }) => outcomes.length)).toEqual([2]);
      },
    ],
    [`${P}| Question | Yes | No |\n|---|---|---|\n| Backup made? | ☐ Yes | ☐ No |\n\n## Work\n- [ ] Switch\n`, ["Switch"]],
    [`${P}Risque : ☐ Faible ☐ Moyen ☐ Élevé\n\n## Travail\n- [ ] Basculer\n`, ["Basculer"]],
  ],
  "a limit names its metric before the bracket": [
    [
      `${P}## Monitoring\n- Query time (target: <20ms)\n- CPU (alert at >80%)\n- Memory (alert at >90%)\n\n## Do\n- [ ] a\n`,
      (t) => expect(t.reading.thresholds.map(({ metric }) => metric)).toEqual(expect.arrayContaining(["CPU", "Memory"])),
    ],
    [
      `${P}## Alerts\n- Error rate (critical: > 5%)\n- Error rate (warning: > 1%)\n\n## Do\n- [ ] a\n`,
      limits(["Error rate", 5], ["Error rate", 1]),
    ],
    [
      `${P}## Alerts\n- Queue length (alert above 500)\n- Lag (page at > 30 s)\n\n## Do\n- [ ] a\n`,
      limits(["Queue length", 500], ["Lag", 30]),
    ],
    [
      `${P}## Grenzwerte\n- Fehlerrate (Alarm ab > 5 %)\n- Wartezeit (Alarm ab > 2 s)\n\n## Tun\n- [ ] a\n`,
      limits(["Fehlerrate", 5], ["Wartezeit", 2]),
    ],
    [
      `${P}## Alert thresholds\n- **Error rate**: > 5% for 5 minutes\n- **p95**: > 2s\n\n## Do\n- [ ] a\n`,
      limits(["Error rate", 5], ["p95", 2]),
    ],
    [
      `${P}## Alerts\n- Disk usage ≥ 85 % → warn\n- Disk usage ≥ 95 % → page\n\n## Do\n- [ ] a\n`,
      limits(["Disk usage", 85], ["Disk usage", 95]),
    ],
    [
      `${P}## Umbrales\n- Tasa de error (alerta > 5%)\n- Latencia (alerta > 2 s)\n\n## Hacer\n- [ ] a\n`,
      limits(["Tasa de error", 5], ["Latencia", 2]),
    ],
    [
      `${P}## Seuils\n- Taux d’erreur (alerte > 5 %)\n- Latence (alerte > 2 s)\n\n## Faire\n- [ ] a\n`,
      limits(["Taux d’erreur", 5], ["Latence", 2]),
    ],
  ],
  "tables of metrics with limits": [
    [
      `${P}## Metrics\n\n| Metric | Target | Alert |\n|---|---|---|\n| Errors | < 1% | > 5% |\n| p95 | < 1s | > 3s |\n\n## Do\n- [ ] a\n`,
      (t) =>
        expect(t.draft.thresholds?.map(({ metric, limit }) => [metric, limit])).toEqual([
          ["Errors", 5],
          ["p95", 3],
        ]),
    ],
    [
      `${P}## Watch\n\n| Metric | Warning | Critical |\n|---|---|---|\n| Errors | > 1% | > 5% |\n\n## Do\n- [ ] a\n`,
      (t) =>
        expect(t.draft.thresholds?.map(({ limit, level }) => [limit, level])).toEqual([
          [1, "Warning"],
          [5, "Critical"],
        ]),
    ],
    [
      `${P}## Alarme\n\n| Kennzahl | Zielwert | Grenzwert |\n|---|---|---|\n| Fehler | < 1 % | > 5 % |\n\n## Tun\n- [ ] a\n`,
      (t) => expect(t.draft.thresholds?.map(({ metric, limit }) => [metric, limit])).toEqual([["Fehler", 5]]),
    ],
    [
      `${P}## Métricas\n\n| Métrica | Aceptable | Alerta |\n|---|---|---|\n| Errores | < 1% | > 5% |\n\n## Hacer\n- [ ] a\n`,
      (t) => expect(t.draft.thresholds?.map(({ metric, limit }) => [metric, limit])).toEqual([["Errores", 5]]),
    ],
    [
      `${P}## Guardrails\n\n| Guardrail | Threshold | Action |\n|---|---|---|\n| Errors | > 5% | Roll back |\n\n## Do\n- [ ] a\n`,
      (t) => expect(t.draft.thresholds?.[0]).toMatchObject({ metric: "Errors", limit: 5, action: "Roll back" }),
    ],
    [
      `${P}## Rollout metrics\n\n| Signal | Healthy | Degraded | Stop |\n|---|---|---|---|\n| Errors | < 1% | > 2% | > 5% |\n\n## Do\n- [ ] a\n`,
      (t) => expect(t.shown).toContain("Errors"),
    ],
    [
      `${P}## Alerts\n\n| Indicator | Limit | Window | Owner |\n|---|---|---|---|\n| Errors | > 5% | 10 min | Ops |\n\n## Do\n- [ ] a\n`,
      (t) => expect(t.draft.thresholds?.[0]).toMatchObject({ metric: "Errors", seconds: 600, owner: "Ops" }),
    ],
    [
      `${P}## Indicateurs\n\n| Indicateur | Cible | Seuil d’alerte |\n|---|---|---|\n| Erreurs | < 1 % | > 5 % |\n\n## Faire\n- [ ] a\n`,
      (t) => expect(t.draft.thresholds?.map(({ metric, limit }) => [metric, limit])).toEqual([["Erreurs", 5]]),
    ],
  ],
  "names that are no roles": [
    [`${P}- **Nov 13-15**: Training\n- **Nov 18**: Start\n\n## Do\n- [ ] a\n`, noRoles("Nov 13-15", "Nov 18")],
    [`${P}**Product:** The basket\n**Version:** 2.1\n\n## Do\n- [ ] a\n`, noRoles("Product", "Version")],
    [`${P}## Do\n- [ ] Support briefed\n- [ ] Engineers on call\n`, noRoles("Support", "Engineers")],
    [
      `${P}## Do\n1. Restart (Owner: Ops, Time: 30 minutes)\n`,
      (t) => {
        noRoles("Restart (Owner")(t);
        expect(t.all[0]).toMatchObject({ owner: "Ops", duration: { maxMinutes: 30 } });
      },
    ],
    [`${P}**Owner decision:** Partners count.\n\n## Do\n- [ ] a\n`, noRoles("Owner decision", "Partners")],
    [
      `${P}## Do\n- [ ] a\n\n## Links\n- Dashboard: [board](https://example.org)\n- Runbook: [page](https://example.org)\n`,
      noRoles("Dashboard", "Runbook"),
    ],
    [`${P}## Do\n- [ ] a\n\nNote: Ana Ruiz wrote this.\nWarning: Ask Ben Ode first.\n`, noRoles("Note", "Warning")],
    [`${P}**Montag**: Schulung\n**Dienstag**: Beginn\n\n## Tun\n- [ ] a\n`, noRoles("Montag", "Dienstag")],
  ],
  "shares that are no stages": [
    [`${P}## Checks\n- [ ] 10% of traffic on the queue (not 100%)\n`, (t) => expect(t.reading.rollout).toEqual([])],
    [`${P}## Checks\n- [ ] Disk below 80%\n- [ ] CPU below 70%\n`, (t) => expect(t.reading.rollout).toEqual([])],
    [`${P}## Success\n- 95% of users sign in\n- 99.9% uptime\n\n## Do\n- [ ] a\n`, (t) => expect(t.reading.rollout).toEqual([])],
    [`${P}## Do\n- [ ] Test coverage at 85%\n- [ ] Error budget above 50%\n`, (t) => expect(t.reading.rollout).toEqual([])],
    [`${P}## Do\n- [ ] Scale the workers to 150%\n`, (t) => expect(t.reading.rollout).toEqual([])],
    [`${P}## Do\n- [ ] Discount of 20% is shown\n- [ ] Tax of 19% is added\n`, (t) => expect(t.reading.rollout).toEqual([])],
    [
      `${P}## Rollback triggers\n- More than 5% of requests fail\n- 10% of users complain\n\n## Do\n- [ ] a\n`,
      (t) => expect(t.reading.rollout).toEqual([]),
    ],
    [
      `${P}## Rollout\n1. 5% of users\n2. 25% of users\n3. 100% of users\n`,
      (t) => expect(t.reading.rollout.map(({ percent }) => percent)).toEqual([5, 25, 100]),
    ],
  ],
  "a draft that is written out is a message": [
    [
      `${P}## Do\n- [ ] a\n\n## Announcement (draft)\n\n**Subject**: We move\n\nHello everybody,\n\n1. You wait\n2. You come back\n`,
      (t) => {
        expect(t.steps).toEqual(["a"]);
        expect(t.reading.messages.map(({ subject }) => subject)).toEqual(["We move"]);
      },
    ],
    [
      `${P}## Do\n- [ ] a\n\n## E-Mail-Vorlage\n\n**Betreff**: Umzug\n\nHallo zusammen,\n\nam [DATUM] ziehen wir um.\n`,
      (t) => expect(t.reading.messages).toHaveLength(1),
    ],
    [`${P}## Do\n- [ ] a\n\n## Message template\n\n> We begin at [TIME].\n`, (t) => expect(t.reading.messages).toHaveLength(1)],
    [
      `${P}## Do\n- [ ] a\n\n## Brouillon d’annonce\n\n**Objet** : Bascule\n\nBonjour à tous,\n\nNous commençons à [HEURE].\n`,
      (t) => expect(t.reading.messages).toHaveLength(1),
    ],
    [
      `${P}## Do\n- [ ] a\n\n### Template 2: Done\n\n---\n\n**We are done**\n\n- All is well\n\n---\n`,
      (t) => {
        expect(t.steps).toEqual(["a"]);
        expect(t.reading.messages).toHaveLength(1);
      },
    ],
    [
      `${P}## Do\n- [ ] a\n\n## Post (draft)\n\n**Title**: Faster\n**Body**:\n\nHello.\n\n- [ ] not a step\n`,
      (t) => {
        expect(t.steps).toEqual(["a"]);
        expect(t.reading.messages).toHaveLength(1);
      },
    ],
    [
      `${P}## Do\n- [ ] a\n\n**Slack message:**\n\`\`\`\nWe begin at [TIME]. Watch #ops.\n\`\`\`\n`,
      (t) => expect(t.reading.messages.map(({ channel }) => channel)).toEqual(["Slack"]),
    ],
    [
      `${P}## Do\n- [ ] a\n\n## Borrador\n\n**Asunto**: Cambio\n\nHola a todos,\n\nEmpezamos a las [HORA].\n`,
      (t) => expect(t.reading.messages).toHaveLength(1),
    ],
  ],
  "gaps of a form": [
    ["# Form\n\n## Steps\n1.\n2.\n3.\n", (t) => expect(t.all).toEqual([])],
    ["# Form\n\n## Steps\n1. ____\n2. ____\n", (t) => expect(t.all).toEqual([])],
    ["# Form\n\n## Steps\n- [ ]\n- [ ]\n\n## Do\n- [ ] a\n", ["a"]],
    ["# Form\n\n## Steps\n1. ...\n2. ...\n\n## Do\n- [ ] a\n", ["a"]],
    ["# Form\n\n## Steps\n- [ ] \n- [ ] Copy\n", ["Copy"]],
    ["# Form\n\n## Steps\n\n| Task | Owner | Time |\n|---|---|---|\n| | | |\n| Copy | Ana | 21:00 |\n", ["Copy"]],
    ["# Form\n\n## Steps\n- [ ] ________\n- [ ] Copy\n", ["Copy"]],
    ["# Formular\n\n## Schritte\n1. \n2. \n\n## Tun\n- [ ] a\n", ["a"]],
  ],
  "what is done once in a section with a rhythm": [
    [
      `${P}## Month 2 (Monthly)\n- [ ] Take the old system down (30 days after the move)\n- [ ] Close the tickets\n`,
      (t) => expect(t.steps).toHaveLength(2),
    ],
    [
      `${P}## Week 1 (Daily)\n- [ ] Health report\n- [ ] Hold the retrospective\n`,
      (t) => {
        expect(t.reading.watches).toHaveLength(1);
        expect(t.steps).toEqual(["Hold the retrospective"]);
      },
    ],
    [`${P}## Erste Woche (täglich)\n- [ ] Fehlerliste\n`, (t) => expect(t.reading.watches).toHaveLength(1)],
    [
      `${P}## After (weekly)\n- [ ] Delete the old backups\n- [ ] Cost report\n`,
      (t) => {
        expect(t.reading.watches).toHaveLength(1);
        expect(t.steps).toEqual(["Delete the old backups"]);
      },
    ],
    [
      `${P}## First day\n\n**Every hour:**\n- [ ] Errors\n- [ ] Decommission the old server\n`,
      (t) => {
        expect(t.reading.watches).toHaveLength(1);
        expect(t.steps).toEqual(["Decommission the old server"]);
      },
    ],
    [`${P}## Semaine 1 (quotidien)\n- [ ] Rapport\n`, (t) => expect(t.reading.watches).toHaveLength(1)],
    [`${P}## Semana 1 (diario)\n- [ ] Informe\n`, (t) => expect(t.reading.watches).toHaveLength(1)],
    [
      `${P}## Day 1\n- [ ] Check errors every 15 minutes\n- [ ] Remove the banner\n`,
      (t) => {
        expect(t.reading.watches).toHaveLength(1);
        expect(t.steps).toEqual(["Remove the banner"]);
      },
    ],
  ],
  "another way, folded away": [
    [`${P}## Do\n- [ ] a\n\n<details>\n<summary>By hand</summary>\n\n- b\n\n</details>\n\n- [ ] c\n`, ["a", "c"]],
    [
      `${P}## Do\n1. Press it\n\n<details><summary>Instead</summary>\n\n\`\`\`sh\n./go.sh\n\`\`\`\n\n</details>\n\n2. Look\n`,
      (t) => expect(t.steps).toEqual(["Press it", "Look"]),
    ],
    [`${P}## Do\n- [ ] a\n<details>\n<summary>More</summary>\nWords.\n</details>\n\n- [ ] b\n`, ["a", "b"]],
    [
      `${P}## Do\n- [ ] a\n\n<details>\n<summary>If it fails</summary>\n\n1. Stop\n2. Start\n\n</details>\n`,
      (t) => expect(t.steps).toContain("a"),
    ],
    [`${P}## Do\n- [ ] a\n- [ ] b\n\n<details>\n<summary>The list of servers</summary>\n\n- one\n- two\n\n</details>\n`, ["a", "b"]],
    [`${P}## Do\n- [ ] a\n\n<details open>\n<summary>Alternative</summary>\n\n- do b\n\n</details>\n\n- [ ] c\n`, ["a", "c"]],
    [`${P}## Tun\n- [ ] a\n\n<details>\n<summary>Von Hand</summary>\n\n- b\n\n</details>\n\n- [ ] c\n`, ["a", "c"]],
    [
      `${P}## Do\n- [ ] a\n\n<details>\n<summary>Commands</summary>\n\n\`\`\`sh\nls\n\`\`\`\n\n</details>\n\n## Then\n- [ ] b\n`,
      (t) => expect(t.steps).toEqual(["a", "b"]),
    ],
  ],
  "what is struck out": [
    [`${P}## Do\n- [ ] ~~a~~\n- [ ] b\n`, ["b"]],
    [`${P}## Do\n1. ~~a~~\n2. b\n3. c\n`, ["b", "c"]],
    [`${P}## Do\n- [ ] ~~Stop~~ Drain the queue\n`, ["Drain the queue"]],
    [`${P}## Do\n- [x] ~~done and dropped~~\n- [ ] b\n`, ["b"]],
    [`${P}## Do\n- [ ] <del>a</del>\n- [ ] b\n`, ["b"]],
    [`${P}## Do\n- [ ] <s>a</s> now b\n- [ ] c\n`, ["now b", "c"]],
    [
      `${P}## ~~Old phase~~\n- [ ] ~~a~~\n\n## New phase\n- [ ] b\n`,
      (t) => {
        expect(t.steps).toEqual(["b"]);
        expect(t.phases).toEqual(["New phase"]);
      },
    ],
    [`${P}## Do\n\n| Task | Owner | Time |\n|---|---|---|\n| ~~Stop~~ | Ana | 21:00 |\n| Copy | Ben | 21:10 |\n`, ["Copy"]],
  ],
  "calls to everybody own nothing": [
    ...[
      "@channel look",
      "cc @everyone: it opens",
      "Post “@here we are live” in #ops",
      "@all stand by",
      "@team look at the board",
      "@group look",
      "ping @everybody now",
      "@here",
    ].map(
      (words): Variation => [`${P}## Do\n- [ ] ${words}\n- [ ] b\n`, (t) => expect(t.all.map(({ owner }) => owner)).toEqual([null, null])],
    ),
    [
      `${P}## Do\n- [ ] @ops/@dba copy the tables\n`,
      (t) => expect(t.all[0]).toMatchObject({ title: "copy the tables", owner: "ops, dba" }),
    ],
  ],
  "titles in front matter": [
    ["---\nname: Release list\ntitle: ''\n---\n\n- [ ] a\n", (t) => expect(t.reading.title).toBe("Release list")],
    ['---\ntitle: "The move"\n---\n\n## Do\n- [ ] a\n', (t) => expect(t.reading.title).toBe("The move")],
    ["---\ntitle: 'The move'\nowner: Ana\n---\n\n# Other\n\n## Do\n- [ ] a\n", (t) => expect(t.reading.title).toBe("The move")],
    ["---\nid: x\nname: Runbook\n---\n\n# The page\n\n## Do\n- [ ] a\n", (t) => expect(t.reading.title).toBe("The page")],
    ["---\nabout: what to do\nname: Release\n---\n\n- [ ] a\n", (t) => expect(t.reading.title).toBe("Release")],
    ["---\ntitle:\n---\n\n# The page\n\n- [ ] a\n", (t) => expect(t.reading.title).toBe("The page")],
    ["---\nTitle: The move\n---\n\n## Do\n- [ ] a\n", (t) => expect(t.reading.title).toBe("The move")],
    ["---\ntitle: ~\n---\n\n# The page\n\n- [ ] a\n", (t) => expect(t.reading.title).toBe("The page")],
  ],
  "goals call nobody": [
    [`${P}## Summary\n\n**Key metrics**:\n- Time: <4 hours\n- Rows: ≥99%\n- Errors: <1%\n\n## Do\n- [ ] a\n`, limits()],
    [`${P}## Goals\n- Downtime < 5 minutes\n- Errors < 1%\n- p95 < 1s\n\n## Do\n- [ ] a\n`, limits()],
    [`${P}## Success metrics\n- Adoption > 50%\n- Errors < 1%\n\n## Do\n- [ ] a\n`, limits()],
    [`${P}## Ziele\n- Ausfall < 5 Minuten\n- Fehler < 1 %\n- Wartezeit < 1 s\n\n## Tun\n- [ ] a\n`, limits()],
    [`${P}## Objectifs\n- Coupure < 5 minutes\n- Erreurs < 1 %\n- Latence < 1 s\n\n## Faire\n- [ ] a\n`, limits()],
    [`${P}## Objetivos\n- Corte < 5 minutos\n- Errores < 1 %\n- Latencia < 1 s\n\n## Hacer\n- [ ] a\n`, limits()],
    [
      `${P}**Trigger:** show the banner on the first visit\n\n## Do\n- [ ] a\n`,
      (t) => expect(t.reading.rollback.triggers.filter(({ value }) => value !== null)).toEqual([]),
    ],
    [
      `${P}## Targets\n\n| Metric | Target |\n|---|---|\n| Errors | < 1% |\n| p95 | < 1s |\n\n## Do\n- [ ] a\n`,
      (t) => expect(t.draft.thresholds ?? []).toEqual([]),
    ],
  ],
  "pages of a wiki and of editors": [
    [
      "<h1>Move</h1><h2>Before</h2><ul><li>[ ] Book</li><li>[x] Tell</li></ul>",
      (t) =>
        expect(t.all.map(({ title, done }) => [title, done])).toEqual([
          ["Book", false],
          ["Tell", true],
        ]),
      "a.html",
    ],
    [
      "<h1>Move</h1><ac:task-list><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>Book</ac:task-body></ac:task></ac:task-list>",
      ["Book"],
      "a.html",
    ],
    [
      '<h1>Move</h1><h2>Do</h2><ul class="task-list"><li><input type="checkbox"> Book</li><li><input type="checkbox" checked> Tell</li></ul>',
      (t) => expect(t.all.map(({ done }) => done)).toEqual([false, true]),
      "a.html",
    ],
    [
      "<html><body><h1>Move</h1><h2>Do</h2><table><tr><th>Task</th><th>Owner</th><th>Time</th></tr><tr><td>Stop</td><td>Ana</td><td>21:00</td></tr></table></body></html>",
      (t) => expect(t.all[0]).toMatchObject({ title: "Stop", owner: "Ana" }),
      "a.html",
    ],
    [
      "<h1>Move</h1><h2>Do</h2><ol><li>Stop it</li><li>Copy it<pre>cp a b</pre></li></ol>",
      (t) => {
        expect(t.steps).toEqual(["Stop it", "Copy it"]);
        expect(t.shown).toContain("cp a b");
      },
      "a.html",
    ],
    [
      '<h1>Move</h1><h2>Work</h2><ac:structured-macro ac:name="info"><ac:rich-text-body><p>Read this.</p></ac:rich-text-body></ac:structured-macro><ul><li><input type="checkbox"/>Go</li></ul>',
      (t) => {
        expect(t.steps).toEqual(["Go"]);
        expect(t.shown).toContain("Read this.");
      },
      "a.html",
    ],
    [
      '<h1>Move</h1><h2>Do</h2><ul data-checked="false"><li>Book</li></ul><ul data-checked="true"><li>Tell</li></ul>',
      (t) => expect(t.shown).toContain("Book"),
      "a.html",
    ],
    [
      "<!doctype html><title>Move</title><h2>Before</h2><ul><li>☐ Book</li><li>☑ Tell</li></ul>",
      (t) =>
        expect(t.all.map(({ title, done }) => [title, done])).toEqual([
          ["Book", false],
          ["Tell", true],
        ]),
      "a.html",
    ],
  ],
  "owners in brackets": [
    [
      `${P}## Do\n- [ ] 13:00 - Freeze (15 min) — Owner: Ana (backup: Bo)\n`,
      (t) => {
        expect(t.all[0]?.title).toBe("Freeze");
        expect(t.all[0]?.owner).toMatch(/^Ana/);
      },
    ],
    [`${P}## Do\n- [ ] Freeze (Owner: Ana)\n`, (t) => expect(t.all[0]).toMatchObject({ title: "Freeze", owner: "Ana" })],
    [
      `${P}## Do\n- [ ] Freeze (Owner: Ana, 15 min)\n`,
      (t) => expect(t.all[0]).toMatchObject({ title: "Freeze", owner: "Ana", duration: { maxMinutes: 15 } }),
    ],
    [
      `${P}## Do\n- [ ] Freeze (13:00, 15 min, Owner: Ana (backup: Bo))\n`,
      (t) => expect(t.all[0]).toMatchObject({ title: "Freeze", duration: { maxMinutes: 15 } }),
    ],
    [`${P}## Tun\n- [ ] Sperren (Verantwortlich: Ana)\n`, (t) => expect(t.all[0]).toMatchObject({ title: "Sperren", owner: "Ana" })],
    [`${P}## Faire\n- [ ] Geler (Responsable : Ana)\n`, (t) => expect(t.all[0]).toMatchObject({ title: "Geler", owner: "Ana" })],
    [
      `${P}## Do\n- [ ] [DBA] Freeze\n- [ ] Copy [SRE]\n`,
      (t) =>
        expect(t.all.map(({ title, owner }) => [title, owner])).toEqual([
          ["Freeze", "DBA"],
          ["Copy", "SRE"],
        ]),
    ],
    [`${P}## Do\n- [ ] Freeze — Owner: Ana / Bo\n`, (t) => expect(t.all[0]).toMatchObject({ title: "Freeze", owner: "Ana / Bo" })],
  ],
  "work below what must hold": [
    ["# Release\n\n## Done when\n- [ ] Draft the notes\n- [ ] Send the mail\n", ["Draft the notes", "Send the mail"]],
    ["# Release\n\n## Acceptance criteria\n- [ ] Update the page\n- [ ] Close the issues\n", ["Update the page", "Close the issues"]],
    ["# Release\n\n## Definition of done\n- [ ] Tag the commit\n- [ ] Publish the package\n", ["Tag the commit", "Publish the package"]],
    [
      "# Release\n\n## Exit criteria\n\n### Text\n- [ ] Write the notes\n\n### Site\n- [ ] Raise the version\n",
      ["Write the notes", "Raise the version"],
    ],
    ["# Release\n\n## Akzeptanzkriterien\n- [ ] Dienste starten\n- [ ] Seite prüfen\n", (t) => expect(t.steps).toHaveLength(2)],
    [
      "# Release\n\n## Do\n- [ ] Tag it\n\n## Done when\n- [ ] All users are told\n",
      (t) => {
        expect(t.steps).toEqual(["Tag it"]);
        expect(t.reading.criteria).toHaveLength(1);
      },
    ],
    [
      "# Release\n\n## Criterios de aceptación\n- [ ] Publicar el paquete\n- [ ] Cerrar los casos\n",
      (t) => expect(t.steps).toHaveLength(2),
    ],
    ["# Release\n\n## Critères d’acceptation\n- [ ] Publier le paquet\n- [ ] Fermer les tickets\n", (t) => expect(t.steps).toHaveLength(2)],
  ],
  "numbered step headings below anything": [
    [
      `${P}## Acceptance criteria\n\n### STEP 1: Verify\n- [ ] Please verify it\n\n### STEP 2: Confirm\n- [ ] Confirm it\n`,
      ["Please verify it", "Confirm it"],
    ],
    [
      `${P}## Go/No-Go\n\n### Step 1: Copy\n\n\`\`\`sh\ncp a b\n\`\`\`\n\n### Step 2: Look\n\n\`\`\`sh\nls\n\`\`\`\n`,
      (t) => expect(t.steps).toEqual(["Step 1: Copy", "Step 2: Look"]),
    ],
    [`${P}## Kriterien\n\n### Schritt 1: Prüfen\n- [ ] Prüfen\n\n### Schritt 2: Starten\n- [ ] Starten\n`, ["Prüfen", "Starten"]],
    [`${P}## Metrics\n\n### Step 1: Open the board\n- [ ] Open it\n`, ["Open it"]],
    [`${P}## Criterios\n\n### Paso 1: Revisar\n- [ ] Revisar todo\n`, ["Revisar todo"]],
    [`${P}## Critères\n\n### Étape 1 : Vérifier\n- [ ] Vérifier tout\n`, ["Vérifier tout"]],
    [`${P}## Requirements\n\n### Step 1\n- [ ] One\n\n### Step 2\n- [ ] Two\n`, ["One", "Two"]],
    [`${P}## Sign-off\n\n### Step 1: Ask\n- [ ] Ask Ana\n`, ["Ask Ana"]],
  ],
  "loose bullets below a heading for steps": [
    [`${P}### Steps\nDo this:\n\n* Open an issue\n* Commit.\n* Publish.\n`, (t) => expect(t.steps).toHaveLength(3)],
    [`${P}## Steps\n- Stop the queue\n- The copy runs by itself\n- Start the queue\n`, (t) => expect(t.steps).toHaveLength(3)],
    [`${P}## Deployment steps\n* Tag\n* Build\n* Ship\n`, (t) => expect(t.steps).toHaveLength(3)],
    [`${P}## Schritte\n- Anhalten\n- Kopieren\n`, (t) => expect(t.steps).toHaveLength(2)],
    [`${P}## Étapes\n- Arrêt\n- Copie\n`, (t) => expect(t.steps).toHaveLength(2)],
    [`${P}## Pasos\n- Parada\n- Copia\n`, (t) => expect(t.steps).toHaveLength(2)],
    [`${P}## Optional steps\n- Tell the newsletter\n`, (t) => expect(t.all[0]?.title).toBe("Tell the newsletter")],
    [`${P}## Checklist\n- Keys rotated\n- Alerts muted\n`, (t) => expect(t.steps).toHaveLength(2)],
  ],
};

describe.each(Object.entries({ ...kinds, ...told }))("%s", (_, variations) => {
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
