import type { PersonFact, TownFact } from './facts.ts';
import { knowsOf, some, type Standing, standingsOf } from './model.ts';
import { type Fields, helpers, type Row, type Verdict } from './rules.ts';

/** Who comes by: with which session, or none. */
export interface Visitor {
  readonly role: string;
  readonly person: PersonFact | null;
  readonly town: TownFact;
  /** Came in by a link and a code: sees the window and nothing else. */
  readonly thin: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Which answers the text allows when this visitor asks for this. Who is let in gets in; a refusal has one reason or
 * several, and any of those may be given. Without a place the only answer is that it is not there.
 */
export function verdictsOf(visitor: Visitor, row: Row, params: Fields, fields: Fields): readonly Verdict[] {
  // What is no id is not there, whoever asks.
  if (Object.values(params).some((value) => !uuid.test(value))) return ['absent'];
  if (row.public === true) return ['in', 'absent', 'forbidden', 'sign-in'];
  const { person, town, thin } = visitor;
  if (person === null) return ['sign-in'];
  const wrongKind = row.kinds !== undefined && !row.kinds.includes(person.kind);
  const wrongDuty = row.duty !== undefined && ![row.duty].flat().some((duty) => person.duties.includes(duty));
  const dutiesOf = { office: row.officeDuty, staff: row.staffDuty } as const;
  const ofKind = person.kind === 'office' || person.kind === 'staff' ? dutiesOf[person.kind] : undefined;
  const wrongOffice = ofKind?.some((duty) => person.duties.includes(duty)) === false;
  // The door is the same for every address, so it tells nothing.
  if (wrongKind || wrongDuty || wrongOffice || (thin && row.window !== true)) return ['forbidden'];
  if (row.ofTown !== undefined && !(town.things[row.ofTown] ?? []).includes(params[row.ofTown] ?? ''))
    return ['absent'];
  if (row.acting === true && person.actsFor === undefined) return ['absent', 'forbidden'];
  if (row.look !== undefined && !looks(person, town, row.look, params)) return ['absent'];
  if (row.rates === true && !ratesRound(person, town, params)) return ['absent', 'forbidden'];
  if (row.ownTable !== undefined) {
    const found = ownTable(person, town, row, row.ownTable);
    if (!found.includes('in')) return found;
  }
  if (row.at !== undefined) {
    const found = atTable(person, town, row, params, fields);
    if (!found.includes('in') || found.length > 1) return found;
  }
  if (row.mine?.(fields, person, town) === false) return ['absent'];
  if (row.sent === undefined) return ['in'];
  const about = row.sent(fields, person, town);
  return verdictsOf(visitor, about.row, about.params, {});
}

/** A look of one's own by the id in the address, or one that is open at the table in it. */
const looks = (person: PersonFact, town: TownFact, which: 'own' | 'open', params: Fields): boolean =>
  town.households.some((home) =>
    home.looks.some(
      ({ id, personId, open }) =>
        personId === person.id &&
        (which === 'own' ? id === params['lookId'] : open && home.id === params['householdId']),
    ),
  );

/** The observer of a meeting; or somebody who was there, still sits at the table, and may know of something there. */
const ratesRound = (person: PersonFact, town: TownFact, params: Fields): boolean =>
  town.households.some((home) =>
    home.rounds.some(
      ({ id, observer, present }) =>
        id === params['roundId'] &&
        (observer === person.id ||
          (present.includes(person.id) &&
            some(standingsOf(person, home), ['client', ...helpers]) &&
            (standingsOf(person, home).has('client') || knowsOf(town, home, person, null)))),
    ),
  );

function ownTable(person: PersonFact, town: TownFact, row: Row, wanted: readonly Standing[]): readonly Verdict[] {
  const home = town.households.find((each) => some(standingsOf(person, each), wanted));
  if (home === undefined) return ['absent'];
  return home.closed && row.looks !== true ? ['forbidden'] : ['in'];
}

function atTable(person: PersonFact, town: TownFact, row: Row, params: Fields, fields: Fields): readonly Verdict[] {
  const home = town.households.find(({ id }) => id === params['householdId']);
  const held = home === undefined ? new Set<Standing>() : standingsOf(person, home);
  // "What the law gives about the own data stays": all that is left of the table for who went apart.
  const about = params['personId'] ?? person.id;
  const apart = home === town.households[0] && town.parted.includes(person.id) && about === person.id;
  if (apart && row.afterParting === true) return ['in'];
  // Not yours and not there are the same.
  if (home === undefined || held.size === 0) return ['absent'];
  const reasons = new Set<Verdict>();
  if (row.at !== undefined && !some(held, row.at)) {
    reasons.add('forbidden');
    if (row.hidden === true) reasons.add('absent');
  }
  if (home.closed && row.looks !== true) reasons.add('forbidden');
  const thing = row.thing?.({ town, home, person, held, params, fields }) ?? 'in';
  for (const each of ['forbidden', 'absent'] as const) if (thing === each || thing === 'refused') reasons.add(each);
  if (reasons.size > 0) return [...reasons];
  return thing === 'open' ? ['in', 'forbidden', 'absent'] : ['in'];
}
