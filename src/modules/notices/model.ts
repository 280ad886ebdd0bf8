/** How somebody is told: types and pure rules. */
export const channels = ['mail', 'sms', 'letter', 'call'] as const;
export type Channel = (typeof channels)[number];

/** How somebody wants to hear from us. */
export interface ContactWay {
  readonly channel: Channel;
  readonly mail: string;
  /** Who plans for this person gets the questions for a date; '' = nobody. */
  readonly plannerMail: string;
  readonly mobile: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly fromHour: number;
  readonly untilHour: number;
  readonly remindDays: number;
  readonly weekOverview: boolean;
  readonly lateActions: boolean;
}

/** What a client's own words about safe contact forbid. */
export interface SafeRule {
  readonly forbidden: readonly Channel[];
  /** Not before this hour of the day; null: any. */
  readonly fromHour: number | null;
  /** Every sentence was understood. */
  readonly certain: boolean;
}

const forbids: readonly (readonly [RegExp, readonly Channel[]])[] = [
  [
    /^(?:stuur |graag )?(?:geen|nooit) (?:post|brie(?:f|ven))(?: (?:naar huis|thuis))?$|^no (?:post|letters?|mail by post)$/,
    ['letter'],
  ],
  [/^(?:stuur |graag )?(?:geen|nooit) (?:e-?mails?|mails?|mailtjes?)$|^no e-?mails?$/, ['mail']],
  [
    /^(?:stuur |graag )?(?:geen|nooit) (?:sms(?:jes?|'?en)?|apps?|appjes?)$|^no (?:sms|texts?|text messages?)$/,
    ['sms'],
  ],
  [/^(?:niet|nooit) bellen$|^do not call$/, ['call']],
  // What is allowed, perhaps with an hour, forbids nothing.
  [/^(?:bellen|appen|mailen|sms'?en)(?: mag)?(?: altijd| de hele dag)?$|^calling is fine$/, []],
  [/^alleen (?:telefonisch|bellen)$|^only call$/, ['mail', 'sms', 'letter']],
  [/^alleen (?:mailen|per mail|e-?mail|mail)$|^only e-?mail$/, ['call', 'sms', 'letter']],
  [/^alleen (?:sms|appen|per sms)$|^only sms$/, ['call', 'mail', 'letter']],
  [/^alleen (?:per )?(?:post|brief)$|^only post$/, ['call', 'mail', 'sms']],
];
const hours = /\b(?:na|vanaf|niet voor|after|not before) (\d{1,2})(?:[.:]\d{2})?(?: ?uur)?\b/;

/**
 * Reads a rule for safe contact sentence by sentence. What is not understood is not guessed: then `certain` is false, and
 * nothing goes out by itself.
 */
export function readSafeRule(text: string): SafeRule {
  const forbidden = new Set<Channel>();
  let fromHour: number | null = null;
  let certain = true;
  const sentences = text
    .toLowerCase()
    .split(/[.;,\n!]+\s+|[.;,\n!]+$|\s+(?:en|and)\s+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  for (const sentence of sentences) {
    const hour = hours.exec(sentence);
    if (hour !== null) fromHour = Math.max(fromHour ?? 0, Number(hour[1]));
    const rest = sentence.replace(hours, '').replaceAll(/\s+/g, ' ').trim();
    const found = forbids.find(([form]) => form.test(rest));
    for (const channel of found?.[1] ?? []) forbidden.add(channel);
    if (found === undefined && rest !== '') certain = false;
  }
  if (fromHour !== null && fromHour > 23) return { forbidden: [...forbidden], fromHour: null, certain: false };
  return { forbidden: [...forbidden], fromHour, certain };
}

/**
 * The way that is safe: the chosen one, unless the client's own words forbid it or are not certain; then somebody calls,
 * who reads those words first. `null` way: nobody chose yet.
 */
export function saferWay(
  way: ContactWay | null,
  safeContact: string,
): { readonly channel: Channel; readonly fromHour: number } {
  const rule = readSafeRule(safeContact);
  const fromHour = Math.max(way?.fromHour ?? 0, rule.fromHour ?? 0);
  if (way === null || !rule.certain || rule.forbidden.includes(way.channel)) return { channel: 'call', fromHour };
  return { channel: way.channel, fromHour };
}
