import type { FC } from 'hono/jsx';
import { LinkButton, Notice, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { Plan } from '../model.ts';
import { planPaths } from '../paths.ts';
import type { PlanView } from './view.ts';

interface Props {
  readonly view: PlanView;
  readonly plan: Plan;
  /** Whether this reader may answer: the client, or who leads the table together with the client. */
  readonly asks: boolean;
}

/** The question whether money comes first, with the reason; or the answer that was given. Nothing without either. */
export const MoneyFirst: FC<Props> = ({ view, plan, asks }) => {
  const words = texts(view.language);
  const to = planPaths.moneyFirst(view.householdId);
  if (plan.asksMoneyFirst) {
    const action = (
      <LinkButton href={to} kind="quiet">
        {words.plan.moneyAsk}
      </LinkButton>
    );
    return (
      <Notice kind="attention" title={words.plan.moneyTitle} action={asks ? action : undefined}>
        {words.moneyReason}
      </Notice>
    );
  }
  if (plan.moneyFirst === null) return null;
  return (
    <p class="om-quiet">
      {plan.moneyFirst.answer === 'yes' ? words.plan.moneyYes : words.plan.moneyNo}{' '}
      {plan.moneyFirst.words === '' ? null : <Words>{plan.moneyFirst.words}</Words>}{' '}
      {plan.moneyFirst.answer === 'yes' ? (
        <a href={planPaths.money(view.householdId)}>{words.plan.moneySteps}</a>
      ) : null}{' '}
      {asks ? <a href={to}>{words.plan.moneyChange}</a> : null}
    </p>
  );
};
