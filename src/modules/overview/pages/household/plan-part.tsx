import type { Child } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import { ActionLink, Card, PhoneFold, Row } from '../../../../kernel/ui/index.ts';
import { openActionsOf, PlanTable, planPaths, StandingLine, viewFor } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import type { OnePage } from '../../queries/one-page.ts';

/** The whole plan as one dense table: goals in the client's words, the agreements under each, who stands behind it. */
export function planPart(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).household;
  const { householdId, plan } = data;
  const { you } = texts(cx.language).myPlan;
  const empty = plan.goals.length + plan.loose.length + openActionsOf(plan).length === 0;
  const silent = data.people
    .filter((person) => person.state === 'accepted')
    .filter((person) => !plan.standing.some((each) => each.personId === person.personId))
    .map((person) => (person.personId === cx.actor.personId ? you : person.givenName));
  return (
    <Card
      id="plan"
      title={words.plan}
      aside={
        <Row>
          <ActionLink href={planPaths.versions(householdId)}>{words.versions}</ActionLink>
          {can(cx.actor, 'goal.add', data.table) ? (
            <ActionLink href={planPaths.newGoal(householdId)}>{words.addGoal}</ActionLink>
          ) : null}
          {can(cx.actor, 'action.add', data.table) ? (
            <ActionLink href={planPaths.newAction(householdId)}>{words.addAction}</ActionLink>
          ) : null}
        </Row>
      }
    >
      {empty ? (
        <p class="om-quiet">{words.emptyPlan}</p>
      ) : (
        <PhoneFold summary={words.showPlan(plan.goals.length, openActionsOf(plan).length)}>
          <PlanTable view={viewFor(cx, householdId, data.since)} plan={plan} />
        </PhoneFold>
      )}
      {/* Nobody can stand behind what is not there yet. */}
      {empty && plan.standing.length === 0 ? null : (
        <p class="om-small">
          <strong>{words.standing}</strong>{' '}
          <StandingLine language={cx.language} standing={plan.standing} readerId={cx.actor.personId} />{' '}
          {plan.standing.length === 0 || silent.length === 0 ? null : words.silent(nameList(silent, cx.language))}
        </p>
      )}
      <ActionLink href={planPaths.plan(householdId)}>{words.wholePlan}</ActionLink>
    </Card>
  );
}
