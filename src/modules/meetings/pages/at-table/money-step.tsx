import type { FC } from 'hono/jsx';
import { Button, Card, Form, Paragraph, RadioChoices, TextArea, Words } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName } from '../../../households/index.ts';
import { planWords } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { moneyLine } from '../../rules/money-step.ts';
import { clientsAt, tableReads } from './goals.tsx';
import { type PanelProps, stateOf } from './panel.ts';

/** Money first, with the reason, by the client's choice: another order is a right, and nothing waits for the answer. */
export const MoneyStep: FC<PanelProps> = ({ cx, data, place }) => {
  const all = texts(cx.language);
  const words = all.money;
  const { moneyReason, moneyFirst } = planWords(cx.language);
  const form = stateOf(place, 'geld-eerst');
  const to = paths.tableForm(data.householdId, data.minutes.meeting.id, 'geld-eerst');
  const given = moneyLine(data.minutes.lines) ?? data.plan.moneyFirst;
  return (
    <Card id="geld-eerst" title={words.title}>
      <Paragraph>{moneyReason}</Paragraph>
      {given === null ? null : (
        <p>
          <strong>{moneyFirst[given.answer === 'yes' ? 'yes' : 'no']}</strong>{' '}
          {given.words === '' ? null : <Words>{given.words}</Words>}
        </p>
      )}
      <Form action={to} submission={cx.newId()} queue={data.minutes.meeting.id} autosave={to}>
        <RadioChoices
          {...fieldOf(cx, form, 'answer')}
          label={words.ask}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: words.answers[value] }))}
          required
        />
        <TextArea {...fieldOf(cx, form, 'words')} label={words.why} reads={tableReads({ cx, data })} rows={2} />
        <TogetherField cx={cx} form={form} clients={byName(clientsAt(data))} choice={all.table.chooseWho} />
        <Button kind="primary">{words.save}</Button>
      </Form>
    </Card>
  );
};
