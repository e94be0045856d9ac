/** Kinds of work and of those who do it, each by the words of both, in the languages the reader knows; what is told best comes first. */
export const workWords: readonly { work: string; words: RegExp; roles: RegExp }[] = [
  {
    work: "databases",
    words:
      /\b(?:databases?|schemas?|sql|tables?|migrations?|replicas?|backups?|dump|row counts?|datenbank\w*|sicherung\w*|base de donn\p{L}+|bases? de datos|sauvegarde|respaldo)\b/iu,
    roles: /\b(?:dba|database|datenbank\w*|data engineer|base de donn\p{L}+|bases? de datos)\b/iu,
  },
  {
    work: "tests",
    words: /\b(?:tests?|testing|smoke|regression|acceptance|uat|user journeys?|abnahme|prueba\w*)\b/iu,
    roles: /\b(?:qa|test\w*|quality|prüf\w+|qualité|calidad)\b/iu,
  },
  {
    work: "security",
    words:
      /\b(?:security|vulnerab\w+|secrets?|credentials?|certificates?|ssl|tls|firewall|permissions?|sicherheit\w*|zertifikat\w*|sécurité|seguridad)\b/iu,
    roles: /\b(?:security|ciso|sicherheit\w*|sécurité|seguridad)\b/iu,
  },
  {
    work: "the frontend",
    words: /\b(?:frontend|front-end|ui|static assets?|cdn|browsers?|web app\w*|pages?|mobile app)\b/iu,
    roles: /\b(?:front-?end|ui|web|mobile)\b/iu,
  },
  {
    work: "the backend",
    words: /\b(?:backend|back-end|apis?|endpoints?|services?|workers?|queues?|application|code review\w*|dienste?)\b/iu,
    roles: /\b(?:back-?end|api|developer|tech(?:nical)? lead|engineering lead|entwickler\w*|développeur\w*|desarrollador\w*)\b/iu,
  },
  {
    work: "words to people",
    words:
      /\b(?:announc\w+|communicat\w+|notif\w+|inform\w*|e-?mails?|newsletter|status page|stakeholders?|release notes|customers?|couriers?|ankündig\w+|informier\w+|mitteil\w+|annonc\w+|avis\w+|comunic\w+)\b/iu,
    roles: /\b(?:communication\w*|comms|support|product|marketing|customer|kommunikation|soporte)\b/iu,
  },
  {
    work: "help for users",
    words: /\b(?:help desk|help pages?|faq|tickets?|documentation|training|user feedback|support)\b/iu,
    roles: /\b(?:support|help|documentation|training|customer)\b/iu,
  },
  {
    work: "machines and releases",
    words:
      /\b(?:deploy(?!ment (?:team|day|plan|window|lead))\w*|servers?|load balancers?|dns|infrastructure|monitoring|alert\w*|dashboards?|logs|traffic|environments?|config\w*|provision\w*|scal\w+|cluster|pipeline|roll ?back|revert|merges?|restart|tag|ausroll\w+|überwach\w+|déploi\w+|despleg\w+)\b/iu,
    roles:
      /\b(?:devops|ops|operations|sre|infrastructure|platform|system\w*|site reliability|network|betrieb|exploitation|operaciones)\b/iu,
  },
  {
    work: "tests",
    words: /\b(?:verif\w+|validat\w+|überprüf\w+|vérif\w+|comprob\w+)\b/iu,
    roles: /\b(?:qa|test\w*|quality|prüf\w+|qualité|calidad)\b/iu,
  },
];

/** Those who run commands where their words tell nothing. */
export const runsCommands = /\b(?:devops|ops|operations|sre|infrastructure|platform|site reliability|betrieb|exploitation|operaciones)\b/iu;

/** Those who answer for the whole where nobody else does. */
export const leadWords =
  /^(?:(?:deployment|release|cut-?over|launch|migration|go-?live|change|rollout|project|program(?:me)?)[ -])(?:lead|leader|manager|director|coordinator|commander|owner|captain|leit\w+)\b|^(?:incident|mission|launch) (?:commander|director)\b/iu;

/** Those who tell people. */
export const tellsPeople =
  /\b(?:communicat\w+|comms|announce\w*|stakeholder updates?|press|public relations|kommunikation\p{L}*|comunicaci\p{L}+|comunicaç\p{L}+)(?!\p{L})/iu;
