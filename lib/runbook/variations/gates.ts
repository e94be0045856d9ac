import type { Variation } from "./variation.ts";

/** Documents of the kinds of faults found in gates and sign-offs, in other words, languages and layouts. */
export const gates: Variation[] = [
  // A decision in several lists.
  [
    "a decision in German",
    "# Rollout\n\n## Canary (5%)\n- [ ] Einschalten\n\n### Entscheidung nach Tag 3\n\n**WEITER wenn alle zutreffen**:\n- Fehler < 2%\n- Kein Vorfall\n\n**WARTEN wenn eines zutrifft**:\n- Fehler 2-5%\n\n**ZURÜCKROLLEN wenn eines zutrifft**:\n- Fehler > 5%\n",
    {
      gates: [
        "Entscheidung nach Tag 3 | Fehler < 2%; Kein Vorfall | WEITER wenn alle zutreffen; WARTEN wenn eines zutrifft: Fehler 2-5%; ZURÜCKROLLEN wenn eines zutrifft: Fehler > 5%",
      ],
      triggers: ["Fehler > 5%"],
      work: ["Einschalten"],
    },
  ],
  [
    "a decision in French",
    "# Déploiement\n\n## Canari (5%)\n- [ ] Activer\n\n### Décision\n\n**CONTINUER si** :\n- Erreurs < 2%\n\n**ATTENDRE si** :\n- Erreurs 2-5%\n\n**REVENIR EN ARRIÈRE si** :\n- Erreurs > 5%\n",
    {
      gates: ["Décision | Erreurs < 2% | CONTINUER si; ATTENDRE si: Erreurs 2-5%; REVENIR EN ARRIÈRE si: Erreurs > 5%"],
      triggers: ["Erreurs > 5%"],
    },
  ],
  [
    "a decision in Spanish",
    "# Despliegue\n\n## Canario (5%)\n- [ ] Activar\n\n### Decisión\n\n**AVANZAR si**:\n- Errores < 2%\n\n**ESPERAR si**:\n- Errores 2-5%\n\n**REVERTIR si**:\n- Errores > 5%\n",
    { gates: ["Decisión | Errores < 2% | AVANZAR si; ESPERAR si: Errores 2-5%; REVERTIR si: Errores > 5%"], triggers: ["Errores > 5%"] },
  ],
  [
    "a decision in a nested list",
    "# Rollout\n\n## Canary (5%)\n- [ ] Switch on\n\n## Decision: go on?\n\n- **Go if:**\n  - Errors < 2%\n  - No incident\n- **Hold if:**\n  - Errors 2-5%\n- **Roll back if:**\n  - Errors > 5%\n",
    {
      gates: ["Decision: go on? | Errors < 2%; No incident | Go if; Hold if: Errors 2-5%; Roll back if: Errors > 5%"],
      triggers: ["Errors > 5%"],
    },
  ],
  [
    "a decision below headings",
    "# Rollout\n\n## Canary (5%)\n- [ ] Switch on\n\n## Checkpoint\n\n### Proceed if\n\n- Errors < 2%\n\n### Hold if\n\n- Errors 2-5%\n\n### Roll back if\n\n- Errors > 5%\n",
    { gates: ["Checkpoint | Errors < 2% | Proceed if; Hold if: Errors 2-5%; Roll back if: Errors > 5%"], triggers: ["Errors > 5%"] },
  ],
  [
    "a decision in a table",
    "# Rollout\n\n## Canary (5%)\n- [ ] Switch on\n\n## Go/No-Go\n\n| Decision | When |\n|---|---|\n| GO | Errors < 2% |\n| HOLD | Errors 2-5% |\n| ROLL BACK | Errors > 5% |\n",
    { gates: ["Go/No-Go |  | GO: Errors < 2%; HOLD: Errors 2-5%; ROLL BACK: Errors > 5%"], triggers: ["Errors > 5%"] },
  ],
  [
    "a decision line by line",
    "# Rollout\n\n## Canary (5%)\n- [ ] Switch on\n\n## Decision point\n\nProceed if: errors < 2% and no incident\n\nHold if: errors 2-5%\n\nRoll back if: errors > 5%\n",
    {
      gates: [
        "Decision point | errors < 2% and no incident | Proceed if: errors < 2% and no incident; Hold if: errors 2-5%; Roll back if: errors > 5%",
      ],
      triggers: ["errors > 5%"],
    },
  ],
  [
    "promote, pause, abort",
    "# Rollout\n\n## Canary (5%)\n- [ ] Switch on\n\n### Review after 24 hours\n\n**Promote when:**\n- Errors < 2%\n\n**Pause when:**\n- Errors 2-5%\n\n**Abort when:**\n- Errors > 5%\n",
    {
      gates: ["Review after 24 hours | Errors < 2% | Promote when; Pause when: Errors 2-5%; Abort when: Errors > 5%"],
      triggers: ["Errors > 5%"],
    },
  ],
  [
    "criteria of both answers",
    "# Rollout\n\n## Do\n- [ ] Go\n\n## Go/No-Go meeting\n\n**Go criteria:**\n- Errors < 2%\n- No incident\n\n**No-go criteria:**\n- Errors > 5%\n",
    { gates: ["Go/No-Go meeting | Errors < 2%; No incident | Go criteria; No-go criteria: Errors > 5%"] },
  ],

  // A decision within the text of a phase.
  [
    "a decision with boxes in a line",
    "# Switch\n\n## Phase 1: Off\n\n- [ ] Read only\n\n**Exit criteria**: old system shut; copy verified. **Go/No-Go**: [ ] Go [ ] No-Go\n\n## Phase 2: Names\n\n- [ ] Record changed\n",
    { gates: ["Go/No-Go | old system shut; copy verified | Go; No-Go"], work: ["Read only", "Record changed"] },
  ],
  [
    "a decision in German in a line",
    "# Wechsel\n\n## Phase 1: Aus\n\n- [ ] Lesend\n\n**Abschlusskriterien**: Altsystem aus, Kopie geprüft. **Go/No-Go-Entscheidung**: ✅ GO / ❌ NO-GO\n\n## Phase 2: Namen\n\n- [ ] Eintrag\n",
    { gates: ["Go/No-Go-Entscheidung | Altsystem aus; Kopie geprüft | GO; NO-GO"] },
  ],
  [
    "a decision in French in a line",
    "# Bascule\n\n## Phase 1 : Arrêt\n\n- [ ] Lecture seule\n\n**Critères de sortie** : ancien système arrêté, copie vérifiée. **Décision Go/No-Go** : GO / NO-GO\n\n## Phase 2 : Noms\n\n- [ ] Entrée\n",
    { gates: ["Décision Go/No-Go | ancien système arrêté; copie vérifiée | GO; NO-GO"] },
  ],
  [
    "a decision as items",
    "# Switch\n\n## Phase 1: Off\n\n1. Stop the workers\n2. Take the copy\n\n- **Done when**: old system shut, copy verified\n- **Go/No-Go**: GO / NO-GO\n\n## Phase 2: Names\n\n1. Change the record\n",
    { gates: ["Go/No-Go | old system shut; copy verified | GO; NO-GO"] },
  ],
  [
    "a decision of three answers",
    "# Switch\n\n## Phase 1: Off\n\n- [ ] Read only\n\n**Decision:** Proceed | Hold | Abort\n\n## Phase 2: Names\n\n- [ ] Record\n",
    { gates: ["Decision |  | Proceed; Hold; Abort"] },
  ],
  [
    "a decision in a table of pairs",
    "# Switch\n\n## Phase 1: Off\n\n- [ ] Read only\n\n| Item | Value |\n|---|---|\n| Exit criteria | copy verified |\n| Go/No-Go decision | GO / NO-GO |\n\n## Phase 2: Names\n\n- [ ] Record\n",
    { gates: ["Go/No-Go decision | copy verified | GO; NO-GO"] },
  ],
  [
    "a decision on lines of its own",
    "# Switch\n\n## Phase 1: Off\n\n- [ ] Read only\n\n**Completion criteria**: copy verified  \n**Go/No-Go decision**: GO / NO-GO\n\n## Phase 2: Names\n\n- [ ] Record\n",
    { gates: ["Go/No-Go decision | copy verified | GO; NO-GO"] },
  ],
  [
    "a decision as a box",
    "# Switch\n\n## Off\n\n- [ ] Read only\n- [ ] **Go/No-Go decision**: GO / NO-GO\n\n## Names\n\n- [ ] Record\n",
    { gates: ["Go/No-Go decision |  | GO; NO-GO"] },
  ],
  [
    "a decision in Spanish in a line",
    "# Cambio\n\n## Fase 1: Apagar\n\n- [ ] Solo lectura\n\n**Criterios de salida**: sistema apagado, copia verificada. **Decisión Go/No-Go**: GO / NO-GO\n\n## Fase 2: Nombres\n\n- [ ] Registro\n",
    { gates: ["Decisión Go/No-Go | sistema apagado; copia verificada | GO; NO-GO"] },
  ],
  [
    "a plain line that is a decision",
    "# Switch\n\n## Off\n\n- [ ] Read only\n\nGo/No-Go decision: GO / NO-GO\n\n## Names\n\n- [ ] Record\n",
    { gates: ["Go/No-Go decision |  | GO; NO-GO"] },
  ],

  // A heading with “go/no-go” over work.
  [
    "a go/no-go over numbered headings with commands",
    "# Trial\n\n## Go/no-go check\n\n### 1. Disk\n\n```bash\ndf -h /data\n```\n\n- half of it is free\n\n### 2. Peers\n\n```bash\npg_isready -h peer\n```\n",
    { gates: [], work: ["Disk", "Peers"] },
  ],
  [
    "a gate over a numbered list with commands",
    "# Trial\n\n## Gate 1: database\n\n1. Check the disk\n   ```bash\n   df -h /data\n   ```\n2. Check the peers\n   ```bash\n   pg_isready -h peer\n   ```\n\n## Switch\n\n- [ ] Go\n",
    { work: ["Check the disk", "Check the peers", "Go"] },
  ],
  [
    "steps below a go/no-go",
    "# Trial\n\n## Go/No-Go preparation\n\n### Step 1: Disk\n- [ ] Half of it is free\n\n### Step 2: Peers\n- [ ] All answer\n\n## Go/No-Go\n\n- Is the disk free?\n",
    { work: ["Half of it is free", "All answer"], gates: ["Go/No-Go | Is the disk free? | "] },
  ],
  [
    "a go/no-go that is a list of boxes is a gate",
    "# Trial\n\n## Do\n- [ ] Go\n\n## Go/No-Go checklist\n\n- [ ] Disk free\n- [ ] Peers answer\n",
    { gates: ["Go/No-Go checklist | Disk free; Peers answer | "], work: ["Go"] },
  ],
  [
    "a go/no-go in German over numbered headings",
    "# Probe\n\n## Go/No-Go-Ablauf\n\n### 1. Platte\n\n```bash\ndf -h /data\n```\n\nAnsehen:\n\n- die Hälfte ist frei\n\n### 2. Bauen\n\n```bash\n./build.sh\n```\n\n## Go-Entscheidung\n\n- Prüfung endet gut\n",
    { gates: ["Go-Entscheidung | Prüfung endet gut | "], work: ["Platte", "Bauen"] },
  ],
  [
    "bold numbers with commands",
    "# Trial\n\n## Go/No-Go procedure\n\n**1. Host**\n\n```bash\n./check-host.sh\n```\n\n**2. Build**\n\n```bash\n./build.sh\n```\n\n## Go decision\n\n- Health page answers\n",
    { gates: ["Go decision | Health page answers | "], work: ["Host", "Build"] },
  ],
  [
    "a way back that is called a no-go",
    "# Trial\n\n## Steps\n- [ ] Go\n\n## No-go: way back\n\n1. Stop the new service\n2. Start the old one\n",
    { gates: [], work: ["Go"], back: ["Stop the new service", "Start the old one"] },
  ],
  [
    "what follows from an answer",
    "# Trial\n\n## Go/No-Go\n\n- Is the copy complete?\n\n### If GO\n\n1. Switch the name\n2. Open the doors\n\n### If NO-GO\n\n1. Start the old system\n",
    { gates: ["Go/No-Go | Is the copy complete? | "], work: ["Switch the name", "Open the doors"] },
  ],

  // Lines and tables to sign.
  [
    "items with lines to sign",
    "# Plan\n\n## Do\n- [ ] Go\n\n## Sign-off\n\n- QA Lead: ________ Date: ____\n- Product owner: ________ Date: ____\n",
    { signs: ["QA Lead", "Product owner"] },
  ],
  [
    "signature lines in German",
    "# Plan\n\n## Ablauf\n- [ ] Los\n\n---\n**Unterschrift Betriebsleitung:** ___________\n**Datum:** __.__.____\n\n**Unterschrift der Projektleitung:** ___________\n",
    { signs: ["Unterschrift Betriebsleitung", "Unterschrift der Projektleitung"] },
  ],
  [
    "signature lines in French",
    "# Plan\n\n## Bascule\n- [ ] Ouvrir\n\n---\n**Signature du responsable :** ___________\n**Date :** ____\n",
    { signs: ["Signature du responsable"] },
  ],
  [
    "signature lines in Spanish",
    "# Plan\n\n## Cambio\n- [ ] Abrir\n\n---\n**Firma del responsable:** ___________\n**Fecha:** ____\n",
    { signs: ["Firma del responsable"] },
  ],
  [
    "a table in German",
    "# Plan\n\n## Ablauf\n- [ ] Los\n\n## Freigaben\n\n| Rolle | Name | Unterschrift | Datum |\n|---|---|---|---|\n| Betriebsleitung | | | |\n| Projektleitung | | | |\n",
    { signs: ["Betriebsleitung", "Projektleitung"] },
  ],
  [
    "boxes of approvals in German",
    "# Plan\n\n## Ablauf\n- [ ] Los\n\n## Freigaben\n\n- [ ] Freigabe Betrieb\n- [ ] Freigabe Datenschutz\n- [ ] Technische Freigabe\n",
    { signs: ["Freigabe Betrieb", "Freigabe Datenschutz", "Technische Freigabe"], work: ["Los"] },
  ],
  [
    "boxes of approvals in French",
    "# Plan\n\n## Bascule\n- [ ] Ouvrir\n\n## Approbations\n\n- [ ] Approbation technique\n- [ ] Approbation métier\n",
    { signs: ["Approbation technique", "Approbation métier"], work: ["Ouvrir"] },
  ],
  [
    "boxes of approvals in Portuguese",
    "# Plano\n\n## Virada\n- [ ] Abrir\n\n## Aprovações\n\n- [ ] Aprovação técnica\n- [ ] Aprovação do negócio\n",
    { signs: ["Aprovação técnica", "Aprovação do negócio"], work: ["Abrir"] },
  ],
  [
    "“Approved by” with a line",
    "# Plan\n\n## Do\n- [ ] Go\n\n## Approvals\n\nApproved by (CTO): ____________\n\nApproved by (Head of Operations): ____________\n",
    { signs: ["CTO", "Head of Operations"] },
  ],
  [
    "a table in Japanese",
    "# 計画\n\n## 作業\n- [ ] 切替\n\n## 承認\n\n| 役割 | 氏名 | 承認 |\n|---|---|---|\n| 運用責任者 | | |\n| 品質責任者 | | |\n",
    { signs: ["運用責任者", "品質責任者"] },
  ],
  [
    "headings over names and dates",
    "# Plan\n\n## Do\n- [ ] Go\n\n## Sign-off\n\n### QA Lead\n\nName: __________ Date: ______\n\n### Operations Manager\n\nName: __________ Date: ______\n",
    { signs: ["QA Lead", "Operations Manager"] },
  ],
  [
    "boxes that are sign-offs",
    "# Plan\n\n## Do\n- [ ] Go\n\n## Required sign-offs\n\n- [ ] Legal sign-off\n- [ ] Engineering Manager\n- [ ] CAB approval\n",
    { signs: ["Legal sign-off", "Engineering Manager", "CAB approval"], work: ["Go"] },
  ],
  [
    "an approval that is only mentioned",
    "# Plan\n\n## Do\n- [ ] Go\n- [ ] Approval of the board obtained on Monday\n",
    { signs: [], work: ["Go", "Approval of the board obtained on Monday"] },
  ],

  // A row that is to be signed counts once.
  [
    "boxes in the column to sign",
    "# Plan\n\n## Do\n- [ ] Go\n\n## Sign-off\n\n| Role | Name | Signed |\n|---|---|---|\n| QA Lead | Ana | [ ] |\n| CTO | Bo | [ ] |\n",
    { signs: ["QA Lead", "CTO"], work: ["Go"] },
  ],
  [
    "boxes in a row, in German",
    "# Plan\n\n## Ablauf\n- [ ] Los\n\n## Abnahme\n\n| Rolle | Name | Freigabe |\n|---|---|---|\n| Betriebsleitung | | ☐ |\n| Projektleitung | | ☐ |\n",
    { signs: ["Betriebsleitung", "Projektleitung"], work: ["Los"] },
  ],
  [
    "boxes in a row, in French",
    "# Plan\n\n## Bascule\n- [ ] Ouvrir\n\n## Approbation\n\n| Rôle | Nom | Signature | Date |\n|---|---|---|---|\n| Chef de projet | | ☐ | |\n| Responsable production | | ☐ | |\n",
    { signs: ["Chef de projet", "Responsable production"], work: ["Ouvrir"] },
  ],
  [
    "boxes in a row, in Spanish",
    "# Plan\n\n## Cambio\n- [ ] Abrir\n\n## Aprobaciones\n\n| Rol | Nombre | Firma |\n|---|---|---|\n| Jefe de proyecto | | ☐ |\n| Responsable técnico | | ☐ |\n",
    { signs: ["Jefe de proyecto", "Responsable técnico"], work: ["Abrir"] },
  ],
  [
    "two boxes in a row",
    "# Plan\n\n## Do\n- [ ] Go\n\n## Approvals\n\n| Role | Approved | Rejected | Date |\n|---|---|---|---|\n| QA Lead | ☐ | ☐ | |\n| CTO | ☐ | ☐ | |\n",
    { signs: ["QA Lead", "CTO"], work: ["Go"] },
  ],
  [
    "the role in the second column",
    "# Plan\n\n## Do\n- [ ] Go\n\n## Sign-off\n\n| # | Approver role | Name | Sign-off |\n|---|---|---|---|\n| 1 | QA Lead | | ☐ |\n| 2 | CTO | | ☐ |\n",
    { signs: ["QA Lead", "CTO"], work: ["Go"] },
  ],
  [
    "boxes with lines to sign",
    "# Plan\n\n## Do\n- [ ] Go\n\n## Sign-off\n\n- [ ] QA Lead: ____________\n- [ ] CTO: ____________\n",
    { signs: ["QA Lead", "CTO"], work: ["Go"] },
  ],
  [
    "a table, and the date below it",
    "# Plan\n\n## Do\n- [ ] Go\n\n## Final approval\n\n| Name | Role | Approval |\n|---|---|---|\n| Ana | QA Lead | ☐ Approved |\n| Bo | CTO | ☐ Approved |\n\nDate: ____\n",
    { signs: ["QA Lead", "CTO"], work: ["Go"] },
  ],
  [
    "yes and no in a row",
    "# Plan\n\n## Do\n- [ ] Go\n\n## Sign-off\n\n| Team | Signed off? | Notes |\n|---|---|---|\n| Security | ☐ Yes ☐ No | |\n| Operations | ☐ Yes ☐ No | |\n",
    { signs: ["Security", "Operations"], work: ["Go"] },
  ],
];
