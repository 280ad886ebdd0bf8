import type { FC } from 'hono/jsx';
import { Button, Card, Form, HiddenField, RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { emptyForm, valueOf } from '../../../../kernel/web/form-data.ts';
import { domainCodes } from '../../../households/index.ts';
import { standingAnswers } from '../../../plan/index.ts';
import { readersOf } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { clientFirst } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { PersonAtMeeting } from '../../queries/meeting.ts';
import { nameFor } from '../../ui/when.ts';
import { tableReads } from './goals.tsx';
import { type PanelProps, stateOf } from './panel.ts';

/** What one person answers, said aloud: about the whole plan, or about one decision that the script names. */
export const Answer: FC<PanelProps & { person: PersonAtMeeting; one?: boolean }> = (props) => {
  const { cx, data, place, person, one = false } = props;
  const all = texts(cx.language);
  const words = all.table;
  const to = paths.tableForm(data.householdId, data.minutes.meeting.id, 'achter');
  const failed = stateOf(place, 'achter');
  const form = one ? emptyForm : failed;
  return (
    <Form
      action={to}
      submission={cx.newId()}
      queue={data.minutes.meeting.id}
      label={nameFor(cx, person)}
      {...(one ? {} : { autosave: `${to}/${person.personId}` })}
    >
      <HiddenField name="person" value={person.personId} />
      <HiddenField name="item" value={valueOf(form, 'item')} />
      <HiddenField name="made" value={valueOf(form, 'made')} />
      {person.client ? <HiddenField name="together" value={person.personId} /> : null}
      <RadioChoices
        {...fieldOf(cx, form, 'answer')}
        label={`${nameFor(cx, person)}: ${one ? words.standing : words.standingAnswer}`}
        options={standingAnswers.map((each) => ({ value: each, label: all.standings[each] }))}
        look="four"
        required
      />
      <TextArea {...fieldOf(cx, form, 'words')} label={words.standingWords} reads={tableReads({ cx, data })} rows={2} />
      <Button kind="primary">{words.standingButton}</Button>
    </Form>
  );
};

/** Who may read something new for the table, and so is asked about it: without a subject (''), and about each one. */
const askedAll = ({ readers, presentIds }: PanelProps['data']): Record<string, string[]> =>
  Object.fromEntries(
    [null, ...domainCodes].map((domain) => {
      const reading = readersOf(readers, { kind: 'table', adultId: null, authorId: null, domain });
      return [domain ?? '', presentIds.filter((id) => reading.some(({ personId }) => personId === id))];
    }),
  );

/**
 * "Sta je hierachter?" for one decision while there is no connection: person by person, the client first. Nobody sees this
 * until the script takes a copy of it for a decision that was just made, or asked about.
 */
export const BehindOne: FC<PanelProps> = (props) => {
  const { data } = props;
  const there = clientFirst(data.minutes.meeting.people.filter((each) => data.presentIds.includes(each.personId)));
  const [first, ...others] = there;
  if (first === undefined) return null;
  return (
    <template data-behind={JSON.stringify(askedAll(data))}>
      <Card id="achter-een" title={texts(props.cx.language).table.standing}>
        <p data-behind-words=""></p>
        <div class="om-stack om-stack--wide">
          <div data-now="behind" data-later={texts(props.cx.language).table.standingLater}>
            <Answer {...props} person={first} one />
          </div>
          {others.map((person) => (
            <template data-next="behind">
              <Answer {...props} person={person} one />
            </template>
          ))}
        </div>
      </Card>
    </template>
  );
};
