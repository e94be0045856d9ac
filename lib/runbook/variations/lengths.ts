import type { Variation } from "./variation.ts";

const list = (...steps: string[]) => `# Move\n\n## Switch\n\n${steps.map((step) => `- [ ] ${step}\n`).join("")}`;

/** How long a piece takes, in brackets and in the midst of its words; and lengths that are of something else. */
export const lengths: Variation[] = [
  [
    "what a piece takes, in brackets",
    "# Move\n\n## Prepare (within 2 working days)\n\n- [ ] Order it (takes 3 work days)\n- [ ] Copy it (should take about 20 minutes, Owner: Ana)\n- [ ] Count it (three hours)\n- [ ] Look at it (up to two working days)\n",
    {
      phases: ["Prepare · prepare · 2d of work"],
      steps: ["Order it · 3d of work", "Copy it · @Ana · 20m", "Count it · 180m", "Look at it · 2d of work"],
      unsure: 0,
    },
  ],
  [
    "what a piece takes, in brackets, in other languages",
    list(
      "Archiv kopieren (dauert 3 Arbeitstage)",
      "Bericht schreiben (innerhalb von 2 Arbeitstagen)",
      "Archief kopiëren (duurt 2 werkdagen)",
      "Copier les fichiers (prend 20 minutes)",
      "Copiar los archivos (tarda 2 horas)",
      "Copiar os arquivos (leva 3 dias úteis)",
    ),
    {
      steps: [
        "Archiv kopieren · 3d of work",
        "Bericht schreiben · 2d of work",
        "Archief kopiëren · 2d of work",
        "Copier les fichiers · 20m",
        "Copiar los archivos · 120m",
        "Copiar os arquivos · 3d of work",
      ],
    },
  ],
  [
    "what a step takes, in its sentence",
    list(
      "Copy the archive; takes about 3 working days",
      "Rebuild the index, which usually takes up to 40 minutes",
      "Restart the workers. This takes 5 minutes or so.",
      "Allow 2 hours for the copy",
      "Wait at least 10 minutes for the caches",
      "Monitor the queue for one hour after the switch",
      "Index neu bauen, das dauert etwa 30 Minuten",
      "Reconstruire l'index, cela prend 20 minutes",
    ),
    {
      steps: [
        "Copy the archive; takes about 3 working days · 3d of work",
        "Rebuild the index, which usually takes up to 40 minutes · 40m",
        "Restart the workers. This takes 5 minutes or so. · 5m",
        "Allow 2 hours for the copy · 120m",
        "Wait at least 10 minutes for the caches · 10m",
        "Monitor the queue for one hour after the switch · 60m",
        "Index neu bauen, das dauert etwa 30 Minuten · 30m",
        "Reconstruire l'index, cela prend 20 minutes · 20m",
      ],
      unsure: 0,
    },
  ],
  [
    "within what time an order is to be done is how long it may take",
    list("Report within 3 business days", "Send the minutes within 24 hours.", "Bericht schreiben innerhalb von 2 Arbeitstagen"),
    {
      steps: [
        "Report within 3 business days · 3d of work",
        "Send the minutes within 24 hours. · 1d",
        "Bericht schreiben innerhalb von 2 Arbeitstagen · 2d of work",
      ],
      unsure: 0,
    },
  ],
  [
    "lengths of something else stay in the words",
    list(
      "Ensure that requests are answered within 5 minutes",
      "If it takes longer than 10 minutes, stop the copy",
      "Keep the old system for 30 days",
      "Check that no query takes > 5 seconds for 3 minutes",
      "Respond to alerts within 15 minutes",
      "Tell the users 2 hours before",
      "Delete backups of the last 7 days",
      "Report every 5 minutes",
    ),
    {
      steps: [
        "Ensure that requests are answered within 5 minutes",
        "If it takes longer than 10 minutes, stop the copy",
        "Keep the old system for 30 days",
        "Check that no query takes > 5 seconds for 3 minutes",
        "Respond to alerts within 15 minutes",
        "Tell the users 2 hours before",
        "Delete backups of the last 7 days",
      ],
      watches: ["Report every 5 minutes"],
      unsure: 0,
    },
  ],
  [
    "a length of which nobody can tell whether it is the step’s is said",
    list("Note that the whole release takes about 40 minutes", "Ask the vendor, who needs 3 working days"),
    {
      steps: ["Note that the whole release takes about 40 minutes", "Ask the vendor, who needs 3 working days"],
      unsure: 1,
    },
  ],
];
