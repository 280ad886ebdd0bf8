import type { Town } from './town.ts';
import type { Visitor } from './verdict.ts';
import { thinOf } from './visits.ts';

export interface KnownVisitor extends Visitor {
  /** Whose session; null: none. */
  readonly session: string | null;
}

const actors = {
  administrator: 'representative-money',
  mentor: 'representative-mentor',
  guardian: 'representative-guardian',
  parent: 'representative-parent',
  mandated: 'representative-mandated',
};

/** Everybody who comes by one municipality, with the role state that each is here. */
export function visitorsOf(town: Town): KnownVisitor[] {
  const { facts, cast, table, small, closed } = town;
  const known = (role: string, id: string, thin = false): KnownVisitor => {
    const person = facts.people.get(id);
    if (person === undefined) throw new Error(`nobody is ${role}`);
    return { role, person, town: facts, thin, session: thin ? thinOf(id) : id };
  };
  const { staff, office } = cast;
  const [first, second] = table.clients;
  const [partner = '', child = ''] = table.members;
  return [
    { role: 'nobody', person: null, town: facts, thin: false, session: null },
    known('client', first),
    known('partner', second),
    known('member', partner),
    known('child', child),
    known('partner-parted', table.parted),
    known('thin-window', first, true),
    known('client', small.clients[0] ?? ''),
    known('client', closed.clients[0] ?? ''),
    known('case-manager', staff.manager),
    known('coordinator', staff.coordinator),
    known('deputy', staff.deputy),
    known('starter', staff.starter),
    known('professional', staff.knows),
    known('professional', staff.partly),
    known('professional-bound', staff.bound),
    known('professional-named', staff.named),
    known('professional-ground-withdrawn', staff.withdrawn),
    known('professional-ground-ended', staff.endedGround),
    known('professional-ground-later', staff.laterGround),
    known('professional-law-off', staff.lawOff),
    known('professional-no-ground', staff.without),
    known('professional-asked', staff.asked),
    known('professional-declined', staff.declined),
    known('professional-left', staff.left),
    known('professional-other-hat', staff.twoHats),
    known('observer', staff.colleague),
    known('network-person', table.network.sister),
    known('network-person-no-ground', table.network.friend),
    known('network-person-left', table.network.neighbour),
    known('employer', table.network.boss),
    known('break-glass', staff.stranger),
    ...town.large.representations.map(({ personId, kind, stands }) =>
      known(stands ? actors[kind] : 'representative-ended', personId),
    ),
    known('team-lead', staff.teamLead),
    known('policy-adviser', office.policyAdviser),
    known('functional-administrator', office.administrator),
    known('privacy-officer', office.privacyOfficer),
  ];
}
