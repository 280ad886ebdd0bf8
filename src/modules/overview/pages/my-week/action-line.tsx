import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { nearDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Card,
  DateField,
  Form,
  HiddenField,
  Mark,
  Notice,
  SubmitRow,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { DecisionLine, type OwnAction, planPaths } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { householdPath, paths } from '../../paths.ts';

export const isLate = (cx: Cx, action: OwnAction): boolean => action.dueOn !== null && action.dueOn < cx.today;

/** One own action: what, of whom, by when, done with one press; the link opens the rest. */
export function actionLine(cx: Cx, action: OwnAction): Child {
  const words = texts(cx.language).week;
  return (
    <li>
      <div>
        <a href={householdPath(action.householdId)}>
          <strong>{action.householdName}.</strong>
        </a>{' '}
        <a href={planPaths.action(action.householdId, action.id)}>{action.what}</a>
        {[action.stateWords, action.lastNote?.words ?? '']
          .filter((said) => said !== '')
          .map((said) => (
            <div class="om-small om-quiet">{said}</div>
          ))}
        {action.authority === '' || action.decidedOn !== null ? null : (
          <div class="om-small om-quiet">
            <DecisionLine language={cx.language} today={cx.today} action={{ ...action, decision: '' }} />
          </div>
        )}
      </div>
      <div class="om-news__end">
        {action.state === 'stuck' ? <Mark state="stuck" word={words.stuck.toLowerCase()} /> : null}{' '}
        {isLate(cx, action) ? (
          <Mark state="late" word={`${nearDay(action.dueOn ?? cx.today, cx.today, cx.language)}, ${words.late}`} />
        ) : action.dueOn === null ? null : (
          nearDay(action.dueOn, cx.today, cx.language)
        )}{' '}
        <ActionLink href={`${paths.week}?afspraak=${action.id}#bijwerken`}>
          {words.manage}
          <span class="om-sr">: {action.what}</span>
        </ActionLink>
      </div>
    </li>
  );
}

/** The open form of one action: state with a note, a new date, or a contact in one line; nothing of the household opens. */
export function actionForm(cx: Cx, action: OwnAction, form: FormState): Child {
  const words = texts(cx.language).week;
  return (
    <Card id="bijwerken" title={`${action.householdName}: ${action.what}`}>
      {form.notice === undefined ? null : <Notice kind="attention" title={form.notice} />}
      <Form action={paths.weekAction} submission={cx.newId()} version={action.version} label={words.manage}>
        <HiddenField name="household" value={action.householdId} />
        <HiddenField name="action" value={action.id} />
        <TextField {...fieldOf(cx, form, 'note')} label={words.note} />
        {action.rhythm === null ? <DateField {...fieldOf(cx, form, 'due')} label={words.newDate} /> : null}
        <SubmitRow>
          {action.rhythm === null ? null : (
            <Button kind="primary" name="act" value="ticked">
              {words.ticked}
            </Button>
          )}
          <Button kind={action.rhythm === null ? 'primary' : 'quiet'} name="act" value="done">
            {words.done}
          </Button>
          <Button kind="quiet" name="act" value="busy">
            {words.busy}
          </Button>
          <Button kind="quiet" name="act" value="stuck">
            {words.stuck}
          </Button>
          {action.rhythm === null ? (
            <Button kind="quiet" name="act" value="move">
              {words.move}
            </Button>
          ) : null}
          <Button kind="quiet" name="act" value="contact">
            {words.contact}
          </Button>
        </SubmitRow>
        <p class="om-small om-quiet">{words.contactHint}</p>
      </Form>
    </Card>
  );
}
