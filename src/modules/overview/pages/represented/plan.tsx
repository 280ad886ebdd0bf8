import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../../kernel/errors.ts';
import {
  ActionLink,
  Card,
  NewsList,
  Notice,
  PageHead,
  Row,
  PhoneLink,
  Stack,
  TodoList,
  Words,
} from '../../../../kernel/ui/index.ts';
import { page, pageRoute, redirect } from '../../../../kernel/web/route.ts';
import { callOn, domainName, representationName, representedBy, scopeLine } from '../../../households/index.ts';
import { moneyPaths } from '../../../finances/index.ts';
import { newSignalPath, signalsPath } from '../../../intake/index.ts';
import { openActionsOf, planPaths, todoOf, viewFor } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type OnePage, openOnePage } from '../../queries/one-page.ts';

type Role = Awaited<ReturnType<typeof representedBy>>[number];

/** For whom, as what, for what and until when; and that it is seen. */
function roleNotice(cx: Cx, role: Role): Child {
  const words = texts(cx.language).represented;
  return (
    <Notice kind="info" title={words.scope}>
      {scopeLine(cx.language, role)} {role.domains === null ? null : words.rest} {words.named(role.clientName)}{' '}
      {words.seen(role.clientName)}
    </Notice>
  );
}

function goals(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).represented;
  return (
    <Card id="doelen" title={words.goals}>
      {data.plan.goals.length === 0 ? (
        <p class="om-quiet">{words.noGoals}</p>
      ) : (
        <NewsList
          items={data.plan.goals.map((goal) => ({
            text: (
              <a href={planPaths.goal(data.householdId, goal.id)}>
                <Words>{goal.words}</Words>
              </a>
            ),
            small: domainName(cx.language, goal.domain),
          }))}
        />
      )}
    </Card>
  );
}

function call(cx: Cx, data: OnePage): Child {
  const person = callOn(data.people, data.away, cx.today);
  if (person === null || person.phone === '') return null;
  return (
    <p>
      {texts(cx.language).represented.call(person.givenName)} <PhoneLink phone={person.phone} />
    </p>
  );
}

/** The plan of the client for whom this session acts, as far as the scope goes; nobody else at the table is named here. */
export const representedPlanRoute = pageRoute({
  path: paths.representedPlan,
  gate: 'person',
  action: 'represented.view',
  viewing: true,
  sample: 'representative',
  run: async (cx) => {
    if (cx.actor.onBehalfOf === null) throw forbidden();
    const role = (await representedBy(cx)).find(({ clientId }) => clientId === cx.actor.onBehalfOf);
    // What ended while somebody was signed in: for whom then is asked again.
    if (role === undefined) return redirect(paths.represented);
    const data = await openOnePage(cx, role.householdId, 'represented.view');
    if (data === null) throw notFound();
    const words = texts(cx.language).represented;
    const open = openActionsOf(data.plan);
    const view = viewFor(cx, data.householdId, data.since);
    return page({
      title: 'Omtafel',
      viewed: { objectKind: 'plan', householdId: data.householdId, role: 'representative' },
      body: (
        <>
          <PageHead
            title={words.planTitle(role.clientName)}
            lead={words.planLead(representationName(cx.language, role.kind))}
          />
          <Stack wide>
            {roleNotice(cx, role)}
            <Card id="afspraken" title={words.actions}>
              <Stack>
                {open.length === 0 ? (
                  <p class="om-quiet">{words.noActions}</p>
                ) : (
                  <TodoList items={open.map((action) => todoOf(view, action))} />
                )}
                {data.plan.goals.length === 0 ? null : (
                  <ActionLink href={planPaths.newAction(data.householdId)}>{words.add}</ActionLink>
                )}
              </Stack>
            </Card>
            {goals(cx, data)}
            <Card id="doen" title={words.forThem(role.clientName)}>
              <Row>
                {data.money === null ? null : (
                  <ActionLink href={moneyPaths.money(data.householdId)}>{words.money}</ActionLink>
                )}
                <ActionLink href={newSignalPath(data.householdId)}>{words.signal}</ActionLink>
                <ActionLink href={signalsPath(data.householdId)}>{words.signals}</ActionLink>
                {role.domains === null || data.plan.goals.length > 0 ? (
                  <ActionLink href={planPaths.standing(data.householdId)}>{words.standing}</ActionLink>
                ) : null}
              </Row>
            </Card>
            {call(cx, data)}
            <ActionLink href={paths.represented}>{words.other}</ActionLink>
          </Stack>
        </>
      ),
    });
  },
});
