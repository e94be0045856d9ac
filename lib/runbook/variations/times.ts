import type { Variation } from "./variation.ts";

/** Documents of the kinds of faults found in times, in other words, languages and layouts. */
export const times: Variation[] = [
  // Offsets without a unit.
  [
    "bare T in a table that speaks of the launch day",
    "# Opening\n\n| When | Task | Owner |\n|---|---|---|\n| T-21 | Book the room | Ana |\n| T-7 | Train the desk | Bo |\n| T0 | Launch day: open the doors | Ana |\n| T+2 | Look back with the team | Bo |\n",
    {
      steps: [
        "Book the room · @Ana · -21d",
        "Train the desk · @Bo · -7d",
        "Launch day: open the doors · @Ana · T0",
        "Look back with the team · @Bo · +2d",
      ],
    },
  ],
  [
    "bare T that is said to count days, in German",
    "# Umzug\n\nAlle Zeiten zählen in Tagen ab T0.\n\n## T-10: Vorbereiten\n- [ ] Leitung bestellen\n\n## T-1: Sperren\n- [ ] Zugänge sperren\n",
    { bare: "days", phases: ["Vorbereiten · prepare · -10d", "Sperren · deploy · -1d"] },
  ],
  [
    "bare T that is said to count minutes",
    "# Switch\n\nTimes are in minutes.\n\n- [ ] T-12: Open the call\n- [ ] T-7: Drain\n- [ ] T+4: Look\n",
    { bare: "minutes", steps: ["Open the call · -12m", "Drain · -7m", "Look · +4m"] },
  ],
  [
    "bare T by fives",
    "# Switch\n\n**T-30** Call open\n- [ ] Everybody there\n\n**T-15** Drain\n- [ ] Old hosts out\n\n**T+5** Look\n- [ ] Errors low\n",
    { bare: "minutes" },
  ],
  [
    "bare T beside the day of the launch, in French",
    "# Ouverture\n\nT0 est le jour J.\n\n## T-14 : Préparer\n- [ ] Prévenir les clients\n\n## T-3 : Geler\n- [ ] Geler les commandes\n",
    { bare: "days", phases: ["Préparer · prepare · -14d", "Geler · deploy · -3d"] },
  ],
  [
    "bare T beside weeks, in Spanish",
    "# Apertura\n\n- [ ] T-14 (dos semanas antes): Avisar a los clientes\n- [ ] T-2: Congelar cambios\n- [ ] T+7: Revisar los números de la primera semana\n",
    { bare: "days" },
  ],
  [
    "bare T in bold lines over boxes, weekly words",
    "# Campaign\n\n**T-9: Drafts**\n- [ ] Weekly review of the drafts\n\n**T-2: Freeze**\n- [ ] Nothing changes any more\n\n**T0: Launch day**\n- [ ] Publish\n",
    { bare: "days" },
  ],
  [
    "bare T about which nothing is said is asked",
    "# Move\n\n## T-14: Ask\n- [ ] Ask the team\n\n## T-2: Freeze\n- [ ] Freeze\n",
    { unsure: 1 },
  ],
  [
    "stretches of bare T in a list of bold items",
    "# Campaign\n\nT0 is go-live day.\n\n- **T-14 to T-10**\n  - [ ] Draft\n- **T-7 to T-2**\n  - [ ] Train\n",
    { bare: "days" },
  ],

  // Names that look like offsets.
  [
    "names of parts in numbers",
    "# Before the move\n\n1. H-7 bracket fitted\n2. D-12 connector ordered\n3. W-4 form filed\n",
    { steps: ["H-7 bracket fitted", "D-12 connector ordered", "W-4 form filed"] },
  ],
  [
    "names of parts in bold",
    "# To do\n\n- [ ] **J-45 socket** fitted\n- [ ] **D-7 plug**: bring two\n",
    { steps: ["J-45 socket fitted", "D-7 plug: bring two"] },
  ],
  [
    "names in a table",
    "# Parts\n\n| Task | Owner |\n|---|---|\n| W-92 GasFree address entered | Ana |\n| H-2 bracket | Bo |\n",
    { steps: ["W-92 GasFree address entered · @Ana", "H-2 bracket · @Bo"] },
  ],
  [
    "the name of a building as a heading",
    "# Move\n\n## D-4 building\n- [ ] Rack moved\n\n## H-1 hall\n- [ ] Cable laid\n",
    { phases: ["D-4 building · deploy", "H-1 hall · deploy"] },
  ],
  [
    "names with letters behind the number",
    "# To do\n\n- [ ] H-1B papers checked\n- [ ] D-12-B cable ordered\n- [ ] T-4X board swapped\n",
    { steps: ["H-1B papers checked", "D-12-B cable ordered", "T-4X board swapped"] },
  ],
  [
    "“Day-2 operations” is a name",
    "# Platform\n\n- [ ] Day-2 operations handed over\n- [ ] Day-2 handbook printed\n",
    { steps: ["Day-2 operations handed over", "Day-2 handbook printed"] },
  ],
  [
    "names of forms, in German",
    "# Vorher\n\n- [ ] J-3 Stecker bestellen\n- [ ] W-15 Formular abgeben\n",
    { steps: ["J-3 Stecker bestellen", "W-15 Formular abgeben"] },
  ],
  [
    "names in nested lists",
    "# To do\n\n- [ ] Rack\n  - [ ] H-7 bracket fitted\n  - [ ] D-12 connector: order two\n",
    { steps: ["Rack", "H-7 bracket fitted", "D-12 connector: order two"] },
  ],
  [
    "beside a name a time stays a time",
    "# To do\n\n- [ ] D-12: order the connector\n- [ ] H-2: open the call\n",
    { steps: ["order the connector · -12d", "open the call · -120m"] },
  ],

  // Windows of offsets with minutes.
  [
    "windows with two digits of hours",
    "# Switch\n\n## Checks (T-01:30 – T-00:15)\n- [ ] Call\n\n## Names (T+00:15 – T+01:00)\n- [ ] Record\n",
    { phases: ["Checks · deploy · -90m · 75m", "Names · deploy · +15m · 45m"] },
  ],
  [
    "windows in German",
    "# Wechsel\n\n## Abschalten (T+0:00 bis T+0:45)\n- [ ] Lesend stellen\n",
    { phases: ["Abschalten · deploy · T0 · 45m"] },
  ],
  [
    "windows in French",
    "# Bascule\n\n## Contrôles (T−0:30 à T−0:00)\n- [ ] Tous présents\n",
    { phases: ["Contrôles · deploy · -30m · 30m"] },
  ],
  [
    "windows in a column",
    "# Switch\n\n| When | Task |\n|---|---|\n| T-1:00 to T-0:30 | Drain |\n| T+0:00 – T+0:20 | Switch |\n",
    { steps: ["Drain · -60m · 30m", "Switch · T0 · 20m"] },
  ],
  [
    "windows in front of boxes",
    "# Switch\n\n- [ ] T-0:45 → T-0:30 Drain\n- [ ] T+1:30 - T+2:00: Names\n",
    { steps: ["Drain · -45m · 15m", "Names · +90m · 30m"] },
  ],
  ["windows in square brackets", "# Switch\n\n- [ ] [T+1:30 - T+2:00] Names\n", { steps: ["Names · +90m · 30m"] }],
  [
    "windows in hours and minutes",
    "# Switch\n\n## Drain (T-2h to T-1h30)\n- [ ] Out\n\n## Copy (T-1h30m to T-1h)\n- [ ] Copy\n",
    { phases: ["Drain · deploy · -120m · 30m", "Copy · deploy · -90m · 30m"] },
  ],
  [
    "windows without spaces in front of a title",
    "# Switch\n\n### T-0:30–T-0:10: Drain\n- [ ] Out\n\n### T-0:10–T+0:15: Switch\n- [ ] In\n",
    { phases: ["Drain · deploy · -30m · 20m", "Switch · deploy · -10m · 25m"] },
  ],
  ["windows led by “from”", "# Switch\n\n## Drain (from T-0:30 to T-0:10)\n- [ ] Out\n", { phases: ["Drain · deploy · -30m · 20m"] }],
  ["windows in mixed units", "# Switch\n\n## Look (T+90 min – T+2 h)\n- [ ] Out\n", { phases: ["Look · deploy · +90m · 30m"] }],

  // The day of the launch beside that of the document.
  [
    "the launch in German",
    "# Start\n\n**Datum:** 3. März 2026\n**Go-live:** 14. April 2026\n\n## Ablauf\n- [ ] Los\n",
    { when: "2026-04-14" },
  ],
  [
    "the launch in a table",
    "# Move\n\n| Field | Value |\n|---|---|\n| Document date | 2026-01-05 |\n| Cutover date | 2026-02-07 |\n\n## Do\n- [ ] Go\n",
    { when: "2026-02-07" },
  ],
  [
    "the launch in French",
    "# Boutique\n\nDate : 12 octobre 2025\nMise en production : 28 octobre 2025\n\n## Bascule\n- [ ] Ouvrir\n",
    { when: "2025-10-28" },
  ],
  [
    "a release beside the last change of the document",
    "# Release 5\n\n- Last updated: 2026-04-20\n- Release: 2026-05-04 22:00\n\n## Do\n- [ ] Go\n",
    { when: "2026-05-04 22:00" },
  ],
  ["the launch in front matter", "---\ndate: 2026-01-02\ngo_live: 2026-02-03\n---\n# Plan\n\n## Do\n- [ ] Go\n", { when: "2026-02-03" }],
  [
    "a window beside a date of issue",
    "# Migration\n\n**Date of issue:** 2026-03-01\n**Migration window:** Saturday 14 March 2026, 22:00–02:00\n\n## Do\n- [ ] Go\n",
    { when: "2026-03-14 22:00" },
  ],
  [
    "the launch in Spanish",
    "# Tienda\n\n**Fecha:** 05/01/2026\n**Fecha de puesta en producción:** 20/02/2026\n\n## Cambio\n- [ ] Abrir\n",
    { when: "2026-02-20" },
  ],
  [
    "the launch in Portuguese",
    "# Loja\n\n**Data do documento:** 05/01/2026\n**Data da virada:** 20/02/2026\n\n## Virada\n- [ ] Abrir\n",
    { when: "2026-02-20" },
  ],
  [
    "dates in a nested list",
    "# Move\n\n- Dates\n  - Written: 2026-01-05\n  - Cutover: 2026-02-07\n\n## Do\n- [ ] Go\n",
    { when: "2026-02-07" },
  ],
  [
    "a day of the launch in a sentence",
    "# Move\n\nPrepared January 5, 2026. We go live on March 3, 2026.\n\n## Do\n- [ ] Go\n",
    { when: "2026-03-03" },
  ],
  [
    "revisions below the launch",
    "# Move\n\nLaunch: 2026-02-07\n\n## Do\n- [ ] Go\n\n## Revisions\n\n| Version | Date |\n|---|---|\n| 1.0 | 2026-01-05 |\n",
    { when: "2026-02-07" },
  ],

  // Columns of deadlines.
  [
    "a column “Due” in weeks",
    "# Plan\n\n| Task | Owner | Due |\n|---|---|---|\n| Freeze | Ann | Go-live - 3 weeks |\n| Copy | Bo | Go-live − 1 day |\n| Look | Bo | Go-live + 2 days |\n",
    { steps: ["Freeze · @Ann · -21d", "Copy · @Bo · -1d", "Look · @Bo · +2d"] },
  ],
  [
    "a column “Frist”",
    "# Plan\n\n| Aufgabe | Wer | Frist |\n|---|---|---|\n| Sperren | Ann | Go-live − 10 Tage |\n| Kopieren | Bo | Start - 2 Tage |\n",
    { steps: ["Sperren · @Ann · -10d", "Kopieren · @Bo · -2d"] },
  ],
  [
    "a column “Échéance”",
    "# Plan\n\n| Tâche | Responsable | Échéance |\n|---|---|---|\n| Geler | Ann | Lancement - 10 jours |\n| Copier | Bo | Bascule - 1 jour |\n",
    { steps: ["Geler · @Ann · -10d", "Copier · @Bo · -1d"] },
  ],
  [
    "a column “Fecha límite”",
    "# Plan\n\n| Tarea | Responsable | Fecha límite |\n|---|---|---|\n| Congelar | Ann | Lanzamiento - 5 días |\n| Copiar | Bo | Lanzamiento - 1 día |\n",
    { steps: ["Congelar · @Ann · -5d", "Copiar · @Bo · -1d"] },
  ],
  [
    "a column “By” in words",
    "# Plan\n\n| Task | By |\n|---|---|\n| Freeze | 10 days before launch |\n| Copy | the day before launch |\n| Open | Launch day |\n",
    { steps: ["Freeze · -10d", "Copy · -1d", "Open · T0"] },
  ],
  [
    "minus in words",
    "# Plan\n\n| Task | Owner | Deadline |\n|---|---|---|\n| Freeze | Ann | Cutover minus 3 days |\n| Look | Bo | Cutover plus 1 week |\n",
    { steps: ["Freeze · @Ann · -3d", "Look · @Bo · +7d"] },
  ],
  [
    "a deadline below a box",
    "# Plan\n\n- [ ] Freeze (due: Launch - 10 days)\n- [ ] Copy (Launch - 1 day)\n",
    { steps: ["Freeze · -10d", "Copy · -1d"] },
  ],
  [
    "in front of headings",
    "# Plan\n\n## Launch - 10 days: Freeze\n- [ ] Freeze\n\n## Launch + 2 days: Look\n- [ ] Look\n",
    { phases: ["Freeze · deploy · -10d", "Look · deploy · +2d"] },
  ],
  [
    "bold lines",
    "# Plan\n\n## Tasks\n\n**Release - 2 weeks: Freeze**\n- [ ] Branch\n\n**Release - 1 day: Copy**\n- [ ] Copy\n",
    { steps: ["Freeze · -14d", "Branch", "Copy · -1d", "Copy"] },
  ],

  // A day and a clock.
  [
    "a day and a clock in German",
    "# Plan\n\n### Tag 2, 18:00 Uhr: Umschalten\n- [ ] Los\n",
    { phases: ["Umschalten · deploy · day 1 18:00"] },
  ],
  [
    "a day and a clock in French",
    "# Plan\n\n### Jour 1 à 9h00 : Basculer\n- [ ] Ouvrir\n",
    { phases: ["Basculer · deploy · day 0 09:00"] },
  ],
  ["a day and a clock in Spanish", "# Plan\n\n### Día 3 - 17:00: Revisar\n- [ ] Mirar\n", { phases: ["Revisar · deploy · day 2 17:00"] }],
  [
    "a day and a clock in two columns",
    "# Plan\n\n| Day | Time | Task |\n|---|---|---|\n| Day 1 | 09:00 | Switch |\n| Day 2 | 14:30 | Look |\n",
    { steps: ["Switch · day 0 09:00", "Look · day 1 14:30"] },
  ],
  [
    "a day and a clock in boxes",
    "# Plan\n\n- [ ] Day 1, 6 pm – Open\n- [ ] D+1 08:00 Check\n",
    { steps: ["Open · day 0 18:00", "Check · day 1 08:00"] },
  ],
  ["a clock in brackets", "# Plan\n\n### Day 4 (10:30): Look\n- [ ] Look\n", { phases: ["Look · deploy · day 3 10:30"] }],
  [
    "a day at a clock",
    "# Plan\n\n### Day 1 @ 09:00: Switch\n- [ ] Go\n\n### Day 2 at 5 PM: Look\n- [ ] Look\n",
    { phases: ["Switch · deploy · day 0 09:00", "Look · deploy · day 1 17:00"] },
  ],
  ["a window of a day", "# Plan\n\n- [ ] Day 2 09:00-11:00: Migrate\n", { steps: ["Migrate · day 1 09:00–11:00 · 120m"] }],
  [
    "bold lines over bullets",
    "# Plan\n\n## Phase 1: Switch\n\n**Day 1, 09:00: Switch on**\n- Flag set\n\n**Day 3, 17:00: Look**\n- Numbers compared\n",
    { steps: ["Switch on · day 0 09:00", "Flag set", "Look · day 2 17:00", "Numbers compared"] },
  ],
  [
    "days that count from zero",
    "# Plan\n\n## Day 0: Open\n- [ ] Open\n\n## Day 1: Look\n- [ ] Look\n\n## Day 3, 17:00: Close\n- [ ] Close\n",
    { phases: ["Open · deploy · T0 · 1d", "Look · deploy · +1d · 1d", "Close · deploy · day 3 17:00"] },
  ],
  [
    "weeks that count from zero",
    "# Plan\n\n## Week 0: Before\n- [ ] Ask\n\n## Week 2: Build\n- [ ] Build\n",
    { phases: ["Before · prepare · T0 · 7d", "Build · deploy · +14d · 7d"] },
  ],

  // How long a stage lasts.
  [
    "a length in a list",
    "# Rollout\n\n## Stage 1: 10% of users\n- Duration: 48 h\n- Watch closely for the first 2 hours\n\n## Stage 2: 100% of users\n- Duration: 1 week\n",
    { stages: ["10% · 2d", "100% · 7d"] },
  ],
  [
    "a length in a table",
    "# Rollout\n\n| Stage | Users | Hold |\n|---|---|---|\n| Canary | 5% | 72 hours |\n| Beta | 25% | 1 week |\n| All | 100% | - |\n",
    { stages: ["5% · 3d", "25% · 7d", "100%"] },
  ],
  [
    "a length in German",
    "# Rollout\n\n## Stufe 1: 5% der Nutzer\n\n**Dauer:** 3 Tage\n\n- [ ] Nach 2 Stunden nachsehen\n\n## Stufe 2: 100% der Nutzer\n\n**Dauer:** offen\n\n- [ ] Nachsehen\n",
    { stages: ["5% · 3d", "100%"] },
  ],
  [
    "a soak",
    "# Rollout\n\n## Canary (5%)\n\n**Soak:** 24h\n\n- [ ] Look after 30 minutes\n\n## All (100%)\n\n**Soak time:** 2 days\n\n- [ ] Look\n",
    { stages: ["5% · 1d", "100% · 2d"] },
  ],
  [
    "bake time",
    "# Rollout\n\n## Canary (5% of traffic)\n\n**Bake time**: 30 minutes\n\n- [ ] Errors low for 10 minutes\n\n## Half (50% of traffic)\n\n**Minimum bake:** 2 hours\n\n- [ ] Look\n",
    { stages: ["5% · 30m", "50% · 120m"] },
  ],
  [
    "a length in French",
    "# Déploiement\n\n## Étape 1 : 5% des utilisateurs\n\n**Durée :** 2 heures\n\n- [ ] Regarder après 10 minutes\n",
    { stages: ["5% · 120m"] },
  ],
  [
    "a length in Spanish",
    "# Despliegue\n\n## Etapa 1: 5% de los usuarios\n\n**Duración:** 1 semana\n\n- [ ] Mirar a los 2 días\n",
    { stages: ["5% · 7d"] },
  ],
  ["“Hold for”", "# Rollout\n\n## Canary (5%)\n\n**Hold for:** 4 hours\n\n- [ ] Look for 10 minutes\n", { stages: ["5% · 240m"] }],
  [
    "a length in a nested list",
    "# Rollout\n\n## Stages\n\n1. 5% of users\n   - Duration: 3 hours\n   - Look after 10 minutes\n2. 100% of users\n   - Duration: 1 day\n",
    { stages: ["5% · 180m", "100% · 1d"] },
  ],
];
