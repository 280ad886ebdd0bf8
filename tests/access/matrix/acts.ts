import { can } from '../../../src/kernel/access/can.ts';
import {
  actionRules,
  type HouseholdAction,
  type PersonAction,
  type Position,
  personRules,
} from '../../../src/kernel/access/actions.ts';

/** Who may do what at a table, in plain words of the product: acts by the people who may, none of it read from src. */
const atTable: Readonly<Record<string, string>> = {
  asked: 'place.answer place.view',
  client: `member.change member.part talk.view consent.view consent.say sharing.view sharing.agree trajectory.change table.view
    place.invite place.end role.assign plan.view goal.add goal.change goal.order goal.close option.add option.choose
    action.add action.change action.state action.note standing.say dispute.raise good.add money-first.say history.view meeting.plan
    meeting.view meeting.answer minutes.view minutes.correct minutes.approve minutes.give topic.add preparation.write signal.send signal.view situation.view
    situation.write trajectory.close observation.view observation.fill observation.stop log.view log.ask poll.open poll.view poll.answer representation.view representation.end rights.view rights.ask
    money.view money.write money.grip work.view work.write work.release item.read`,
  professional: `household.view household.copy table.view place.view place.end place.change reference.write plan.view
    option.add action.add action.change action.state action.note standing.say dispute.raise good.add history.view meeting.view
    meeting.answer minutes.view minutes.correct topic.add preparation.write signal.send signal.view signal.answer
    rights.answer observation.view observation.fill observation.stop poll.view poll.answer working-note.write
    money.view money.write money.grip work.view work.write work.release item.read`,
  network: `table.view place.view place.end plan.view option.add action.add action.change action.state action.note
    standing.say dispute.raise good.add history.view meeting.view meeting.answer minutes.view minutes.correct topic.add preparation.write signal.send
    signal.view poll.view poll.answer money.view work.view rights.view rights.ask log.view item.read`,
  representative:
    'plan.view action.add action.change action.state action.note standing.say signal.send signal.view represented.view money.view money.write work.view work.write item.read',
  employer: 'place.view work.window',
  emergency: 'emergency.view item.read',
};
/** Who leads does what a professional does, and with or for the client what a client does; never the client's own log. */
const leading = `observation.start household.change entry.give meeting.record dispute.settle change.undo representation.record emergency.tell post.view post.finish`;
const notLeading = ['log.view', 'log.ask', 'rights.view', 'rights.ask'];
/** What the case manager (or who started, while there is none) does and a coordinator does not. */
const chief = `household.join talk.write request.answer rights.view rights.ask`;

const acts = (list = ''): string[] => list.split(/\s+/).filter((act) => act !== '');
const lead = [
  ...acts(atTable['professional']),
  ...acts(atTable['client']).filter((act) => !notLeading.includes(act)),
  ...acts(leading),
];
const mayAt: Readonly<Record<Position, readonly string[]>> = {
  asked: acts(atTable['asked']),
  client: acts(atTable['client']),
  professional: acts(atTable['professional']),
  network: acts(atTable['network']),
  representative: acts(atTable['representative']),
  employer: acts(atTable['employer']),
  emergency: acts(atTable['emergency']),
  coordinator: lead,
  'case-manager': [...lead, ...acts(chief)],
  starter: [...lead, ...acts(chief)],
  member: acts('rights.view rights.ask log.view'),
  requested: [],
  'shared-screen': acts('meeting.view item.read'),
};

const anybody = 'start.view session.end session.use language.switch draft.key contact.choose';
const diary = 'diary.view diary.feed';
const mayBeside: Readonly<Record<string, string>> = {
  resident: `${anybody} ${diary} observation.rate window.view own-plan.view represented.list represented.choose`,
  staff: `${anybody} household.open household.look-up household.list week.view week.write report.view figures.view observation.list observation.rate emergency.ask
    invitation.list ${diary} diary.connect planner.give planner.act`,
  network: `${anybody} ${diary} invitation.list represented.list represented.choose`,
  office: `${anybody} office.view`,
  administrator: 'office.view settings.view settings.change',
  'privacy-officer': `office.view review.view review.decide emergency.list emergency.review destruction.view destruction.keep`,
  'team-lead': 'office.view destruction.view destruction.keep figures.view',
  'policy-adviser': 'office.view figures.view',
};

/** Acts on which the rule of access and the list above do not agree. */
export function actsThatDiffer(): string[] {
  const found: string[] = [];
  for (const position of Object.keys(mayAt) as Position[]) {
    const table = { householdId: '', positions: [position], clientIds: [], children: [], readOnly: false };
    for (const act of Object.keys(actionRules) as HouseholdAction[]) {
      const asker = { personId: 'somebody', kind: 'staff', organisationId: null } as const;
      if (can(asker, act, table) !== mayAt[position].includes(act)) found.push(`${position}: ${act}`);
    }
  }
  for (const [who, list] of Object.entries(mayBeside)) {
    const duty = !['resident', 'staff', 'network', 'office'].includes(who);
    const kind = (duty ? 'nobody' : who) as 'staff';
    const asker = { personId: 'somebody', kind, duties: duty ? [who] : [], organisationId: null };
    for (const act of Object.keys(personRules) as PersonAction[]) {
      if (can(asker, act) !== acts(list).includes(act)) found.push(`${who}: ${act}`);
    }
  }
  return found;
}
