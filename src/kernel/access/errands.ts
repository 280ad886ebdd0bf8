/**
 * What a command or job has to read although its actor may not, each by name, with the reason. Row security opens for an
 * errand the tables that name it (`call read_by(...)` in the migrations) and no others; tests/access compares both lists.
 * The first four are set by functions of the database and end with them.
 */
export const errands = {
  seats: 'where somebody has a place, and on which grounds: what row security itself asks',
  'goal-domain': 'the life domain of a goal, for the agreements under it',
  'was-asked': 'whether somebody was asked to a meeting: what row security itself asks',
  'shared-screen':
    'who is there now and how each of them sits, for what they see together; whose device asks for a chair',
  'sign-in': 'who comes in, before that is known: by a provider, a key, a link; and whom the demo lets one be',
  sheet: 'the ready row of a household, the same for every reader; each part is filtered before it is shown',
  'open-household': 'the household that is being opened, before its opener has a chair',
  'look-up': 'whether there may be a table already: yes or no, never which',
  parted:
    'who goes apart from a household: ends the answers that stood; later, for that person, what lay on the table up to that day',
  'join-tables': 'two tables of one household become one: members and chairs of both',
  'known-case-managers': 'case managers of other tables of the same people: the person only, never the table',
  'give-by-task': 'the yes of the client who asked first, and what was withdrawn, when a chair is accepted',
  'duty-list':
    'signals that nobody opened in time, and a message that came back: for who is told and can act, without the words',
  'stand-in': 'one signal that nobody opened in time, for the deputy of the case manager; the rule of access decides',
  'write-item': 'writing keeps orders and versions that run through all items of a plan; nothing of it is shown',
  undo: 'taking back what was said at a table before the meeting closes: its rows, and those under it; it shows nothing',
  'emergency-look':
    'looks by the emergency route, of households without a place: the own, where one leads, and for review',
  'represented-by': 'for whom somebody may act, before choosing one: that the table is still there',
  'keep-record': 'which organisation answers for a new row: chairs, roles and grounds of its household',
  'whom-to-call': 'who leads a table, for the employer of its client: that one name and number, and nobody else',
  'poll-link':
    'a search for a date, for whoever has a personal link to it and no account, or plans for somebody who is asked',
  outbox: 'messages: written for somebody else, sent by the job as who gets them, and counted for who prints or calls',
  'calendar-feed': 'whose meetings a private address gives, for a diary program without an account',
  'diary-reply':
    'one invitation, for who answers it without an account: a diary by mail, or somebody with its personal link',
  'read-diary': 'the connected diaries that are due, for the round that asks them; it shows nothing',
  'busy-times':
    'when those who must be there are busy, by their diaries and at other tables, to propose other moments; nobody is shown them',
  remind:
    'dates that come: of meetings for who is asked, of actions for who does them, of a look that clients are told of; who gets one reads it as before',
  'end-account': 'the chairs and roles of somebody whose account ends, at every table',
  withheld: 'what a client asked not to use for now: what row security itself asks',
  'destruction-lists':
    'what is over its term, what waits for a second person and what is held, per organisation: which records, never a word',
  rights: 'a request about the own data, and destroying what nobody may keep: any record of one client or organisation',
  report: 'counts over all tables of a municipality, without names',
  'keep-trail': 'sealing the trail and writing whose data each row was about',
  review: 'the rules of the systematic review, and what the privacy officer decides about',
  'who-looked': 'who looked at the data of a client, for that client',
} as const;

export type Errand = keyof typeof errands;
