import type { awayNl } from './away-nl.ts';

/** Being away, and who stands in. */
export const awayEn: typeof awayNl = {
  title: 'I am away for a while',
  lead: 'In one go: all your households go to your deputy. After that they come back by themselves.',
  deputy: 'Who stands in for you?',
  deputyHint: 'A colleague, or somebody who sits at a table with you.',
  noDeputies: 'There is nobody yet who can stand in for you. Ask your administrator.',
  from: 'From which day?',
  until: 'Up to and including which day?',
  checked: 'For each household we check whether your deputy may know something there. The resident reads who is there.',
  button: 'Hand over',
  back: 'Back to My week',
  period: (from, until) => `From ${from} up to and including ${until}`,
  by: (name) => `Deputy: ${name}`,
  summary: (given, refused) => `${given} handed over${refused === 0 ? '' : `, ${refused} not handed over`}`,
  household: 'Household',
  state: 'Who is there then?',
  meetings: 'You were asked to a meeting on those days. Move it, or say that you cannot come.',
  refused: 'not handed over',
  why: {
    'no-ground': (organisation) => `${organisation} may know nothing here.`,
    'lives-here': (name) => `${name} belongs to this household.`,
  },
  todo: 'The resident reads: call the neighbourhood team then.',
  agree: 'Ask the resident',
  otherDeputy: 'Choose somebody else here',
  again: 'Look again',
  againHint: 'Was something agreed? Then it may be possible now.',
  comeBack: 'I am back',
  cancel: 'This is off',
  untilBeforeFrom: 'The last day is before the first day. Change one of the two.',
  tooLong: 'This is longer than a year. Then give the role to somebody else.',
  refusals: {
    'deputy-unknown': 'Choose somebody from the list.',
    'deputy-away': 'This person is away then too.',
    overlap: 'You are away in these days already. Look below.',
  },
  standsIn: (name, from, until, tables) =>
    `You stand in for ${name} from ${from} up to and including ${until}, at ${tables === 1 ? '1 household' : `${tables} households`}.`,
  nowAway: (until, deputy) => `You are away up to and including ${until}. ${deputy} stands in for you.`,
  see: 'View',
};
