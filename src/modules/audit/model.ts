import { createHmac } from 'node:crypto';
import type { AuditKey } from '../../kernel/audit/keys.ts';

/** The newest seal of a municipality: what has to be kept outside the rows to notice that the end was cut off. */
export interface Head {
  readonly number: number;
  /** Digest of the seal, hex. */
  readonly digest: string;
}

/** Before the first seal. */
export const noHead: Head = { number: 0, digest: '0'.repeat(64) };

/** Rows of one seal at most: a chain over a long tail is several seals. */
export const mostRows = 2000;

/** What a seal says of itself; `lines` come on top. */
export interface SealFacts {
  readonly tenant: string;
  readonly number: number;
  /** Microseconds since 1970. */
  readonly sealedAt: number;
  /** As PostgreSQL writes a multirange: `{[1,4),[6,9)}`. */
  readonly events: string;
  /** Digest of the seal before, hex. */
  readonly previous: string;
}

/** One sealed row: id, seal of its own, content and the records of processing that follow from it. */
export interface SealedLine {
  readonly id: number;
  /** Hex, or '' when it was written without a key. */
  readonly mac: string;
  readonly text: string;
  /** The records of processing that follow from it, as text, in order. */
  readonly records: readonly string[];
}

/** The digest of a seal (hex): over its place in the chain and every row in it, with a key outside the database. */
export function sealDigest(key: AuditKey, facts: SealFacts, lines: readonly SealedLine[]): string {
  const { tenant, number, sealedAt, events, previous } = facts;
  const digest = createHmac('sha256', key.secret);
  digest.update(JSON.stringify([tenant, number, sealedAt, events, previous]));
  for (const { id, mac, text, records } of lines) digest.update(`\n${id} ${mac} ${text} ${records.join('; ')}`);
  return digest.digest('hex');
}

/** Ascending ids as PostgreSQL writes them as a multirange: neighbours together, gaps left open. */
export function multirangeOf(ids: readonly number[]): string {
  const ranges: string[] = [];
  for (let from = 0; from < ids.length; ) {
    let to = from;
    while (to + 1 < ids.length && ids[to + 1] === (ids[to] ?? 0) + 1) to += 1;
    ranges.push(`[${ids[from]},${(ids[to] ?? 0) + 1})`);
    from = to + 1;
  }
  return `{${ranges.join(',')}}`;
}

/** Activities of the register (docs/privacy/activities.json), in the order in which a client reads them. */
export const activities = [
  'table',
  'look-up',
  'first-talk',
  'plan',
  'meetings',
  'signals',
  'working-notes',
  'before-and-after',
  'lists',
  'account',
  'oversight',
  'rights',
] as const;
export type Activity = (typeof activities)[number];

/** To which activity a kind of object in the trail belongs; a test sees to it that every kind of the product is here. */
export const activityOfKind: Readonly<Record<string, Activity>> = {
  absence: 'account',
  action: 'plan',
  bottleneck: 'table',
  consent: 'table',
  diary: 'account',
  'emergency-look': 'plan',
  goal: 'plan',
  'good-thing': 'plan',
  ground: 'table',
  'budget-line': 'plan',
  'crisis-term': 'account',
  'reply-address': 'account',
  'minutes-term': 'account',
  'names-in-log': 'account',
  debt: 'plan',
  'debt-help': 'plan',
  'debt-letter': 'plan',
  destruction: 'rights',
  export: 'rights',
  retention: 'account',
  law: 'account',
  wish: 'table',
  'working-note': 'working-notes',
  household: 'table',
  involved: 'table',
  'household-list': 'lists',
  'invitation-list': 'lists',
  log: 'oversight',
  login: 'account',
  'login-limit': 'account',
  'login-provider': 'account',
  mapping: 'account',
  municipality: 'account',
  'date-poll': 'meetings',
  meeting: 'meetings',
  message: 'meetings',
  'contact-way': 'account',
  note: 'meetings',
  question: 'meetings',
  'table-device': 'meetings',
  money: 'plan',
  'money-crisis': 'plan',
  'money-grip': 'plan',
  'money-view': 'plan',
  scheme: 'plan',
  'local-scheme': 'account',
  observation: 'meetings',
  option: 'plan',
  organisation: 'account',
  'own-reference': 'table',
  person: 'table',
  place: 'table',
  planner: 'account',
  plan: 'plan',
  'plan-version': 'plan',
  preparation: 'meetings',
  rights: 'rights',
  report: 'before-and-after',
  representation: 'table',
  'represented-list': 'lists',
  'role-assignment': 'table',
  route: 'account',
  signal: 'signals',
  'signal-note': 'signals',
  situation: 'before-and-after',
  'stand-in': 'table',
  standing: 'plan',
  'study-participant': 'before-and-after',
  'table-lookup': 'look-up',
  'table-request': 'table',
  talk: 'first-talk',
  topic: 'meetings',
  trajectory: 'table',
  week: 'lists',
  window: 'account',
  profile: 'plan',
  placement: 'plan',
  'check-in': 'plan',
  'window-of-work': 'plan',
  work: 'plan',
  'work-step': 'plan',
  'work-success': 'plan',
  'work-wish': 'plan',
  'work-instrument': 'plan',
  talent: 'plan',
  'motivation-talk': 'plan',
};

/** Where a flag of the review stands. */
export type FlagState = 'open' | 'explained' | 'reported';
export const flagStates = ['open', 'explained', 'reported'] as const satisfies readonly FlagState[];

/** Why a finding is right after all, or to whom it went: a list, because a free text would become a file on somebody. */
export const flagNotes = {
  explained: ['own-work', 'stands-in', 'client-knows', 'namesake', 'mistake'],
  reported: ['to-manager', 'to-client', 'as-breach'],
} as const;
export type FlagNote = (typeof flagNotes)['explained' | 'reported'][number];
export const notesOf = (state: Exclude<FlagState, 'open'>): readonly FlagNote[] => flagNotes[state];
