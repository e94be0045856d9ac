import type { Variation } from "./variation.ts";

/** Documents of all kinds, as different people write them. */
export const mixed: Variation[] = [
  // Times.
  [
    "a start that is said in three zones, and the next morning in a table",
    "# Runbook: certificate rotation\n\nStart: Friday 2027-03-12 at 14:00 UTC (09:00 EST / 15:00 CET)\n\n| When (UTC) | Owner | Activity | Duration |\n|---|---|---|---|\n| T-24h | PM | Send the reminder | 10m |\n| T-30m | SRE | Open the bridge | 5m |\n| T+0 | SRE | Load the new certificate | 15m |\n| T+15m | QA | Check ten hosts | 20m |\n| T+2h | SRE | Remove the old one | 10m |\n| next morning 09:00 | PM | Send the summary | - |\n",
    {
      when: "2027-03-12 14:00 UTC",
      steps: [
        "Send the reminder · @PM · -1d · 10m",
        "Open the bridge · @SRE · -30m · 5m",
        "Load the new certificate · @SRE · T0 · 15m",
        "Check ten hosts · @QA · +15m · 20m",
        "Remove the old one · @SRE · +120m · 10m",
        "Send the summary · @PM · day 1 09:00",
      ],
    },
  ],
  [
    "days of the week around the launch",
    "# Go-live weekend\n\nGo-live: Saturday, 8 May 2027, 06:00 CEST\n\n## Friday evening\n- [ ] 18:00 Freeze the code\n- [ ] 22:30 Stop the batch jobs\n\n## Saturday\n- [ ] 06:00 Switch\n- [ ] 07:15 Smoke test\n\n## Sunday\n- [ ] 10:00 Review with the business\n\n## Monday 08:30\n- [ ] Stand-up with support\n",
    {
      phases: ["Friday evening · deploy", "Saturday · deploy", "Sunday · deploy", "Monday 08:30 · deploy · 2027-05-10 08:30"],
      steps: [
        "Freeze the code · 2027-05-07 18:00",
        "Stop the batch jobs · 2027-05-07 22:30",
        "Switch · 2027-05-08 06:00",
        "Smoke test · 2027-05-08 07:15",
        "Review with the business · 2027-05-09 10:00",
        "Stand-up with support",
      ],
    },
  ],
  [
    "the next day with a time, in German",
    "# Ablauf Umzug Rechenzentrum\n\nTermin: Samstag, 17. April 2027\n\n1. T-5 Tage: Kunden informieren\n2. T-24h: Sicherung\n3. T-0: Abschalten\n4. T+45 min: Transport\n5. T+6 h: Anschalten\n6. spätestens 18:00 Uhr: Freigabe\n7. am nächsten Tag 09:00: Nachbesprechung\n",
    {
      steps: [
        "Kunden informieren · -5d",
        "Sicherung · -1d",
        "Abschalten · T0",
        "Transport · +45m",
        "Anschalten · +360m",
        "spätestens 18:00 Uhr: Freigabe",
        "Nachbesprechung · day 1 09:00",
      ],
    },
  ],
  [
    "an hour behind a day, and a deadline that stays in the words, in Portuguese",
    "# Corte do data center\n\nData: 10 de julho de 2027 — início às 22h30 (horário de Brasília)\n\n- 22h30: Desligar aplicações\n- 23h15 às 00h45: Transporte\n- 01h00: Ligar bancos\n- até 03h: Validar\n- D+1 09h: Reunião\n",
    {
      when: "2027-07-10 22:30 America/Sao_Paulo",
      steps: [
        "Desligar aplicações · 22:30",
        "Transporte · 23:15–00:45 · 90m",
        "Ligar bancos · 01:00",
        "até 03h: Validar",
        "Reunião · day 1 09:00",
      ],
      unsure: 1,
    },
  ],
  [
    "a date and a zone told in a sentence over Spanish steps",
    "# Night job\n\nWindow 23:30-02:30 (Europe/Madrid), date 2027-09-09.\n\n1. 23:30 Parar el servicio\n2. 23:50 Copiar los datos (1h15)\n3. 01:05 Arrancar\n4. 01:20 Probar\n5. 02:15 Decidir\n",
    {
      when: "2027-09-09 23:30 Europe/Madrid",
      facts: [],
      steps: ["Parar el servicio · 23:30", "Copiar los datos · 23:50 · 75m", "Arrancar · 01:05", "Probar · 01:20", "Decidir · 02:15"],
    },
  ],
  // Who does what.
  [
    "numbers below teams, whatever their verbs are",
    "# Onboarding of a new region\n\n## Network team\n1. Reserves the address ranges\n2. Opens the firewall\n\n## Database team\n1. Creates the replicas\n2. Reports the lag\n\n## Release manager\n- Announces the date\n- Collects the approvals\n",
    {
      work: [
        "Reserves the address ranges",
        "Opens the firewall",
        "Creates the replicas",
        "Reports the lag",
        "Announces the date",
        "Collects the approvals",
      ],
      owners: ["Network team", "Database team", "Release manager"],
    },
  ],
  [
    "duties below plain role lines, in Spanish",
    "# Turno de noche\n\nResponsable de turno:\n1. Revisa las alarmas\n2. Llama al proveedor\n3. Anota el resultado\n\nTécnico:\n1. Reinicia el servicio\n2. Comprueba los discos\n",
    {
      steps: [
        "Revisa las alarmas · @Responsable de turno",
        "Llama al proveedor · @Responsable de turno",
        "Anota el resultado · @Responsable de turno",
        "Reinicia el servicio · @Técnico",
        "Comprueba los discos · @Técnico",
      ],
    },
  ],
  [
    "bullets below Dutch phases",
    "# Migratie naar de cloud\n\n## Fase 1: Voorbereiden\n* Accounts aanvragen\n* Netwerk openen\n* Kosten laten goedkeuren\n\n## Fase 2: Overzetten\n* Bestanden kopiëren\n* Database omzetten\n* DNS wijzigen\n\n## Fase 3: Afronden\n* Oude servers uitzetten\n* Facturen controleren\n",
    {
      phases: ["Fase 1: Voorbereiden · prepare", "Fase 2: Overzetten · deploy", "Fase 3: Afronden · deploy"],
      work: [
        "Accounts aanvragen",
        "Netwerk openen",
        "Kosten laten goedkeuren",
        "Bestanden kopiëren",
        "Database omzetten",
        "DNS wijzigen",
        "Oude servers uitzetten",
        "Facturen controleren",
      ],
    },
  ],
  [
    "what ends something in a later month is done once",
    "# Post go-live\n\n## Day 1\n- [ ] Watch the error rate every 30 minutes\n  - note the highest value\n  - call Ana above 2%\n- [ ] Send the summary\n\n## Month 2\n- [ ] Switch off the old cluster\n- [ ] Cancel the licence\n",
    { work: ["Send the summary", "Switch off the old cluster", "Cancel the licence"], watches: ["Watch the error rate every 30 minutes"] },
  ],
  [
    "numbers that Markdown does not know, over a backout plan with its conditions",
    "# Upgrade of the queue\n\n## 1. Preparation\n1.1 Take a backup\n1.2 Prepare the rollback package and test it on staging\n\n## 2. Execution\n2.1 Stop the producers\n2.2 Upgrade the brokers\n\n## 3. Backout plan\nDecision to back out is taken by the change manager when\n- brokers do not form a cluster within 15 minutes\n- messages are lost\n\nBackout steps:\n1. Stop the brokers\n2. Reinstall the old packages\n3. Start the producers\n\n## 4. Fallback readiness check\n- [ ] Old packages still in the repository\n",
    {
      phases: ["Preparation · prepare", "Execution · deploy", "Backout plan · rollback", "Fallback readiness check · prepare"],
      work: [
        "Take a backup",
        "Prepare the rollback package and test it on staging",
        "Stop the producers",
        "Upgrade the brokers",
        "Old packages still in the repository",
      ],
      back: ["Stop the brokers", "Reinstall the old packages", "Start the producers"],
      triggers: ["brokers do not form a cluster within 15 minutes", "messages are lost"],
    },
  ],
  // Going back.
  [
    "a French way out and a plan for a cut line",
    "# Passage à la version 5\n\n## Déroulement\n1. Arrêter l'application\n2. Installer la version 5\n3. Redémarrer\n\n## En cas d'échec\n1. Réinstaller la version 4\n2. Redémarrer\n3. Prévenir le chef de projet\n\n## Plan de secours (coupure réseau)\n- Basculer sur le lien 4G\n- Appeler l'opérateur\n",
    {
      work: ["Arrêter l'application", "Installer la version 5", "Redémarrer"],
      back: ["Réinstaller la version 4", "Redémarrer", "Prévenir le chef de projet", "Basculer sur le lien 4G", "Appeler l'opérateur"],
    },
  ],
  [
    "“We will roll back if”, how, and what else may happen",
    "# Switch to new payroll\n\n## Steps\n- [ ] Import the staff\n- [ ] Run the test payroll\n\n## We will roll back if\n- more than 3 payslips are wrong\n- the bank file is refused\n\n## How we roll back\n- [ ] Restore the old database\n- [ ] Tell HR\n\n## What if the bank is closed?\n- [ ] Wait until Monday\n",
    {
      work: ["Import the staff", "Run the test payroll"],
      back: ["Restore the old database", "Tell HR", "Wait until Monday"],
      triggers: ["more than 3 payslips are wrong", "the bank file is refused"],
    },
  ],
  [
    "a German fallback with its trigger as a fact",
    "# Rückfall auf das Altsystem\n\n**Auslöser:** Buchungen länger als 20 Minuten nicht möglich\n**Entscheidung:** Betriebsleitung\n\n- [ ] Neues System sperren\n- [ ] Altsystem starten\n- [ ] Buchungen nachtragen\n",
    {
      back: ["Neues System sperren", "Altsystem starten", "Buchungen nachtragen"],
      triggers: ["Buchungen länger als 20 Minuten nicht möglich"],
    },
  ],
  [
    "labels for there and back below one heading",
    "# Feature flag: new search\n\nEnable:\n1. Set the flag to 5%\n2. Set the flag to 50%\n3. Set the flag to 100%\n\nDisable / rollback:\n1. Set the flag to 0%\n2. Purge the cache\n\nAbort if: p99 > 1.5 s for 5 min or error rate > 1 %\n",
    {
      work: ["Set the flag to 5%", "Set the flag to 50%", "Set the flag to 100%"],
      back: ["Set the flag to 0%", "Purge the cache"],
      triggers: ["p99 > 1.5 s for 5 min", "error rate > 1 %"],
    },
  ],
  [
    "scenarios below a heading beside the regular work, in German",
    "# Kontingenzplan\n\n## Szenario A: Strom fällt aus\n1. Generator starten\n2. Leitung informieren\n\n## Szenario B: Leitung gestört\n1. Ersatzleitung schalten\n\n# Regulärer Ablauf\n1. Umschalten\n2. Prüfen\n",
    { work: ["Umschalten", "Prüfen"], back: ["Generator starten", "Leitung informieren", "Ersatzleitung schalten"] },
  ],
  [
    "a table of steps back, its column of time holds lengths",
    "# Deployment of the portal\n\n## Deployment\n- [ ] Deploy\n- [ ] Warm up\n\n## Rollback\n\n| Step | Action | Owner | Time |\n|---|---|---|---|\n| 1 | Switch the balancer back | Net | 2 min |\n| 2 | Redeploy 3.4 | Release | 10 min |\n\n**Point of no return:** after the schema was dropped.\n",
    {
      work: ["Deploy", "Warm up"],
      back: ["Switch the balancer back", "Redeploy 3.4"],
      steps: ["Deploy", "Warm up", "Switch the balancer back · @Net · 2m", "Redeploy 3.4 · @Release · 10m"],
    },
  ],
  // Gates.
  [
    "a decision meeting with those who attend",
    "# Launch\n\n## Final decision meeting (T-2h)\n\nAttendees: CTO (decides), Head of Support, QA lead\n\n1. Are all blockers closed?\n2. Is support staffed?\n3. Has the backup been verified?\n\n**Decision:** [ ] GO  [ ] NO-GO  [ ] POSTPONE to ________\n\n## Launch\n- [ ] Open the doors\n",
    {
      gates: [
        "Final decision meeting (T-2h) | Are all blockers closed?; Is support staffed?; Has the backup been verified? | GO; NO-GO; POSTPONE to ________",
      ],
      deciders: ["CTO"],
      work: ["Open the doors"],
    },
  ],
  [
    "numbered gates between phases, in German",
    "# Regionswechsel\n\n## Freigabe-Gate 1 – Daten\n**Kriterien:**\n- Replikation < 5 s\n- Alle Tabellen vorhanden\n\n**Entscheidung durch:** DBA-Leitung\n\n## Umschalten\n- [ ] DNS\n\n## Freigabe-Gate 2 – Betrieb\n- [ ] Fehlerquote < 1 %\n- [ ] Keine offenen Störungen\n\n## Abschluss\n- [ ] Altregion abschalten\n",
    {
      gates: [
        "Freigabe-Gate 1 – Daten | Replikation < 5 s; Alle Tabellen vorhanden | ",
        "Freigabe-Gate 2 – Betrieb | Fehlerquote < 1 %; Keine offenen Störungen | ",
      ],
      deciders: ["DBA-Leitung"],
      work: ["DNS", "Altregion abschalten"],
      criteria: [],
    },
  ],
  [
    "a table of stages with what is decided after each is no list of work",
    "# Canary\n\n| Step | Traffic | Bake | Proceed when | Roll back when |\n|---|---|---|---|---|\n| 1 | 1% | 30 min | errors < 0.5% | errors > 1% |\n| 2 | 10% | 2 h | errors < 0.5% | errors > 1% |\n| 3 | 100% | 24 h | - | errors > 2% |\n",
    { stages: ["1% · 30m", "10% · 120m", "100% · 1d"], steps: [], triggers: ["errors > 1%", "errors > 1%", "errors > 2%"] },
  ],
  [
    "lines to sign apart from each other, in German",
    "# Abnahme Portal\n\n## Ablauf\n1. Portal öffnen\n2. Bestellung anlegen\n\n## Unterschriften\n\nProjektleitung: ______________________ Datum: ___________\n\nFachbereich: ______________________ Datum: ___________\n\nDatenschutz: ______________________ Datum: ___________\n",
    { signs: ["Projektleitung", "Fachbereich", "Datenschutz"], work: ["Portal öffnen", "Bestellung anlegen"] },
  ],
  [
    "a go/no-go procedure with commands, and a table of approvals, in Spanish",
    "# Cambio de red\n\n## Procedimiento go/no-go\n1. Comprobar enlaces\n   ```\n   ping -c 3 10.0.0.1\n   ```\n2. Comprobar rutas\n   ```\n   ip route\n   ```\n\n## Aprobación\n| Cargo | Nombre | Aprueba (sí/no) | Fecha |\n|---|---|---|---|\n| Director de TI | | | |\n| Jefe de redes | | | |\n\n## Ejecución\n- [ ] Cambiar rutas\n",
    { work: ["Comprobar enlaces", "Comprobar rutas", "Cambiar rutas"], signs: ["Director de TI", "Jefe de redes"], gates: [] },
  ],
  [
    "answers as sentences with signs",
    "# Rollout of v9\n\n## Checkpoint 1\n✅ Proceed if error rate stays under 1%.\n⏸ Hold if error rate is between 1% and 2%.\n❌ Roll back if error rate exceeds 2%.\n\n## Next\n- [ ] Raise to 50%\n",
    {
      gates: [
        "Checkpoint 1 | error rate stays under 1% | Proceed if error rate stays under 1%; Hold if error rate is between 1% and 2%; Roll back if error rate exceeds 2%",
      ],
      triggers: ["error rate exceeds 2%"],
    },
  ],
  [
    "approvals that are ticked off are work",
    "# Change 1182\n\n- [ ] CAB approval obtained\n- [ ] Peer review done\n- [ ] Sign-off from security\n- [ ] Apply the change\n\nApproved by: Jane Roe, 2 March\n",
    { work: ["CAB approval obtained", "Peer review done", "Sign-off from security", "Apply the change"], signs: [], gates: [] },
  ],
  [
    "a French committee that decides",
    "# Mise en production\n\n## Comité de décision\nLe comité se réunit à J-1, 17h.\nQuestions :\n- La recette est-elle terminée ?\n- Les sauvegardes sont-elles testées ?\n\nIssue : GO / NO-GO / REPORT\n\n## Mise en production\n- [ ] Déployer\n\n## Signatures\n- Chef de projet : ________________\n- Responsable exploitation : ________________\n",
    {
      gates: ["Comité de décision | La recette est-elle terminée ?; Les sauvegardes sont-elles testées ? | Issue : GO / NO-GO / REPORT"],
      signs: ["Chef de projet", "Responsable exploitation"],
      work: ["Déployer"],
    },
  ],
  [
    "forms to sign that name the function, in Dutch",
    "# Werkvergunning\n\n## Uitvoering\n- [ ] Kabels wisselen\n\n## Ondertekening\nNaam: ____________ Functie: Uitvoerder Handtekening: ____________\nNaam: ____________ Functie: Toezichthouder Handtekening: ____________\n",
    { signs: ["Uitvoerder", "Toezichthouder"] },
  ],
  // False finds and messages.
  [
    "choices and blanks in a table of fields",
    "# Change form\n\n| Field | Value |\n|---|---|\n| Risk | ☐ low ☒ medium ☐ high |\n| Impact | [ ] none [x] partial [ ] full |\n| Outage | [X] min |\n| Product | Ledger |\n| Client | Acme |\n\n## Work\n- [ ] Switch\n- [ ] Set replicas to [N]\n- [ ] Confirm uptime target of 99.9 % is met\n",
    {
      facts: ["Risk", "Impact", "Outage", "Product", "Client"],
      work: ["Switch", "Set replicas to [N]", "Confirm uptime target of 99.9 % is met"],
    },
  ],
  [
    "aims beside alerts",
    "# SLOs of the service\n\n- Availability: 99.95 %\n- p99 latency: < 400 ms\n- Error budget: 21 min per month\n\n## Alerts\n| Metric | Warning | Critical | Action |\n|---|---|---|---|\n| Error rate | > 1 % | > 3 % | page on-call |\n| p99 | > 500 ms | > 900 ms | page on-call |\n\n## Steps\n- [ ] Deploy\n",
    { thresholds: ["Error rate > 1 %", "Error rate > 3 %", "p99 > 500 ms", "p99 > 900 ms"], work: ["Deploy"] },
  ],
  [
    "shares of other things are no stages",
    "# Test coverage push\n\n- [ ] Raise coverage from 60 % to 80 %\n- [ ] Cut build time by 25 %\n- [ ] 95 % of tickets answered within one day\n",
    {
      stages: [],
      thresholds: [],
      work: ["Raise coverage from 60 % to 80 %", "Cut build time by 25 %", "95 % of tickets answered within one day"],
    },
  ],
  [
    "“Product:” and “Team:” in the head, gaps in a list",
    "# Runbook\n\nOwner: TBD\nProduct: Payments\nService: ledger-api\nTeam: Core (Slack: #core)\nVersion: 1.2\nEnvironment: Production\n\n## Steps\n1. Deploy\n2. ______\n3. [step]\n4. TBD\n5. Verify\n",
    { facts: ["Owner", "Product", "Service", "Team", "Version", "Environment"], work: ["Deploy", "[step]", "TBD", "Verify"] },
  ],
  [
    "an alternative folded into its step",
    "# Move\n\n1. Stop the writers\n\n   <details><summary>If you have no shell: use the console</summary>\n\n   - Open the console\n   - Press stop\n\n   </details>\n\n2. Copy the data\n3. Start the writers\n",
    { work: ["Stop the writers", "Copy the data", "Start the writers"] },
  ],
  [
    "quotes below their channel and time",
    "# Message plan\n\nEmail (T-3 days) to all customers:\n\n> Subject: Maintenance on Saturday\n>\n> Dear customer,\n> we will be offline from 22:00 to 23:00 UTC.\n> 1. Save your work\n> 2. Log out\n\nSlack (T-1h) #general:\n\n> :warning: Maintenance starts in one hour.\n\n## Steps\n1. Stop\n2. Start\n",
    { work: ["Stop", "Start"], watches: [] },
  ],
  [
    "front matter with an owner and who stands in",
    '---\ntitle: "Payment switch"\nowner: "Ana (backup: Bo)"\ngo_live: 2027-05-05\ntags: [a, b]\n---\n\n## Do\n- [ ] Freeze (13:00, 15 min, Owner: Ana (backup: Bo))\n- [ ] Run `__main__.py --dry_run` with *care*\n- [ ] Use 2 * 3 * 4 workers\n',
    {
      when: "2027-05-05 13:00",
      steps: ["Freeze · @Ana (backup: Bo) · 13:00 · 15m", "Run `__main__.py --dry_run` with care", "Use 2 * 3 * 4 workers"],
    },
  ],

  [
    "plain text whose numbers head sections, with a timetable, in Dutch",
    "DRAAIBOEK VERHUIZING ARCHIEF\nDatum: 6 maart 2027\n\n1. Voorbereiding\n- Dozen bestellen\n- Medewerkers informeren\n\n2. Verhuisdag\n08:00  Vrachtwagen laden   (Jan)\n10:30  Rijden\n11:15  Lossen\n\n3. Nazorg\n* Dozen tellen\n* Adres wijzigen\n\nTerugdraaien\nAls de zaal niet klaar is: dozen terugbrengen\n",
    {
      when: "2027-03-06 08:00",
      phases: ["Voorbereiding · prepare", "Verhuisdag · deploy", "Nazorg · after-care"],
      steps: [
        "Dozen bestellen",
        "Medewerkers informeren",
        "Vrachtwagen laden (Jan) · 08:00",
        "Rijden · 10:30",
        "Lossen · 11:15",
        "Dozen tellen",
        "Adres wijzigen",
      ],
    },
  ],
];
