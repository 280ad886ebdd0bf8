/**
 * What an employer need not know and a profile does not hold: age, birth, gender, photo, benefit, debt, health. A list of
 * words catches what slips into free text; it says which word, and the client writes it otherwise.
 */
const words = [
  /\b\d{9}\b/,
  /\b\d{1,2}[-/. ]\d{1,2}[-/. ](?:19\d{2}|20[01]\d)\b/,
  /\b(?:geboren|geboortedatum|geboorteplaats|leeftijd|\d{1,2} jaar oud|jaar jong|born|birthday|years old)\b/i,
  /\b(?:uitkering\w*|bijstand\w*|wajong|wia|ww-uitkering|participatiewet|benefits?)\b/i,
  /\b(?:schuld(?:en)?|schuldhulp\w*|schuldsanering|bewind\w*|deurwaarder|debts?|bailiff)\b/i,
  /\b(?:diagnose\w*|autis\w*|adhd|ptss|ptsd|depress\w*|burn-?out|psych\w*|versla(?:afd|ving)\w*|schizo\w*|borderline)\b/i,
  /\b(?:ziek|ziekte\w*|medicij\w*|pillen|therap\w*|kanker|epilep\w*|reuma\w*|handicap\w*|illness|disease|medication)\b/i,
  /\b(?:zwanger\w*|pregnant|foto van mij|photo of me|geslacht|gender)\b/i,
] as const;

/** The first word in a text that does not belong in a profile; null: none. */
export function privateWord(text: string): string | null {
  for (const word of words) {
    const found = word.exec(text);
    if (found !== null) return found[0];
  }
  return null;
}
