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
import { valueOf } from '../../../../kernel/web/form-data.ts';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
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
  const { language } = cx;
  const all = texts(language);
  const words = all.table;
  const form = stateOf(place, 'afspraak');
  const error = (name: string) => fieldError(language, form, name);
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
          language={language}
          name="what"
          label={words.what}
          hint={words.whatHint}
          value={valueOf(form, 'what')}
          error={error('what')}
          reads={tableReads({ cx, data })}
          rows={2}
          required
        />
        <WordingBeside cx={cx} field="what" text={valueOf(form, 'what')} />
        <Grid kind="half">
          <SelectField
            language={language}
            name="doer"
            label={words.doer}
            // An employer may be asked to a meeting, and reads no item of the plan.
            options={askable(data.readers.people.filter(({ employer }) => employer !== true)).map((person) => ({
              value: person.personId,
              label: [nameFor(cx, person), person.organisation].filter(Boolean).join(', '),
            }))}
            value={valueOf(form, 'doer')}
            error={error('doer')}
            required
          />
          <DateField
            language={language}
            name="due"
            label={words.due}
            value={valueOf(form, 'due')}
            error={error('due')}
          />
        </Grid>
        <Fold
          summary={words.more}
          open={['goal', 'with', 'rhythm', 'authority', 'decidesBy'].some((name) => error(name) !== undefined)}
        >
          <SelectField
            language={language}
            name="goal"
            label={words.forGoal}
            empty={words.noGoal}
            options={data.plan.goals
              .filter((goal) => !data.apart(goal.audience))
              .map((goal) => ({ value: goal.id, label: `${goal.number}. ${goal.words}` }))}
            value={valueOf(form, 'goal')}
            error={error('goal')}
          />
          <Grid kind="half">
            <TextField
              language={language}
              name="with"
              label={words.with}
              value={valueOf(form, 'with')}
              error={error('with')}
            />
            <SelectField
              language={language}
              name="rhythm"
              label={words.rhythm}
              options={rhythms.map((rhythm) => ({ value: rhythm, label: all.rhythms[rhythm] }))}
              value={valueOf(form, 'rhythm')}
              error={error('rhythm')}
            />
          </Grid>
          <TextField
            language={language}
            name="authority"
            label={words.authority}
            hint={words.authorityHint}
            value={valueOf(form, 'authority')}
            error={error('authority')}
          />
          <DateField
            language={language}
            name="decidesBy"
            label={words.decidesBy}
            value={valueOf(form, 'decidesBy')}
            error={error('decidesBy')}
          />
          <AudienceField cx={cx} form={form} />
        </Fold>
        <Button kind="primary">{words.addAction}</Button>
      </Form>
    </Card>
  );
};
