import type { FC } from 'hono/jsx';
import {
  Button,
  Card,
  DateField,
  Fold,
  Form,
  HiddenField,
  Grid,
  SelectField,
  TextArea,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { valueOf } from '../../../../kernel/web/form-data.ts';
import { rhythms } from '../../../plan/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { askable } from '../../ui/askable.ts';
import { nameFor } from '../../ui/when.ts';
import { AudienceField, tableReads } from './goals.tsx';
import { type PanelProps, stateOf } from './panel.ts';

/** Do: a new agreement in three fields - what, who and when. It stands in the plan at once. */
export const NewAction: FC<PanelProps> = ({ cx, data, place }) => {
  const all = texts(cx.language);
  const words = all.table;
  const form = stateOf(place, 'afspraak');
  return (
    <Card id="nieuwe-afspraak" title={words.newAction}>
      <Form
        action={paths.tableForm(data.householdId, data.minutes.meeting.id, 'afspraak')}
        submission={cx.newId()}
        queue={data.minutes.meeting.id}
        autosave={paths.tableForm(data.householdId, data.minutes.meeting.id, 'afspraak')}
        open={!data.apart({ kind: 'table', adultId: null, authorId: null, domain: null })}
      >
        <HiddenField name="step" value={place.step} />
        <TextArea
          {...fieldOf(cx, form, 'what')}
          label={words.what}
          hint={words.whatHint}
          reads={tableReads({ cx, data })}
          rows={2}
          required
        />
        <WordingBeside cx={cx} field="what" text={valueOf(form, 'what')} />
        <Grid kind="half">
          <SelectField
            {...fieldOf(cx, form, 'doer')}
            label={words.doer}
            // An employer may be asked to a meeting, and reads no item of the plan.
            options={askable(data.readers.people.filter(({ employer }) => employer !== true)).map((person) => ({
              value: person.personId,
              label: [nameFor(cx, person), person.organisation].filter(Boolean).join(', '),
            }))}
            required
          />
          <DateField {...fieldOf(cx, form, 'due')} label={words.due} />
        </Grid>
        <Fold
          summary={words.more}
          open={['goal', 'with', 'rhythm', 'authority', 'decidesBy'].some((name) => name in form.errors)}
        >
          <SelectField
            {...fieldOf(cx, form, 'goal')}
            label={words.forGoal}
            empty={words.noGoal}
            options={data.plan.goals
              .filter((goal) => !data.apart(goal.audience))
              .map((goal) => ({ value: goal.id, label: `${goal.number}. ${goal.words}` }))}
          />
          <Grid kind="half">
            <TextField {...fieldOf(cx, form, 'with')} label={words.with} />
            <SelectField
              {...fieldOf(cx, form, 'rhythm')}
              label={words.rhythm}
              options={rhythms.map((rhythm) => ({ value: rhythm, label: all.rhythms[rhythm] }))}
            />
          </Grid>
          <TextField {...fieldOf(cx, form, 'authority')} label={words.authority} hint={words.authorityHint} />
          <DateField {...fieldOf(cx, form, 'decidesBy')} label={words.decidesBy} />
          <AudienceField cx={cx} form={form} />
        </Fold>
        <Button kind="primary">{words.addAction}</Button>
      </Form>
    </Card>
  );
};
