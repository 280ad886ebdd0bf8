import type { FC } from 'hono/jsx';
import type { ItemAudience } from '../../../../kernel/access/can.ts';
import { Button, Card, Form, HiddenField, Paragraph, RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { valueOf } from '../../../../kernel/web/form-data.ts';
import { Disputes, disputesOf, type Plan, type PlanDispute, settlements } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type PanelProps, stateOf } from './panel.ts';

/** Who reads what is disputed: who reads the goal or agreement itself. */
function audienceOf(plan: Plan, { goalId, actionId }: PlanDispute): ItemAudience | undefined {
  const goals = [...plan.goals, ...plan.closedGoals];
  if (goalId !== null) return goals.find((goal) => goal.id === goalId)?.audience;
  return [...goals.flatMap((goal) => goal.actions), ...plan.loose].find(({ id }) => id === actionId)?.audience;
}

/** What somebody remembers otherwise: the first thing at the table, both texts side by side, settled one by one. */
export const DisputesFirst: FC<PanelProps & { apart: boolean }> = ({ cx, data, place, apart }) => {
  const { language } = cx;
  const words = texts(language).dispute;
  const here = disputesOf(data.plan).filter((dispute) => {
    const audience = audienceOf(data.plan, dispute);
    return audience !== undefined && data.apart(audience) === apart;
  });
  const form = stateOf(place, 'geschil');
  const first = here.find(({ id }) => id === valueOf(form, 'dispute')) ?? here[0];
  if (first === undefined) return null;
  const said = { language, readerId: cx.actor.personId };
  return (
    <Card id={apart ? 'eerst-apart' : 'eerst'} title={words.first}>
      <Paragraph look="small">{words.firstHint}</Paragraph>
      <div data-of={first.goalId ?? first.actionId} data-about={here.length > 1 ? '' : undefined}>
        <Disputes {...said} disputes={[first]} />
        <Form
          action={paths.tableForm(data.householdId, data.minutes.meeting.id, 'geschil')}
          submission={cx.newId()}
          queue={data.minutes.meeting.id}
          label={words.settle}
        >
          <HiddenField name="step" value={place.step} />
          <HiddenField name="dispute" value={first.id} />
          <RadioChoices
            {...fieldOf(cx, form, 'how')}
            label={words.how}
            options={settlements.map((how) => ({ value: how, label: words.settlements[how] }))}
            look="three"
            required
          />
          <TextArea {...fieldOf(cx, form, 'text')} label={words.text} hint={words.textHint} rows={2} />
          <TextArea {...fieldOf(cx, form, 'settledWords')} label={words.settledWords} rows={2} />
          <Button kind="primary">{words.settle}</Button>
        </Form>
      </div>
      <Disputes {...said} disputes={here.filter(({ id }) => id !== first.id)} />
    </Card>
  );
};
