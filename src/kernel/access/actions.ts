import type { Actor, Duty } from '../cx.ts';

/**
 * What somebody can be in one household. `starter` is the initiator for as long as there is no case manager;
 * `asked` has an invitation and not yet a place. `representative` acts for a client in this session, within the scope that
 * was recorded; `emergency` looks by the emergency route, at the chosen domains, and changes nothing. These two are never
 * combined with another position. `shared-screen` is what several people see together at a meeting: it reads what each of
 * them may read, and does nothing.
 */
export type Position =
  | 'client'
  | 'member'
  | 'starter'
  | 'case-manager'
  | 'coordinator'
  | 'professional'
  | 'network'
  | 'employer'
  | 'asked'
  | 'requested'
  | 'representative'
  | 'emergency'
  | 'shared-screen';

const lead = ['starter', 'case-manager', 'coordinator'] as const;
const staff = [...lead, 'professional'] as const;
const everyone = ['client', ...staff, 'network'] as const;
const forClient = [...everyone, 'representative'] as const;

/** Who may do what in a household, by position. Denied when not named here; later rules add rows, rename nothing. */
export const actionRules = {
  // the household and the table
  'household.view': staff,
  'household.change': lead,
  'household.copy': staff,
  'household.join': ['starter', 'case-manager'],
  // a client changes only the own rule for safe contact: the command sees to it
  'member.change': ['client', ...lead],
  // going apart: a client for the own person alone, or who leads
  'member.part': ['client', ...lead],
  // a client reads the own talk while nobody else of the household is a client: the query sees to it
  'talk.view': ['client', ...lead],
  'talk.write': ['starter', 'case-manager'],
  'consent.view': ['client', ...lead],
  'consent.say': ['client', ...lead],
  // what each organisation may know; only the client who asked first decides: the command sees to it
  'sharing.view': ['client', ...lead],
  'sharing.agree': ['client', ...lead],
  'trajectory.change': ['client', ...lead],
  'table.view': everyone,
  'place.invite': ['client', ...lead],
  'place.answer': ['asked'],
  'place.view': ['asked', ...staff, 'network', 'employer'],
  'place.end': ['client', ...staff, 'network'],
  'place.change': ['professional', ...lead],
  'entry.give': lead,
  'role.assign': ['client', ...lead],
  'request.answer': ['starter', 'case-manager'],
  'reference.write': staff,
  // letters to print and people to call
  'post.view': lead,
  'post.finish': lead,
  // one's own, which nobody else reads
  'working-note.write': staff,
  // the plan
  'plan.view': forClient,
  'goal.add': ['client', ...lead],
  'goal.change': ['client', ...lead],
  'goal.order': ['client', ...lead],
  'goal.close': ['client', ...lead],
  'option.add': everyone,
  'option.choose': ['client', ...lead],
  'action.add': forClient,
  'action.change': forClient,
  'action.state': forClient,
  'action.note': forClient,
  // for a client: within the scope, in the representative's own name
  'standing.say': forClient,
  // "zo heb ik dat niet afgesproken": who was there, a client, who does it; the command sees to it. Settled at the table
  'dispute.raise': everyone,
  'dispute.settle': lead,
  // one tap, until the meeting closes
  'change.undo': lead,
  'good.add': everyone,
  'money-first.say': ['client', ...lead],
  // money: on a ground for money, or within the scope; an employer never. The moment of grip is said together
  'money.view': forClient,
  'money.write': ['client', ...staff, 'representative'],
  'money.grip': ['client', ...staff],
  // work: on a ground for work, or within the scope; an employer has a window of the own
  'work.view': forClient,
  'work.write': ['client', ...staff, 'representative'],
  // a profile is shown and taken back by the client, or together with that client: the command sees to it
  'work.release': ['client', ...staff],
  'work.window': ['employer'],
  'history.view': everyone,
  // meetings
  'meeting.plan': ['client', ...lead],
  // finding a date: who is asked answers, the query sees to it
  'poll.open': ['client', ...lead],
  'poll.view': everyone,
  'poll.answer': everyone,
  'meeting.view': [...everyone, 'shared-screen'],
  'meeting.answer': everyone,
  'meeting.record': lead,
  'minutes.view': everyone,
  // what is not right, and an own view; that it is right is for a client; to somebody who was not there. The commands see to it
  'minutes.correct': everyone,
  'minutes.approve': ['client', ...lead],
  'minutes.give': ['client', ...lead],
  'topic.add': everyone,
  'preparation.write': everyone,
  // between meetings
  'signal.send': forClient,
  'signal.view': forClient,
  'signal.answer': staff,
  // before and after
  'situation.view': ['client', ...lead],
  'situation.write': ['client', ...lead],
  'trajectory.close': ['client', ...lead],
  // looking back: who was there fills in, the query sees to it; whoever agreed can take it back
  'observation.view': ['client', ...staff],
  'observation.start': lead,
  'observation.fill': ['client', ...staff],
  'observation.stop': ['client', ...staff],
  // who looked: only the own lines; whoever is no client reads those about that person alone. The case manager is asked by a client
  'log.view': ['client', 'member', 'network'],
  'log.ask': ['client'],
  // who acts for a client: recorded together with that client; only what the client gave can the client take back alone
  'representation.view': ['client', ...lead],
  'representation.record': lead,
  'representation.end': ['client', ...lead],
  'represented.view': ['representative'],
  // the emergency route: the chosen domains, to read; who leads the table is told, and tells the clients
  'emergency.tell': lead,
  'emergency.view': ['emergency'],
  // everything about one client on one page: the client's own, or printed for that client
  // whoever something stands about has a desk: somebody of the household or the network the own one
  'rights.view': ['client', 'member', 'network', 'starter', 'case-manager'],
  'rights.ask': ['client', 'member', 'network', 'starter', 'case-manager'],
  // the responsible organisation: the command sees to it
  'rights.answer': staff,
  // an item of any kind, by its audience; an employer has rows of the own and reads none
  'item.read': [...forClient, 'emergency', 'shared-screen'],
} as const satisfies Record<string, readonly Position[]>;

