import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Button, DateField, Fold, Form, TextArea, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { Poll } from '../../queries/poll.ts';

/** One more moment; open when it was filled in wrongly. */
export function addPart(cx: Cx, poll: Poll, form: FormState): Child {
  const words = texts(cx.language).poll;
  return (
    <Fold summary={words.add} open={form.values['date'] !== undefined}>
      <p class="om-small om-quiet">{cx.actor.kind === 'resident' ? words.addHintYou : words.addHint}</p>
      <Form
        action={paths.moment(poll.householdId, poll.id)}
        submission={cx.newId()}
        version={poll.version}
        label={words.add}
      >
        <DateField {...fieldOf(cx, form, 'date')} label={words.date} required />
        <TextField {...fieldOf(cx, form, 'time')} label={words.time} hint={words.timeHint} width="short" required />
        <Button kind="quiet">{words.addSubmit}</Button>
      </Form>
    </Fold>
  );
}

/** The end of a search that leads to no meeting, with its reason. */
export function stopPart(cx: Cx, poll: Poll, form: FormState): Child {
  const words = texts(cx.language).poll;
  return (
    <Fold summary={words.stopTitle} open={form.values['reason'] !== undefined}>
      <Form
        action={paths.stop(poll.householdId, poll.id)}
        submission={cx.newId()}
        version={poll.version}
        label={words.stopTitle}
      >
        <TextArea {...fieldOf(cx, form, 'reason')} label={words.stopReason} reads={words.stopReads} rows={2} required />
        <WordingBeside cx={cx} field="reason" text={valueOf(form, 'reason')} />
        <Button kind="quiet">{words.stopSubmit}</Button>
      </Form>
    </Fold>
  );
}

export function reopenPart(cx: Cx, poll: Poll): Child {
  const words = texts(cx.language).poll;
  return (
    <Form
      action={paths.reopen(poll.householdId, poll.id)}
      submission={cx.newId()}
      version={poll.version}
      label={words.reopen}
    >
      <Button kind="primary">{words.reopen}</Button>
    </Form>
  );
}
