import type { Variation } from "./variation.ts";

/** Documents as people write them who never heard of a format: in prose, in lines, with labels that touch what stands above them. */
export const writtenByHand: Variation[] = [
  // Times.
  [
    "a run sheet of what and who, one moment said in two zones",
    "# Ledger move, 9 May 2027\n\nAll times are UTC unless said otherwise.\n\n| Time | What | Who |\n|---|---|---|\n| 22:00 BST (21:00 UTC) | Freeze writes | Ana |\n| 17:30 EDT | Tell the New York desk | Bo |\n| 21:45 | Copy the tables | Ana |\n| 22:10Z | Open the doors | Cy |\n",
    {
      when: "2027-05-09 21:00 UTC",
      steps: [
        "Freeze writes · @Ana · 21:00",
        "Tell the New York desk · @Bo · 21:30",
        "Copy the tables · @Ana · 21:45",
        "Open the doors · @Cy · 22:10",
      ],
    },
  ],
  [
    "the evening before in German, minutes with a dot, roughly nine",
    "# Plattformwechsel\n\nStichtag: 12.04.2027, Beginn 06:00 Uhr MESZ\n\n## Vorabend\n1. 18:00 Uhr: Sicherung anstoßen\n2. 22 Uhr: Batchläufe anhalten\n\n## Wechseltag\n1. 06:00 Uhr: Altsystem sperren\n2. 7.30 Uhr: Daten übernehmen\n3. gegen 9 Uhr: Freigabe durch Fachbereich einholen\n\n## Nachlauf\n- 5 Arbeitstage lang täglich Fehlerberichte ansehen\n- T+10 Arbeitstage: Altsystem abschalten\n",
    {
      when: "2027-04-12 06:00",
      phases: ["Vorabend · prepare", "Wechseltag · deploy", "Nachlauf · after-care"],
      steps: [
        "Sicherung anstoßen · 2027-04-11 18:00",
        "Batchläufe anhalten · 2027-04-11 22:00",
        "Altsystem sperren · 06:00",
        "Daten übernehmen · 07:30",
        "Freigabe durch Fachbereich einholen · 09:00",
        "5 Arbeitstage lang täglich Fehlerberichte ansehen",
        "Altsystem abschalten · +10d of work",
      ],
    },
  ],
  [
    "a timetable by days, a line each",
    "# Website launch checklist\n\nT-14: Freeze content\nT-10: Translate the pages\nT-7: Send the first mail\nT-1: Final backup\nT0: Switch DNS\nT+1: Check the search console\nT+7: Write the summary\n",
    {
      bare: "days",
      steps: [
        "Freeze content · -14d",
        "Translate the pages · -10d",
        "Send the first mail · -7d",
        "Final backup · -1d",
        "Switch DNS · T0",
        "Check the search console · +1d",
        "Write the summary · +7d",
      ],
      unsure: 0,
    },
  ],
  [
    "a column of offsets",
    "# Cutover\n\n| Offset | Task | Owner |\n|---|---|---|\n| T-90 | Stop the intake | Ops |\n| T-45 | Drain the queue | Ops |\n| T-5 | Last snapshot | DBA |\n| T | Switch | DBA |\n| T+20 | Smoke test | QA |\n",
    {
      bare: "minutes",
      steps: [
        "Stop the intake · @Ops · -90m",
        "Drain the queue · @Ops · -45m",
        "Last snapshot · @DBA · -5m",
        "Switch · @DBA · T0",
        "Smoke test · @QA · +20m",
      ],
      unsure: 0,
    },
  ],
  [
    "a French plan by days and hours, in the time of a city",
    "# Mise à jour du portail — mardi 6 avril 2027\n\nHeure de début : 22h00 (heure de Paris)\n\n## Avant\n- J-3 : Prévenir les clients\n- J-1 à 18h : Geler le code\n\n## Pendant\n- 22h00 : Couper l'accès\n- 22h15–22h45 : Copier la base\n- 23h : Rouvrir\n\n## Après\n- J+1, 9h30 : Regarder les journaux\n- J+5 ouvrés : Supprimer l'ancien serveur\n",
    {
      when: "2027-04-06 22:00 Europe/Paris",
      phases: ["Avant · prepare", "Pendant · deploy", "Après · after-care"],
      steps: [
        "Prévenir les clients · -3d",
        "Geler le code · day -1 18:00",
        "Couper l'accès · 22:00",
        "Copier la base · 22:15–22:45 · 30m",
        "Rouvrir · 23:00",
        "Regarder les journaux · day 1 09:30",
        "Supprimer l'ancien serveur · +5d of work",
      ],
    },
  ],
  [
    "working days before, in Spanish, and a labelled start",
    "# Migración de la tienda\n\nFecha del lanzamiento: 3 de junio de 2027\nDocumento actualizado: 15 de mayo de 2027\nInicio: 23:00 (CET)\n\n## Tareas\n\n1. 2 días hábiles antes: Avisar al banco\n2. 21:00 Detener los procesos nocturnos\n3. 23:00 Cerrar la tienda\n4. 23:30 - 00:45 Copiar los pedidos\n5. 01:00 Abrir la tienda\n",
    {
      when: "2027-06-03 23:00",
      steps: [
        "Avisar al banco · -2d of work",
        "Detener los procesos nocturnos · 21:00",
        "Cerrar la tienda · 23:00",
        "Copiar los pedidos · 23:30–00:45 · 75m",
        "Abrir la tienda · 01:00",
      ],
    },
  ],
  [
    "a Portuguese eve, and a date that can only be read one way",
    "# Virada do sistema de estoque\n\nData da virada: 21/08/2027 às 22h\nFuso: America/Sao_Paulo\n\n## Véspera\n- [ ] 17h00 Congelar cadastros\n- [ ] 19h30 Fazer backup\n\n## Dia D\n- [ ] 22h00 Parar integrações\n- [ ] 22h40 Rodar a migração (45 min)\n- [ ] 23h30 Validar saldos\n\n## D+2\n- [ ] Desligar o servidor antigo\n",
    {
      when: "2027-08-21 22:00 America/Sao_Paulo",
      phases: ["Véspera · prepare", "Dia D · deploy", "D+2 · deploy · +2d"],
      steps: [
        "Congelar cadastros · 2027-08-20 17:00",
        "Fazer backup · 2027-08-20 19:30",
        "Parar integrações · 22:00",
        "Rodar a migração · 22:40 · 45m",
        "Validar saldos · 23:30",
        "Desligar o servidor antigo",
      ],
      unsure: 0,
    },
  ],
  [
    "a day before and a morning of the launch as headings",
    "# Upgrade\n\n## T-2 weeks\n- [ ] Read the release notes\n## T-3 business days\n- [ ] Lock the branch\n## Day before, 5pm\n- [ ] Send the reminder\n## Launch morning 08:00 PT\n- [ ] Flip the flag\n## 48 hours after launch\n- [ ] Remove the flag\n## One week later\n- [ ] Write the report\n",
    {
      phases: [
        "T-2 weeks · deploy · -14d",
        "T-3 business days · deploy · -3d of work",
        "Day before, 5pm · prepare · day -1 17:00",
        "Launch morning 08:00 PT · deploy · day 0 08:00",
        "48 hours after launch · after-care · +2d",
        "One week later · deploy · +7d",
      ],
    },
  ],
  [
    "names that end in an offset",
    "# Release B-52 of module T-1000\n\nThe H-2 chart shows load. Use node D-3 and rack T-4.\n\n- [ ] Move node D-3 to rack T-4\n- [ ] Restart module T-1000\n- [ ] Check panel J-1 in hall W-2\n",
    { bare: null, steps: ["Move node D-3 to rack T-4", "Restart module T-1000", "Check panel J-1 in hall W-2"], unsure: 0 },
  ],
  // Who does what.
  [
    "duties below bold roles",
    "# Oncall handbook: failed deploy\n\n**Incident commander**\n- Declares the incident\n- Picks a scribe\n- Decides on the rollback\n\n**Comms lead**\n- Posts to the status page\n- Answers the customers\n",
    {
      steps: [
        "Declares the incident · @Incident commander",
        "Picks a scribe · @Incident commander",
        "Decides on the rollback · @Incident commander",
        "Posts to the status page · @Comms lead",
        "Answers the customers · @Comms lead",
      ],
    },
  ],
  [
    "duties below “Responsables”, in Spanish, where nothing else is work",
    "# Plan de puesta en marcha\n\n## Responsables\n\n### Jefa de proyecto\n- Convoca la reunión\n- Aprueba el arranque\n\n### Operador\n- Detiene las tareas\n- Ejecuta los guiones\n",
    {
      steps: ["Convoca la reunión", "Aprueba el arranque", "Detiene las tareas", "Ejecuta los guiones"],
      owners: ["Jefa de proyecto", "Operador"],
    },
  ],
  [
    "duties below French roles",
    "# Mise en service\n\n## Chef de projet\n1. Ouvre la réunion\n2. Vérifie la présence de chacun\n\n## Exploitant\n1. Arrête les traitements\n2. Lance la copie\n3. Confirme la fin\n",
    {
      work: ["Ouvre la réunion", "Vérifie la présence de chacun", "Arrête les traitements", "Lance la copie", "Confirme la fin"],
      owners: ["Chef de projet", "Exploitant"],
    },
  ],
  // Going back.
  [
    "how one goes back, asked in French",
    "# Nouveau paiement\n\n## Étapes\n- [ ] Activer la passerelle\n- [ ] Vérifier un paiement\n\n## Quand revenir en arrière ?\n- Plus de 3 % d'échecs\n- Délai supérieur à 4 secondes\n- Plainte du service client\n\n## Comment revenir en arrière\n1. Désactiver la passerelle\n2. Rétablir l'ancienne route\n3. Prévenir le support\n",
    {
      work: ["Activer la passerelle", "Vérifier un paiement"],
      back: ["Désactiver la passerelle", "Rétablir l'ancienne route", "Prévenir le support"],
      triggers: ["Plus de 3 % d'échecs", "Délai supérieur à 4 secondes", "Plainte du service client"],
    },
  ],
  [
    "a document that is the way back, by its title",
    "# Emergency rollback of the search service\n\nUse this when the new index gives wrong results.\n\n## Steps\n1. Point the alias to the old index\n2. Purge the cache\n3. Tell the search team\n\n## Verify\n1. Search for three known articles\n",
    { back: ["Point the alias to the old index", "Purge the cache", "Tell the search team", "Search for three known articles"] },
  ],
  [
    "contingencies told by condition and order, in Spanish",
    "# Cambio de operador\n\n## Preparativos\n- [ ] Preparar la reversión\n- [ ] Probar la vuelta atrás en el laboratorio\n\n## Corte\n- [ ] Cambiar las rutas\n\n## Criterios de reversión\n- Pérdida de paquetes > 2 % durante 10 minutos\n- Más de 20 llamadas de clientes\n\n## Procedimiento de reversión\n1. Restaurar las rutas antiguas\n2. Reiniciar los equipos\n\n## Plan de contingencia\n- Si falla la luz: arrancar el generador\n",
    {
      back: ["Restaurar las rutas antiguas", "Reiniciar los equipos", "Si falla la luz: arrancar el generador"],
      triggers: ["Pérdida de paquetes > 2 % durante 10 minutos", "Más de 20 llamadas de clientes"],
    },
  ],
  [
    "a rollback told below the steps, with its command",
    "# Deploy\n\n## Steps\n1. Deploy v2\n\n### Rollback\nIf error rate > 5% for 10 minutes, roll back:\n```\nkubectl rollout undo deploy/api\n```\nThen notify #ops.\n",
    { work: ["Deploy v2"], back: ["kubectl rollout undo deploy/api"], triggers: [] },
  ],
  [
    "an abort procedure beside its conditions",
    "# Feature: invoices\n\n## Abort conditions\nAbort the rollout if any of these is true:\n* 5xx above 1 %\n* p95 above 800 ms\n* any data loss\n\n## Abort procedure\n* Switch the flag off\n* Clear the queue\n* Open an incident\n",
    {
      back: ["Switch the flag off", "Clear the queue", "Open an incident"],
      triggers: ["5xx above 1 %", "p95 above 800 ms", "any data loss"],
    },
  ],
  [
    "contingencies told by a noun and an order, in Portuguese",
    "# Plano de virada\n\n## Passos\n1. Parar o serviço\n2. Trocar a versão\n\n## Quando reverter\n- Taxa de erro acima de 2%\n- Fila parada por mais de 10 minutos\n\n## Reversão\n1. Voltar a versão anterior\n2. Reiniciar o serviço\n\n## Contingências\n- Queda de energia: ligar o gerador\n",
    {
      back: ["Voltar a versão anterior", "Reiniciar o serviço", "Queda de energia: ligar o gerador"],
      triggers: ["Taxa de erro acima de 2%", "Fila parada por mais de 10 minutos"],
    },
  ],
  // Gates.
  [
    "a decision below words in capitals",
    "# Canary of the new cart\n\n## Canary 5%\n- [ ] Route 5%\n\n### After one hour\n\nPROCEED\n- errors below 1%\n- no alert\n\nHOLD\n- errors between 1% and 2%\n\nROLLBACK\n- errors above 2%\n",
    {
      gates: ["After one hour | errors below 1%; no alert | PROCEED; HOLD: errors between 1% and 2%; ROLLBACK: errors above 2%"],
      triggers: [],
    },
  ],
  [
    "gates that sentences name",
    '# Switch of the mail system\n\n## Prepare\n1. Copy the mailboxes\n2. Compare the counts\n\nAt the end of this phase the steering group decides at Gate A (data complete) whether we go on.\n\n## Switch\n1. Change the MX record\n\nGate B, "mail flows", is decided by the operations lead at 23:30.\n',
    {
      gates: ["Gate A | data complete | ", "Gate B | mail flows | "],
      deciders: ["steering group", "operations lead"],
      work: ["Copy the mailboxes", "Compare the counts", "Change the MX record"],
    },
  ],
  [
    "control points with what they ask and who decides, in French",
    "# Basculement\n\nPoint de contrôle 1 (go/no-go) : copie terminée, sommes égales. Décideur : responsable production.\n\n## Bascule\n- [ ] Changer l'adresse\n\nPoint de contrôle 2 (go/no-go) : site joignable, paiements acceptés.\n\n## Suite\n- [ ] Supprimer l'ancien\n\n## Validation\nNom : ____________ Signature : ____________ Date : ______\n",
    {
      gates: ["Point de contrôle 1 | copie terminée; sommes égales | ", "Point de contrôle 2 | site joignable; paiements acceptés | "],
      deciders: ["responsable production"],
    },
  ],
  [
    "who decides in the brackets of a label, and initials to sign, in German",
    "# Abschaltung\n\n## Phase 1\n- [ ] Nur lesen\n\n**Go/No-Go-Entscheidung um 21:00 Uhr (Entscheider: Betriebsleitung, DBA)**\n- Kopie vollständig?\n- Prüfsummen gleich?\n\n## Phase 2\n- [ ] Abschalten\n\n## Abnahmen\n| Funktion | Name | Kürzel |\n|---|---|---|\n| Betriebsleitung | | |\n| Revision | | |\n",
    {
      gates: ["Go/No-Go-Entscheidung um 21:00 Uhr | Kopie vollständig?; Prüfsummen gleich? | "],
      deciders: ["Betriebsleitung", "DBA"],
      signs: ["Betriebsleitung", "Revision"],
    },
  ],
  [
    "a Portuguese decision whose labels touch the lists above",
    "# Lançamento\n\n## Etapa 1 (10%)\n- [ ] Ligar\n\n### Decisão após 24 horas\n**AVANÇAR se**:\n- Erros < 1%\n**AGUARDAR se**:\n- Erros entre 1% e 3%\n**REVERTER se**:\n- Erros > 3%\n\n## Assinaturas\n| Cargo | Nome | Assinatura |\n|---|---|---|\n| Gerente de TI | | |\n| Gerente de Operações | | |\n",
    {
      gates: ["Decisão após 24 horas | Erros < 1% | AVANÇAR se; AGUARDAR se: Erros entre 1% e 3%; REVERTER se: Erros > 3%"],
      triggers: ["Erros > 3%"],
      thresholds: [],
      signs: ["Gerente de TI", "Gerente de Operações"],
    },
  ],
  // States, blanks, alternatives.
  [
    "struck words with a reason, a struck section, boxes with marks",
    "# Plan\n\n## Do\n- [x] Copy\n- [ ] ~~Tell Bo~~ (not needed)\n- [~] Rebuild the index\n- [-] Order the router\n- [/] Draft the mail\n- [>] Clean the disk\n- [!] Renew the certificate\n- [?] Ask legal\n- [ ] <del>Warm the cache</del>\n- [ ] <s>Old one</s> New one\n- [ ] Ping @channel and @here\n- [ ] @oncall restarts the job\n- ~~[ ] Old step~~\n\n## ~~Phase 2: never~~\n- [ ] Nothing\n\n## Phase 3\n1. ~~First~~\n2. Second\n",
    {
      steps: [
        "Copy",
        "Rebuild the index",
        "Draft the mail",
        "Renew the certificate",
        "Ask legal",
        "New one",
        "Ping @channel and @here",
        "restarts the job · @oncall",
        "Second",
      ],
    },
  ],
  [
    "what a column of states says",
    "# Table\n\n| # | Task | Owner | Status |\n|---|---|---|---|\n| 1 | Copy | Ana | Done |\n| 2 | ~~Mail~~ | Bo | n/a |\n| 3 | Switch | Cy | In progress |\n| 4 | Look | Di | Skipped |\n| 5 | Close | Di | Blocked |\n| 6 | Open | Di | |\n",
    { steps: ["Copy · @Ana", "Switch · @Cy", "Close · @Di", "Open · @Di"] },
  ],
  [
    "a blank of minutes, and a box with a choice behind it",
    "# Incident form\n\n**Severity:** [ ] SEV1 [ ] SEV2 [x] SEV3\n**Environment:** ☐ Prod ☐ Staging\n**Date:** [YYYY-MM-DD]\n**Duration:** [X] minutes\n\n## Steps\n- [ ] Wait [X] minutes\n- [ ] Scale to [N] pods\n- [ ] Choose region: [ ] eu [ ] us\n",
    {
      steps: ["Wait [X] minutes", "Scale to [N] pods", "Choose region: [ ] eu [ ] us"],
      facts: ["Severity", "Environment", "Date", "Duration"],
    },
  ],
  [
    "an option that is folded away",
    "# Switch\n\n<details>\n<summary>Option B: use the console</summary>\n\n1. Open the console\n2. Click on switch\n\n</details>\n\n## Option A: command line\n1. Run the script\n2. Compare the sums\n",
    { work: ["Run the script", "Compare the sums"] },
  ],
  [
    "stages that are turned on",
    "# Rollout of dark mode\n\n**Product:** Web shop\n**Platform:** iOS\n**Repository:** shop/app\n\nTargets: p95 < 300 ms, error rate < 0.5 %, availability 99.95 %.\n\n## Stage one\nWe start with 10 % of users (not 100 %), and stay there for 2 days.\n\n- [ ] Turn on for 10 %\n- [ ] Verify that at least 95 % of sessions report\n\n## Stage two\n- [ ] Turn on for 100 %\n\n<details>\n<summary>Alternative: by region instead of by percent</summary>\n\n- [ ] Turn on for Norway\n- [ ] Turn on for Spain\n\n</details>\n",
    { stages: ["10%", "100%"], steps: ["Turn on for 10 %", "Verify that at least 95 % of sessions report", "Turn on for 100 %"] },
  ],
  // Messages and front matter.
  [
    "front matter between plus signs",
    '+++\ntitle = "Overzetten van de site"\ndate = 2027-05-02\ndraft = false\n+++\n\n# Stappen\n- [ ] Site kopiëren\n- [ ] `__init__.py` en `__main__.py` nakijken\n- [ ] Rename `my_module__old.py` to `my__module.py`\n',
    {
      title: "Overzetten van de site",
      facts: ["title", "date", "draft"],
      work: ["Site kopiëren", "`__init__.py` en `__main__.py` nakijken", "Rename `my_module__old.py` to `my__module.py`"],
    },
  ],
  [
    "owners with somebody who stands in",
    "# Move\n\n- [ ] Copy (Ana; backup: Bo)\n- [ ] Look (Ana, backup Bo)\n",
    { steps: ["Copy · @Ana; backup: Bo", "Look · @Ana, backup Bo"] },
  ],
  [
    "a post in a quote and a mail below a heading that could be an order",
    "# Launch\n\n## Launch post (draft)\n\n> **We are live!**\n>\n> - Faster search\n> - New look\n>\n> Try it today.\n\n## Email to customers\n\nSubject: Planned work on Saturday\n\nDear customers,\n\non Saturday we move to a new system. Please save your work.\n\n- Start: 22:00\n- End: 02:00\n\nKind regards\nThe team\n\n## Do\n- [ ] Publish the post\n- [ ] Send the mail\n",
    { work: ["Publish the post", "Send the mail"] },
  ],
];
