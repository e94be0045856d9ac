/** The names of the months, January first, in full and cut short: English, German, Dutch, French, Spanish, Portuguese. */
export const months: readonly string[] = [
  "jan(?:uary|uar|uari|vier|v|eiro)?|enero?",
  "feb(?:ruary|ruar|ruari|rero)?|fév(?:rier|r)?|fev(?:ereiro)?",
  "mar(?:ch|s|zo|ço)?|märz?|mrz|maart|mrt",
  "apr(?:il)?|avr(?:il)?|abr(?:il)?",
  "may|mai|mei|mayo|maio",
  "june?|juni|juin|junio|junho",
  "july?|juli|juil(?:let)?|julio|julho",
  "aug(?:ust|ustus)?|août|ago(?:sto)?",
  "sept?(?:ember|embre|iembre)?|setembro",
  "oct(?:ober|obre|ubre)?|okt(?:ober)?|outubro",
  "nov(?:ember|embre|iembre|embro)?",
  "dec(?:ember)?|dez(?:ember|embro)?|déc(?:embre)?|dic(?:iembre)?",
];
