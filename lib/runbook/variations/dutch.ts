import type { Variation } from "./variation.ts";

/** Documents in Dutch, of every kind. */
export const dutch: Variation[] = [
  // Times.
  [
    "a Dutch evening before a switch in the night",
    "# Betaaldienst verhuizen\n\n**Datum:** 14 maart 2027\n**Tijdzone:** Europe/Amsterdam\n\n## Voorbereiding (avond ervoor)\n- [ ] 20:00 Back-up maken van de database\n- [ ] 21:30 Schrijfrechten van testgebruikers intrekken\n\n## Overgang\n- [ ] 00:30 Verkeer omleiden naar het nieuwe cluster\n- [ ] 01:15 Controleren of betalingen doorkomen\n\n## Terugdraaien\nAls de foutmarge boven 2% komt:\n1. Verkeer terugzetten\n2. Oude database openen\n",
    {
      when: "2027-03-14 00:30 Europe/Amsterdam",
      phases: ["Voorbereiding (avond ervoor) · prepare", "Overgang · deploy", "Terugdraaien · rollback"],
      steps: [
        "Back-up maken van de database · 2027-03-13 20:00",
        "Schrijfrechten van testgebruikers intrekken · 2027-03-13 21:30",
        "Verkeer omleiden naar het nieuwe cluster · 00:30",
        "Controleren of betalingen doorkomen · 01:15",
        "Verkeer terugzetten",
        "Oude database openen",
      ],
      back: ["Verkeer terugzetten", "Oude database openen"],
    },
  ],
  [
    "a Dutch timetable of duties below roles",
    "# Grote storing\n\n## Taken per rol\n\n### Incidentmanager\n1. Opent het gesprek\n2. Wijst een notulist aan\n3. Informeert de directie\n\n### Netwerk\n1. Controleert de lijnen\n2. Herstart de routers\n",
    { steps: ["Opent het gesprek", "Wijst een notulist aan", "Informeert de directie", "Controleert de lijnen", "Herstart de routers"] },
  ],
  [
    "a Dutch list under “Klaar wanneer” is work where nothing else is",
    "# Storing oplossen\n\n## Klaar wanneer\n- [ ] Logbestanden verzamelen\n- [ ] Dienst herstarten\n- [ ] Klanten informeren\n",
    { work: ["Logbestanden verzamelen", "Dienst herstarten", "Klanten informeren"] },
  ],
  [
    "numbers in Dutch beside boxes",
    "# Wekelijkse uitrol\n\n## Voorbereiding\n- [ ] Wijzigingen bevriezen\n\n## Uitvoering\n1. Applicatie stoppen\n2. Nieuwe versie plaatsen\n3. Applicatie starten\n4. Rooktest uitvoeren\n\n## Nazorg\n1. Meldingen bekijken\n2. Documentatie bijwerken\n",
    {
      phases: ["Voorbereiding · prepare", "Uitvoering · deploy", "Nazorg · after-care"],
      work: [
        "Wijzigingen bevriezen",
        "Applicatie stoppen",
        "Nieuwe versie plaatsen",
        "Applicatie starten",
        "Rooktest uitvoeren",
        "Meldingen bekijken",
        "Documentatie bijwerken",
      ],
    },
  ],
  [
    "bullets below Dutch weeks",
    "# Wissel van leverancier\n\n## Week 1\n- Contract tekenen\n- Accounts aanmaken\n## Week 2\n- Gegevens overzetten\n- Oude leverancier opzeggen\n",
    {
      phases: ["Week 1 · deploy · T0 · 7d", "Week 2 · deploy · +7d · 7d"],
      work: ["Contract tekenen", "Accounts aanmaken", "Gegevens overzetten", "Oude leverancier opzeggen"],
    },
  ],
  [
    "when and how one goes back, in Dutch",
    "# Nieuwe kassa\n\n## Stappen\n- [ ] Kassa's bijwerken\n- [ ] Testbon printen\n\n## Wanneer terugdraaien?\n- Meer dan 5% mislukte transacties\n- Kassa start niet op\n\n## Terugdraaiplan\n1. Oude versie terugzetten\n2. Kassa's herstarten\n3. Filialen bellen\n",
    {
      work: ["Kassa's bijwerken", "Testbon printen"],
      back: ["Oude versie terugzetten", "Kassa's herstarten", "Filialen bellen"],
      triggers: ["Meer dan 5% mislukte transacties", "Kassa start niet op"],
    },
  ],
  [
    "a Dutch fallback with its condition above its steps",
    "# Uitwijk\n\n## Terugvalscenario\nAls de nieuwe omgeving om 03:00 niet werkt:\n1. Schakel DNS terug\n2. Zet de oude servers aan\n3. Bel de dienstdoende manager\n",
    {
      back: ["Schakel DNS terug", "Zet de oude servers aan", "Bel de dienstdoende manager"],
      triggers: ["Als de nieuwe omgeving om 03:00 niet werkt"],
    },
  ],
  [
    "a Dutch go/no-go, its decision and who signs",
    "# Overgang\n\n## Go/No-Go\n- Is de back-up geslaagd?\n- Is iedereen bereikbaar?\n\n**Besluit:** GO / NO-GO\n\n## Uitvoeren\n- [ ] Schakelen\n\n## Akkoord\n\n| Rol | Naam | Handtekening | Datum |\n|---|---|---|---|\n| Projectleider | | | |\n| Beheerder | | | |\n",
    {
      gates: ["Go/No-Go | Is de back-up geslaagd?; Is iedereen bereikbaar? | Besluit: GO / NO-GO"],
      signs: ["Projectleider", "Beheerder"],
      work: ["Schakelen"],
    },
  ],
  [
    "a Dutch decision in three lists",
    "# Uitrol\n\n## Kanarie (5%)\n- [ ] Aanzetten\n\n### Beslismoment na 2 uur\n**DOORGAAN als**:\n- Fouten < 1%\n**WACHTEN als**:\n- Fouten 1-2%\n**TERUGDRAAIEN als**:\n- Fouten > 2%\n",
    {
      gates: ["Beslismoment na 2 uur | Fouten < 1% | DOORGAAN als; WACHTEN als: Fouten 1-2%; TERUGDRAAIEN als: Fouten > 2%"],
      triggers: ["Fouten > 2%"],
      thresholds: [],
    },
  ],
  [
    "Dutch words for everybody and for what is put off",
    "# Werklijst\n\n- [X] Klaar werk\n- [ ] ~~Vervallen~~\n- [-] Geannuleerd\n- [>] Doorgeschoven naar maandag\n- [ ] @iedereen lezen\n- [ ] @all vertrekken\n- ☑ Gereed\n- ☐ Open\n- ✅ Gedaan\n- ❌ Mislukt\n",
    { steps: ["Klaar werk", "@iedereen lezen", "@all vertrekken", "Gereed", "Open", "Gedaan"] },
  ],
  [
    "a Dutch message that is written out",
    "# Mededeling\n\n## Bericht aan klanten\n\nOnderwerp: Gepland onderhoud\n\nBeste klant,\n\nzaterdag werken wij aan het systeem.\n\nMet vriendelijke groet,\nHet team\n\n## Stappen\n- [ ] Bericht versturen\n",
    { work: ["Bericht versturen"] },
  ],
];
