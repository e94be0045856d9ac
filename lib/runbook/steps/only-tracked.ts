/** Said of a number that nobody is called for. */
export const onlyTracked =
  /(?<!\p{L})(?:(?:track|monitor|watch|observe)(?:ed|d|ing)? only|only (?:track|monitor|watch|observe)(?:ed|d|ing)?|informational(?: only)?|for information(?: only)?|nur beobachte[nt]|pour information|solo informativ[oa])(?!\p{L})/iu;
