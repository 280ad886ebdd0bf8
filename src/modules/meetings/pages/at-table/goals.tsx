import type { FC, PropsWithChildren } from 'hono/jsx';
import {
  ActionLink,
  Button,
  Card,
  DateField,
  Fold,
  Form,
  HiddenField,
  NewsList,
  Paragraph,
  RadioChoices,
  SelectField,
  TextArea,
  TextField,
  Words,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, domainCodes, domainName } from '../../../households/index.ts';
import type { PlanGoal } from '../../../plan/index.ts';
import { AudienceSelect, readersSentence } from '../../../sharing/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { OptionsBeside } from '../../ui/options-beside.tsx';
import { type PanelProps, stateOf } from './panel.ts';
import { Tap } from './tap.tsx';

export const clientsAt = (data: PanelProps['data']) =>
  data.readers.people.filter((person) => person.kind === 'client' && person.state === 'accepted');

/** "Dit lezen: ..." for something new that everyone at the table reads. */
export const tableReads = ({ cx, data }: Pick<PanelProps, 'cx' | 'data'>): string =>
  readersSentence(cx, data.readers, { kind: 'table', adultId: null, domain: null });

export const AudienceField: FC<{ cx: PanelProps['cx']; form: FormState }> = ({ cx, form }) => (
  <AudienceSelect cx={cx} form={form} label={texts(cx.language).table.audience} />
);

/** On the spot: what, about what, whose. The rest is folded away. */
export const NewGoal: FC<PanelProps> = ({ cx, data, place }) => {
  const { language } = cx;
  const words = texts(language).table;
  const form = stateOf(place, 'doel');
  const clients = clientsAt(data);
  const one = clients.length === 1 ? clients[0] : undefined;
  const together = <TogetherField cx={cx} form={form} clients={byName(clients)} />;
  return (
    <Card id="nieuw-doel" title={words.newGoal}>
      <Form
        action={paths.tableForm(data.householdId, data.minutes.meeting.id, 'doel')}
        submission={cx.newId()}
        queue={data.minutes.meeting.id}
        autosave={paths.tableForm(data.householdId, data.minutes.meeting.id, 'doel')}
      >
        <HiddenField name="step" value={place.step} />
        <TextArea
          {...fieldOf(cx, form, 'words')}
          label={words.goalWords}
          hint={words.goalHint}
          reads={tableReads({ cx, data })}
          rows={2}
          required
        />
        <SelectField
          {...fieldOf(cx, form, 'domain')}
          label={words.domain}
          options={domainCodes.map((code) => ({ value: code, label: domainName(language, code) }))}
          required
        />
        {one === undefined ? (
          <SelectField
            {...fieldOf(cx, form, 'adult')}
            label={words.whose}
            empty={words.whoseAll}
            options={clients.map((client) => ({ value: client.personId, label: client.givenName }))}
          />
        ) : (
          <>
            <HiddenField name="adult" value={one.personId} />
            {together}
          </>
        )}
        <Fold summary={words.more}>
          <DateField {...fieldOf(cx, form, 'reviewOn')} label={words.reviewOn} />
          <AudienceField cx={cx} form={form} />
          {one === undefined ? together : null}
        </Fold>
        <Button kind="primary">{words.addGoal}</Button>
      </Form>
    </Card>
  );
};

/** Solutions of one goal side by side, one more, and the client's choice; null: of a goal that still waits on this device. */
export const Weigh: FC<PanelProps & { goal: PlanGoal | null }> = ({ cx, data, place, goal }) => {
  const { language } = cx;
  const words = texts(language).table;
  const option = stateOf(place, 'oplossing');
  const choice = stateOf(place, 'keuze');
  const to = (form: 'oplossing' | 'keuze') => paths.tableForm(data.householdId, data.minutes.meeting.id, form);
  return (
    <Card id="oplossingen" title={words.options}>
      <p data-behind-words="">{goal === null ? null : <Words>{goal.words}</Words>}</p>
      {goal === null || data.room === null || data.room.itemId === goal.id || data.apart(goal.audience) ? null : (
        <Tap cx={cx} data={data} place={place} fields={{ act: 'item', goal: goal.id }}>
          {texts(language).point.showPoint}
        </Tap>
      )}
      {goal === null || goal.options.length === 0 ? null : (
        <>
          <OptionsBeside cx={cx} options={goal.options} />
          <Form action={to('keuze')} submission={cx.newId()} queue={data.minutes.meeting.id}>
            <HiddenField name="step" value={place.step} />
            <HiddenField name="forGoal" value={goal.id} />
            <RadioChoices
              {...fieldOf(cx, choice, 'option')}
              label={words.choose}
              options={goal.options.map((each) => ({ value: each.id, label: each.words }))}
              value={valueOf(choice, 'option') || goal.options.find((each) => each.chosenOn !== null)?.id}
              required
            />
            <TogetherField cx={cx} form={choice} clients={byName(clientsAt(data))} choice={words.chooseWho} />
            <Button kind="primary">{words.chooseButton}</Button>
          </Form>
        </>
      )}
      <Form
        action={to('oplossing')}
        submission={cx.newId()}
        queue={data.minutes.meeting.id}
        autosave={`${to('oplossing')}/${goal?.id ?? ''}`}
      >
        <HiddenField name="step" value={place.step} />
        <HiddenField name="forGoal" value={goal?.id ?? ''} />
        <HiddenField name="made" value="" />
        <TextArea
          {...fieldOf(cx, option, 'words')}
          label={words.optionWords}
          reads={tableReads({ cx, data })}
          rows={2}
          required
        />
        <WordingBeside cx={cx} field="words" text={valueOf(option, 'words')} />
        <TextField {...fieldOf(cx, option, 'asks')} label={words.asks} />
        <TextField {...fieldOf(cx, option, 'gives')} label={words.gives} />
        <Button kind="quiet">{words.addOption}</Button>
      </Form>
    </Card>
  );
};

/**
 * Plan: the goals that everyone here may read, each with its solutions, and room for a new one.
 * @param children what follows from the solutions of the goal that is open
 */
export const Goals: FC<PropsWithChildren<PanelProps & { withForm: boolean }>> = (props) => {
  const { cx, data, place, withForm, children } = props;
  const words = texts(cx.language).table;
  const shown = data.plan.goals.filter((goal) => !data.apart(goal.audience));
  const goal = data.plan.goals.find((each) => each.id === place.goal);
  const at = (id: string) => paths.table(data.householdId, data.minutes.meeting.id, { step: place.step, goal: id });
  return (
    <>
      {goal === undefined ? null : <Weigh cx={cx} data={data} place={place} goal={goal} />}
      {children}
      {goal === undefined && (withForm || place.goal === 'nieuw') ? (
        <NewGoal cx={cx} data={data} place={place} />
      ) : null}
      <Card id="doelen" title={words.goals}>
        {shown.length === 0 ? (
          <Paragraph look="quiet">{words.noGoals}</Paragraph>
        ) : (
          <NewsList
            items={shown.map((each) => ({
              text: (
                <>
                  {each.number}. <Words>{each.words}</Words>
                </>
              ),
              small: domainName(cx.language, each.domain),
              end: (
                <a href={at(each.id)}>
                  {words.weigh}
                  <span class="om-sr">: {each.words}</span>
                </a>
              ),
            }))}
          />
        )}
        <ActionLink href={at('nieuw')}>{words.newGoal}</ActionLink>
      </Card>
    </>
  );
};
