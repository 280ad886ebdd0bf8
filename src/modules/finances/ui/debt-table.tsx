import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeCents } from '../../../kernel/i18n/money.ts';
import { DataTable, Mark, PhoneFold } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { type Debt, type DebtKind, type DebtState, debtOn, type DebtThen, thenAndNow } from '../model.ts';
import { moneyPaths } from '../paths.ts';
import type { MoneyPage } from '../queries/money-page.ts';
import type { Totals } from '../queries/totals.ts';
import { arrangementLine, creditorOf, markOfState, own, writeKnown } from './debt-words.ts';

/** What presses first stands on top; what is done at the end. */
const order: readonly DebtState[] = ['attachment', 'known', 'unknown', 'arrangement', 'disputed', 'settled'];

/** A roof, light and water, and the doctor cannot wait for a web shop. */
const kindsFirst: readonly DebtKind[] = ['utilities', 'care', 'public', 'other', 'unknown'];

const rank = ({ debt, now }: Line): number =>
  (debt.kind === 'student' ? order.length : order.indexOf(now.state)) * kindsFirst.length +
  kindsFirst.indexOf(debt.kind);

interface Line {
  readonly debt: Debt;
  readonly now: DebtThen;
}

/** From how many debts on the calm ones fold on a phone, so that what comes first is read first. */
const foldFrom = 7;
const isCalm = ({ debt, now }: Line): boolean =>
  debt.kind === 'student' || now.state === 'arrangement' || now.state === 'settled';

/** Every debt, one a line: to whom, how much, how it stands. Of many, what has an arrangement or is done stands apart. */
export function debtTable(cx: Cx, page: MoneyPage, totals: Totals): Child {
  const words = texts(cx.language).page;
  const lines = page.debts
    .flatMap((debt): Line[] => {
      const now = debtOn(debt, cx.today);
      return now === null ? [] : [{ debt, now }];
    })
    .sort((one, other) => rank(one) - rank(other));
  const total = [words.together, '', writeCents(totals.cents, cx.language), ''];
  const calm = lines.filter(isCalm);
  if (lines.length < foldFrom || calm.length < 2 || calm.length === lines.length)
    return table(cx, page, { caption: words.listCaption, lines, total });
  return (
    <>
      {table(cx, page, { caption: words.listCaption, lines: lines.filter((line) => !isCalm(line)) })}
      <PhoneFold summary={words.calmFold(calm.length)}>
        {table(cx, page, { caption: words.calm, lines: calm, total })}
      </PhoneFold>
    </>
  );
}

interface Part {
  readonly caption: string;
  readonly lines: readonly Line[];
  readonly total?: readonly string[];
}

function table(cx: Cx, page: MoneyPage, { caption, lines, total }: Part): Child {
  const words = texts(cx.language).page;
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: words.columns.who, heads: true, cell: (line: Line) => who(cx, page, line.debt) },
        {
          label: words.columns.first,
          numeric: true,
          phoneLabel: words.columns.first,
          wideOnly: true,
          cell: ({ debt }: Line) => writeKnown(cx.language, thenAndNow(debt)?.first.cents ?? null),
        },
        {
          label: words.columns.amount,
          numeric: true,
          phoneLabel: words.columns.amount,
          cell: ({ now }: Line) => writeKnown(cx.language, now.cents),
        },
        { label: words.columns.state, cell: ({ debt, now }: Line) => stateOf(cx, debt, now) },
      ]}
      groups={[{ rows: lines }]}
      {...(total === undefined ? {} : { total })}
    />
  );
}

function who(cx: Cx, page: MoneyPage, debt: Debt): Child {
  const all = texts(cx.language);
  const about = [
    debt.kind === 'unknown' ? '' : all.kinds[debt.kind],
    debt.collector,
    debt.business === 'yes' ? all.page.business : '',
    whose(cx, page, debt),
  ].filter((part) => part !== '');
  return (
    <>
      <a href={moneyPaths.debt(page.householdId, debt.id)}>{creditorOf(cx.language, debt)}</a>
      {about.length === 0 ? null : (
        <>
          <br />
          <span class="om-small om-quiet">{about.join(', ')}</span>
        </>
      )}
    </>
  );
}

/** Whose it is, where that is not plain: several clients, or of both. */
export function whose(cx: Cx, page: Pick<MoneyPage, 'clients'>, debt: Pick<Debt, 'adultId'>): string {
  const words = texts(cx.language).page;
  if (debt.adultId === null) return own(cx) ? words.ofBoth : words.ofBothOf;
  const name = page.clients.find(({ personId }) => personId === debt.adultId)?.givenName ?? '';
  return page.clients.length < 2 || debt.adultId === cx.actor.personId ? '' : words.ofOne(name);
}

function stateOf(cx: Cx, debt: Debt, now: DebtThen): Child {
  const words = texts(cx.language);
  if (debt.kind === 'student' && now.state !== 'settled') return <span class="om-quiet">{words.apart}</span>;
  return (
    <>
      <Mark state={markOfState[now.state]} word={words.states[now.state]} />
      {now.arrangement === null ? null : (
        <>
          <br />
          <span class="om-small om-quiet">{arrangementLine(cx.language, now.arrangement)}</span>
        </>
      )}
    </>
  );
}