export type HouseholdAction = keyof typeof actionRules;

const anybody = ['resident', 'staff', 'network', 'office'] as const;

/** What needs no household: by kind of person, or by a duty. */
export const personRules = {
  'start.view': anybody,
  'session.end': anybody,
  'session.use': anybody,
  'language.switch': anybody,
  'household.open': ['staff'],
  'household.look-up': ['staff'],
  'household.list': ['staff'],
  'week.view': ['staff'],
  'week.write': ['staff'],
  'report.view': ['staff'],
  // counts without persons: also for whoever of the office has nothing else here
  'figures.view': ['staff', 'policy-adviser', 'team-lead'],
  // one's own form of looking back, also as an observer without a chair: the query sees to it
  'observation.list': ['staff'],
  'observation.rate': ['resident', 'staff'],
  'window.view': ['resident'],
  'represented.list': ['resident', 'network'],
  'represented.choose': ['resident', 'network'],
  'emergency.ask': ['staff'],
  'emergency.list': ['privacy-officer'],
  'emergency.review': ['privacy-officer'],
  'own-plan.view': ['resident'],
  'contact.choose': anybody,
  'invitation.list': ['staff', 'network'],
  'draft.key': anybody,
  // the own diary elsewhere: appointments go out, busy times come in
  'diary.view': ['resident', 'staff', 'network'],
  'diary.feed': ['resident', 'staff', 'network'],
  'diary.connect': ['staff'],
  // answering searches for a date for a colleague who asked for that: the query sees to it
  'planner.give': ['staff'],
  'planner.act': ['staff'],
  // a professional with a duty beside the tables finds its pages too
  'office.view': ['office', 'administrator', 'privacy-officer', 'policy-adviser', 'team-lead'],
  'review.view': ['privacy-officer'],
  'review.decide': ['privacy-officer'],
  'destruction.view': ['privacy-officer', 'team-lead'],
  'destruction.keep': ['privacy-officer', 'team-lead'],
  'settings.view': ['administrator'],
  'settings.change': ['administrator'],
} as const satisfies Record<string, readonly (Actor['kind'] | Duty)[]>;

export type PersonAction = keyof typeof personRules;
export type Action = HouseholdAction | PersonAction;
