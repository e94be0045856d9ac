type Grave = { severity: string; responseMinutes: number | null };

const responseText = ({ responseMinutes }: Pick<Grave, "responseMinutes">) => (responseMinutes === null ? null : `${responseMinutes} min`);

/** What every trigger says, alone or in a group: how grave it is, and how soon somebody has to decide. */
export const graveFields = {
  severity: {
    called: "Severity",
    here: ({ severity }: Grave) => severity,
    said: ({ severity }: Grave) => severity,
    take: ({ severity }: Grave) => ({ severity }),
  },
  response: {
    called: "Decided within",
    here: responseText,
    said: responseText,
    take: ({ responseMinutes }: Grave) => ({ responseMinutes }),
  },
};
