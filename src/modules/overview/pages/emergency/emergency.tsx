import { clockTime } from '../../../../kernel/i18n/calendar.ts';
import { Card, NewsList, Notice, PageHead, Stack, TodoList, Words } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { emergencyTableAt } from '../../../emergency/index.ts';
import { awayAt, callOn, domainName, peopleAtTable, scopeName } from '../../../households/index.ts';
import { openActionsOf, planOf, todoOf, viewFor } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';

/**
 * What somebody sees who came by the emergency route: whom to call, and the goals and agreements of the chosen domains,
 * without a link to anything else. No telephone or rule for contact of who lives there, no place: so no hidden address.
 */
export const emergencyRoute = pageRoute({
  path: paths.emergency,
  gate: 'staff',
  action: 'emergency.view',
  viewing: true,
  sample: 'emergency',
  run: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const { table, look } = await emergencyTableAt(cx, householdId);
    const { language } = cx;
    const words = texts(language).emergency;
    const plan = await planOf(cx, table);
    const people = await peopleAtTable(cx, householdId);
    const call = callOn(people, await awayAt(cx, householdId), cx.today);
    const clients = people.filter(({ kind, state }) => kind === 'client' && state === 'accepted');
    const view = viewFor(cx, householdId);
    const todo = openActionsOf(plan).map((action) => ({ ...todoOf(view, action), what: action.what }));
    return page({
      title: words.title,
      viewed: { objectKind: 'plan', householdId, role: 'emergency' },
      body: (
        <>
          <PageHead
            title={words.titleOf(clients.map(({ givenName }) => givenName).join(', '))}
            lead={words.lead(scopeName(language, look.domains))}
          />
          <Stack wide>
            <Notice kind="attention" title={words.until(look.endsAt === null ? '' : clockTime(new Date(look.endsAt)))}>
              {words.seen} {call === null ? null : words.call(call.givenName, call.phone)}
            </Notice>
            <Card id="doelen" title={words.goals}>
              {plan.goals.length === 0 ? (
                <p class="om-quiet">{words.noGoals}</p>
              ) : (
                <NewsList
                  items={plan.goals.map((goal) => ({
                    text: <Words>{goal.words}</Words>,
                    small: domainName(language, goal.domain),
                  }))}
                />
              )}
            </Card>
            <Card id="afspraken" title={words.actions}>
              {todo.length === 0 ? <p class="om-quiet">{words.noActions}</p> : <TodoList items={todo} />}
            </Card>
          </Stack>
        </>
      ),
    });
  },
});
