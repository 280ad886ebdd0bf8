import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeDate } from '../../../kernel/i18n/calendar.ts';
import { ActionLink, type StepState, Steps } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { moneyPaths } from '../paths.ts';
import type { Grip, RawMoney } from '../queries/money.ts';
import { own } from './debt-words.ts';

interface Where {
  readonly householdId: string;
  /** Whose money: the own, or that of every client. */
  readonly adults: readonly string[];
  /** Whether this reader may say that there is grip. */
  readonly says: boolean;
}

/** The day on which the last of these adults said so; null: not all of them did. */
function gripOn(grips: readonly Grip[], adults: readonly string[]): string | null {
  const days = adults.flatMap((adult) => grips.find(({ adultId }) => adultId === adult)?.on ?? []);
  return adults.length === 0 || days.length < adults.length ? null : (days.toSorted().at(-1) ?? null);
}

/**
 * Money first as three steps: know what is there, grip, room for the rest. Grip is said, never worked out of figures; what
 * comes after may be done now as well, because the order is the client's.
 */
export function moneySteps(cx: Cx, money: RawMoney, { householdId, adults, says }: Where): Child {
  const words = texts(cx.language).steps;
  const known = money.debts.length > 0;
  const grip = gripOn(money.grips, adults);
  const states: readonly StepState[] =
    grip !== null ? ['done', 'done', 'current'] : known ? ['done', 'current', 'later'] : ['current', 'later', 'later'];
  return (
    <>
      <Steps
        language={cx.language}
        label={words.label}
        items={states.map((state, at) => ({ text: words.names[at] ?? '', state }))}
      />
      {grip === null ? (
        <p class="om-small">
          {own(cx) ? words.order : words.orderOf}{' '}
          {known && says ? <a href={moneyPaths.grip(householdId)}>{texts(cx.language).grip.open}</a> : null}
        </p>
      ) : (
        <p class="om-small">
          {texts(cx.language).grip.since(writeDate(grip, cx.language))} {own(cx) ? words.rest : words.restOf}{' '}
          <ActionLink href={moneyPaths.plan(householdId)}>{words.open}</ActionLink>
        </p>
      )}
    </>
  );
}
