/** The rows of personal links, whose holder may do the one act behind it, and of who answers dates for a colleague. */
import type { TownFact } from './facts.ts';
import type { Row } from './rules.ts';
import { form } from './row-words.ts';

const open: Row = { public: true };
export const links: Record<string, Row> = {
  ...form('/datum/:pollToken', open),
  ...form('/antwoord', open),
  ...form('/afspraak/:meetingToken', open),
  'POST /afspraak/:meetingToken/waarom': open,
};

const isOf = (person: { readonly id: string }, town: TownFact, name: string): boolean =>
  town.things[name]?.includes(person.id) === true;
/** Who plans for somebody: the searches that go on and ask that one, and nothing else. */
const plansFor: Row = {
  kinds: ['staff'],
  ofTown: 'mandateId',
  mine: ({ search }, person, town) =>
    isOf(person, town, 'mandateOwner') &&
    (search === undefined ||
      town.households.some(({ polls }) =>
        polls.some(
          ({ id, open: goesOn, asked }) =>
            goesOn && id === search && asked.some((each) => isOf({ id: each }, town, 'mandateGiver')),
        ),
      )),
};
export const mandates: Record<string, Row> = {
  'GET /plannen': { kinds: ['staff'] },
  'POST /plannen': {
    kinds: ['staff'],
    mine: ({ colleague }, person, town) =>
      colleague === undefined ||
      (colleague !== person.id && town.people.get(colleague)?.organisationId === person.organisationId),
  },
  ...form('/plannen/:mandateId', plansFor),
  ...form('/plannen/:mandateId/agenda', plansFor),
  'POST /plannen/:mandateId/weg': {
    kinds: ['staff'],
    ofTown: 'mandateId',
    mine: (_fields, person, town) => isOf(person, town, 'mandateOwner') || isOf(person, town, 'mandateGiver'),
  },
};
