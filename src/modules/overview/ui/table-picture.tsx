import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import { RoundTable, type Seat } from '../../../kernel/ui/index.ts';
import type { PersonAtTable } from '../../households/index.ts';
import { isOpen, type Plan } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';

/** Agreements done and open of one person, as far as this reader sees them. */
function platesOf(plan: Plan, personId: string): { done: number; open: number } {
  // Of a goal that is reached or dropped what somebody still does.
  const left = plan.closedGoals.flatMap((goal) => goal.actions).filter((action) => isOpen(action.state));
  const actions = [...plan.goals.flatMap((goal) => goal.actions), ...left, ...plan.loose].filter(
    (action) => action.doerId === personId && action.state !== 'dropped',
  );
  const open = actions.filter((action) => isOpen(action.state)).length;
  return { done: actions.length - open, open };
}

interface Options {
  /** Needed when a page shows the table twice. */
  readonly id?: string;
  readonly people: readonly PersonAtTable[];
  readonly plan: Plan;
  /** What is missing: an empty chair each. */
  readonly missing: readonly string[];
  readonly middle: readonly string[];
}

/** The table of this household, with everybody's agreements in front of their chair. */
export function tablePicture(cx: Cx, { id = 'tafel', people, plan, missing, middle }: Options): Child {
  const words = texts(cx.language).myPlan;
  const seated = people.filter((person) => person.state === 'accepted');
  const name = (person: PersonAtTable) => (person.personId === cx.actor.personId ? seatOfReader(cx) : person.givenName);
  const seats: Seat[] = [
    ...seated.map((person) => ({
      label: name(person),
      you: person.kind === 'client',
      ...platesOf(plan, person.personId),
    })),
    ...missing.map((label) => ({ label, gone: true, done: 0, open: 0 })),
  ];
  return (
    <RoundTable
      language={cx.language}
      id={id}
      seats={seats}
      middle={middle}
      title={words.tableTitle}
      description={words.tableDescription(
        seats[0]?.label ?? '',
        nameList(
          seats.slice(1).map((seat) => seat.label),
          cx.language,
        ),
      )}
    />
  );
}

/** A client is "jij" at the own table; a professional keeps the name, because others look along. */
const seatOfReader = (cx: Cx): string =>
  cx.actor.kind === 'resident' ? (cx.language === 'nl' ? 'jij' : 'you') : cx.actor.givenName;
