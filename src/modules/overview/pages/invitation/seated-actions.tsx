import type { Child } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { nearDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Card,
  Form,
  Mark,
  NewsList,
  Stack,
  SubmitRow,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { emptyForm } from '../../../../kernel/web/form-data.ts';
import { chairOf, fromChair } from '../../../households/index.ts';
import { markOf, openActionsOf, type PlanAction, planPaths } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import type { OnePage } from '../../queries/one-page.ts';

/** How it goes with one own agreement, answered on this page. */
function answerHere(cx: Cx, householdId: string, action: PlanAction, only: boolean): Child {
  const words = texts(cx.language).week;
  const label = `${words.state} ${action.what}`;
  return (
    <Stack>
      {only ? null : (
        <p id="bijwerken">
          <strong>{action.what}</strong>
        </p>
      )}
      {action.rhythm === null || action.ticks.lastOn === cx.today ? null : (
        <Form action={fromChair(planPaths.tickAction(householdId, action.id))} submission={cx.newId()} label={label}>
          <SubmitRow>
            <Button kind="primary">{words.ticked}</Button>
          </SubmitRow>
        </Form>
      )}
      <Form
        action={fromChair(planPaths.actionState(householdId, action.id))}
        submission={cx.newId()}
        version={action.version}
        label={label}
      >
        <TextField {...fieldOf(cx, emptyForm, 'note')} label={words.note} />
        <SubmitRow>
          {(['done', 'busy', 'stuck'] as const).map((state) => (
            <Button kind={state === 'done' ? 'primary' : 'quiet'} name="state" value={state}>
              {words[state]}
            </Button>
          ))}
        </SubmitRow>
      </Form>
    </Stack>
  );
}

/** Somebody of the network about whom nothing is agreed: that there are no agreements is then not ours to say. */
const readsNothing = (cx: Cx, { table }: OnePage): boolean =>
  cx.actor.kind === 'network' && !table.grounds.some(({ personId }) => personId === cx.actor.personId);

/** What this person does for the plan; one is opened in place, and the only one is open. */
export function ownAgreements(cx: Cx, data: OnePage, clientName: string, opened: string | undefined): Child {
  const words = texts(cx.language).invitation;
  const { householdId } = data;
  const own = openActionsOf(data.plan).filter((action) => action.doerId === cx.actor.personId);
  const open = own.length === 1 ? own[0] : own.find((action) => action.id === opened);
  return (
    <Card
      id="afspraken"
      title={words.agreements}
      aside={
        can(cx.actor, 'action.add', data.table) ? (
          <ActionLink href={planPaths.newAction(householdId)}>{words.addAgreement}</ActionLink>
        ) : undefined
      }
    >
      {own.length === 0 ? (
        <p class="om-quiet">{readsNothing(cx, data) ? words.readsNothing(clientName) : words.noAgreements}</p>
      ) : (
        <Stack>
          <NewsList
            items={own.map((action) => ({
              text: (
                <>
                  <a href={planPaths.action(householdId, action.id)}>{action.what}</a>{' '}
                  <Mark {...markOf(cx.language, action, { today: cx.today })} />
                </>
              ),
              small: action.dueOn === null ? undefined : nearDay(action.dueOn, cx.today, cx.language),
              end:
                action === open ? undefined : (
                  <ActionLink href={`${chairOf(householdId)}?afspraak=${action.id}#bijwerken`}>
                    {texts(cx.language).week.manage}
                    <span class="om-sr">: {action.what}</span>
                  </ActionLink>
                ),
            }))}
          />
          {open === undefined || !can(cx.actor, 'action.state', data.table)
            ? null
            : answerHere(cx, householdId, open, own.length === 1)}
        </Stack>
      )}
    </Card>
  );
}
