import type { FC } from 'hono/jsx';
import { Button, Card, Form, HiddenField, TextField } from '../../../../kernel/ui/index.ts';
import { emptyForm } from '../../../../kernel/web/form-data.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { texts } from '../../messages/index.ts';
import { clientFirst } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { PersonAtMeeting } from '../../queries/meeting.ts';
import { nameFor } from '../../ui/when.ts';
import { BehindOne } from './answer.tsx';
import { NewGoal, Weigh } from './goals.tsx';
import type { PanelProps } from './panel.ts';

/** What one person says in a round that was asked without a connection; `made` names the form that asked it. */
const Said: FC<PanelProps & { person: PersonAtMeeting }> = ({ cx, data, place, person }) => {
  const all = texts(cx.language);
  const name = nameFor(cx, person);
  return (
    <Form
      action={paths.tableForm(data.householdId, data.minutes.meeting.id, 'kamer')}
      submission={cx.newId()}
      queue={data.minutes.meeting.id}
      label={name}
    >
      <HiddenField name="act" value="reply" />
      <HiddenField name="step" value={place.step} />
      <HiddenField name="made" value="" />
      <HiddenField name="person" value={person.personId} />
      <TextField {...fieldOf(cx, emptyForm, 'said')} label={`${name}: ${all.phone.roundTitle}`} hint={all.room.skip} />
      <Button kind="primary">{all.table.standingButton}</Button>
    </Form>
  );
};

/** A round, person by person, the client first: the script takes a copy of it when one was asked. */
const RoundOne: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const there = clientFirst(data.minutes.meeting.people.filter((each) => data.presentIds.includes(each.personId)));
  const [first, ...others] = there;
  if (first === undefined) return null;
  return (
    <template data-round="">
      <Card id="ronde-een" title={texts(cx.language).room.aloud}>
        <p data-behind-words=""></p>
        <div class="om-stack om-stack--wide">
          <div data-now="round" data-later={texts(cx.language).table.standingLater}>
            <Said {...props} person={first} />
          </div>
          {others.map((person) => (
            <template data-next="round">
              <Said {...props} person={person} />
            </template>
          ))}
        </div>
      </Card>
    </template>
  );
};

/**
 * What the script needs to go on without a connection: the questions person by person, and the solutions of each goal,
 * with those of a goal that waits in the queue itself.
 */
export const WithoutConnection: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const words = texts(cx.language).table;
  const goals = data.plan.goals.filter((goal) => !data.apart(goal.audience));
  return (
    <>
      <BehindOne {...props} />
      <RoundOne {...props} />
      {goals.map((goal) => (
        <template data-weigh={goal.id}>
          <Weigh {...props} goal={goal} />
        </template>
      ))}
      <template data-weigh="wacht">
        <Weigh {...props} goal={null} />
      </template>
      <template data-weigh="nieuw">
        <NewGoal {...props} />
      </template>
      <div
        hidden
        data-screen={paths.screenNow(data.householdId, data.minutes.meeting.id)}
        data-stays={words.stays}
        data-back={texts(cx.language).screen.back}
        data-weigh-words={words.weigh}
      ></div>
    </>
  );
};
