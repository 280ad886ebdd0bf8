import type { FC } from 'hono/jsx';
import type { ItemAudience } from '../../../../kernel/access/can.ts';
import {
  Button,
  Card,
  Fold,
  Form,
  HiddenField,
  Paragraph,
  RadioChoices,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { emptyForm, type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import {
  Disputes,
  disputesOf,
  everyAction,
  everyGoal,
  type Plan,
  type PlanDispute,
  settlements,
} from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type PanelProps, stateOf } from './panel.ts';

/** Who reads what is disputed: who reads the goal or agreement itself. */
function audienceOf(plan: Plan, { goalId, actionId }: PlanDispute): ItemAudience | undefined {
  if (goalId !== null) return everyGoal(plan).find(({ id }) => id === goalId)?.audience;
  return everyAction(plan).find(({ id }) => id === actionId)?.audience;
}

/** How one of them is settled. `id`: where the page has more of these forms. */
const Settle: FC<PanelProps & { dispute: PlanDispute; form: FormState; id?: string }> = (props) => {
  const { cx, data, place, dispute, form, id } = props;
  const words = texts(cx.language).dispute;
  const field = (name: string) => ({
    ...fieldOf(cx, form, name),
    ...(id === undefined ? {} : { id: `${id}-${name}` }),
  });
  return (
    <Form
      action={paths.tableForm(data.householdId, data.minutes.meeting.id, 'geschil')}
      submission={cx.newId()}
      queue={data.minutes.meeting.id}
      label={words.settle}
    >
      <HiddenField name="step" value={place.step} />
      <HiddenField name="dispute" value={dispute.id} />
      <RadioChoices
        {...field('how')}
        label={words.how}
        options={settlements.map((how) => ({ value: how, label: words.settlements[how] }))}
        look="three"
        required
      />
      <TextArea {...field('text')} label={words.text} hint={words.textHint} rows={2} />
      <TextArea {...field('settledWords')} label={words.settledWords} rows={2} />
      <Button kind="primary">{words.settle}</Button>
    </Form>
  );
};

/** What somebody remembers otherwise: the first thing at the table, both texts side by side, settled one by one. */
export const DisputesFirst: FC<PanelProps & { apart: boolean }> = ({ cx, data, place, apart }) => {
  const words = texts(cx.language).dispute;
  const form = stateOf(place, 'geschil');
  const here = disputesOf(data.plan).filter((dispute) => {
    const audience = audienceOf(data.plan, dispute);
    return audience !== undefined && data.apart(audience) === apart;
  });
  const first = here.find(({ id }) => id === valueOf(form, 'dispute')) ?? here[0];
  if (first === undefined) return null;
  const said = { language: cx.language, readerId: cx.actor.personId };
  const others = here.filter(({ id }) => id !== first.id);
  return (
    <Card id={apart ? 'eerst-apart' : 'eerst'} title={words.first}>
      <Paragraph look="small">{words.firstHint}</Paragraph>
      {[first, ...others].map((dispute) => (
        <div data-of={dispute.goalId ?? dispute.actionId} data-about>
          <Disputes {...said} disputes={[dispute]} />
          {dispute === first ? (
            <Settle cx={cx} data={data} place={place} dispute={dispute} form={form} />
          ) : (
            <Fold summary={words.settle}>
              <Settle cx={cx} data={data} place={place} dispute={dispute} form={emptyForm} id={`f-${dispute.id}`} />
            </Fold>
          )}
        </div>
      ))}
    </Card>
  );
};
