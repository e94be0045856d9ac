import type { Words } from "./words.ts";

/** What a share is of, or is done with, when it is a rollout. */
export const rolledOut: Words = {
  en: [
    /(?:enable|activate)(?:d|s)?(?= [^()]{2,40}\(\d)/u,
    /roll(?:ed|ing)?[- ]?outs?|roll (?:it )?out/u,
    /canary|canaries|traffic|ramp(?:ed|ing)?(?:[- ]?up)?/u,
    /(?:increase|expand|scale|raise|promote|bump|go|move|advance|enable|turn on|switch on)(?:d|s)?(?: \p{L}+){0,3} (?:to|for)|final increase/u,
    /deploy(?:ed|ment|ments|ing|s)?|releas(?:e|ed|ing)|launch/u,
    /gradual\w*|progressive\w*|cohort|beta users|early adopters/u,
    /start(?:s|ing)? (?:with|at)|shift/u,
    /stage \d|phase \d|step \d|wave \d|ring \d/u,
  ],
  de: [/ausroll\p{L}{2,5}|rollout|verkehr|bereitstell\p{L}+|stufe \d|welle \d/u],
  nl: [/uitrol\p{L}*|verkeer|golf \d|fase \d|aanzetten voor/u],
  fr: [/déploie\p{L}+|déployer|trafic|étape \d/u],
  es: [/despl[ie]+g\p{L}+|tráfico|etapa \d|fase \d|lanzamiento/u],
  pt: [/implanta\p{L}+|tráfego|liberar|lançamento/u],
};

/** What a share is of when it is no rollout. */
export const sharesOfElse: Words = {
  en: [
    /coverage|uptime|availab\p{L}+|errors?|error[- ]rates?|failures?|fail(?:ed|s)?/u,
    /latency|cpu|memory|ram|disk|usage|utili[sz]ation|metrics?/u,
    /passing|passed|pass rate|success|compatib\p{L}+|tests?|valid|accuracy|criteria/u,
    /discount|confidence|probability|complete(?:d|ness)?|progress|baseline|threshold|slo|sla|budget/u,
    /adoption|degradation|improvement|decrease|drop|backward|savings?|conversion|satisfaction/u,
    /rollback|roll back|revert(?:ed)?|off|capacity/u,
  ],
  de: [/abdeckung|verfügbarkeit|fehler\p{L}*/u],
  nl: [/dekking|beschikbaarheid|fout\p{L}*/u],
  fr: [/couverture|erreurs?/u],
  es: [/cobertura|errores/u],
  pt: [/erros/u],
  any: [/disponibilit\p{L}+|disponibilidad\p{L}*/u],
};

/** Who or what a share of a rollout is of: nouns, as the source of a pattern. */
export const peopleWords = [
  // en
  "user base|user population|userbase|users?|audience|customers?|clients?|tenants?|accounts?|traffic|requests?|sessions?|instances?|pods?",
  "nodes?|servers?|hosts?|fleet|regions?|population|visitors?|actors|devices|stores",
  // de
  "nutzer\\p{L}*|benutzer\\p{L}*|kunden",
  // nl
  "gebruikers|klanten|verkeer",
  // fr, es, pt
  "utilisateurs|abonnés|clients|trafic|usuarios|clientes|tráfico|usuários|tráfego",
  // ja, zh
  "ユーザー?|利用者|トラフィック|用户",
].join("|");
