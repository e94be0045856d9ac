import type { Words } from "./words.ts";

/** Labels and headings about shares of users that grow. */
export const rollout: Words = {
  en: [
    /roll-?out (?:schedule|stages?|plan|phases?|steps?|percent\w*)/u,
    /\bcanary\b/u,
    /traffic (?:shift|split|ramp)/u,
    /gradual roll-?out/u,
    /progressive (?:delivery|roll-?out)/u,
    /staged roll-?out/u,
    /ramp(?:-|\s)?up/u,
  ],
  de: [/ausrollplan/u, /stufenweise/u],
  nl: [/gefaseerde (?:uitrol|invoering)/u, /\bkanarie/u],
  fr: [/déploiement progressif/u],
  es: [/despliegue (?:gradual|progresivo|por fases)/u],
  pt: [/implantação gradual/u, /lançamento gradual/u],
  ja: [/段階(?:的)?(?:リリース|展開|公開)/u],
  any: [/libera(?:ção|ción) (?:gradual|progresiva|progressiva)/u],
};
