import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import {
  Button,
  Card,
  Form,
  LinkButton,
  Notice,
  Paragraph,
  PhoneLink,
  RadioChoices,
  SubmitRow,
  TextArea,
  TextField,
  TimeLine,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { texts } from '../../messages/index.ts';
import { mayFollow } from '../../model.ts';
import { householdPaths } from '../../paths.ts';
import type { PersonAtTable } from '../../queries/people.ts';
import type { CallNow } from '../../queries/stand-in.ts';
import type { Trajectory } from '../../queries/trajectory.ts';
import { TablePage } from '../../ui/form-page.tsx';
import { byName } from '../../ui/by-name.ts';

export interface TrajectoryPage {
  readonly householdId: string;
  readonly role: string;
  readonly trajectory: Trajectory | null;
  readonly mayChange: boolean;
  readonly clients: readonly PersonAtTable[];
  readonly call: CallNow | null;
}

type Props = { cx: Cx; data: TrajectoryPage; form: FormState };

/** The state today, the steps that led here, and the form that fits the state. */
export const TrajectoryView: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const { pages } = texts(language);
  const words = pages.trajectory;
  const { trajectory, householdId, mayChange } = data;
  const over = trajectory === null || ['closed', 'stopped', 'not-started'].includes(trajectory.state);
  return (
    <TablePage
      language={language}
      title={words.title}
      lead={words.lead}
      back={{ href: householdPaths.table(householdId), text: pages.back.table }}
      form={form}
    >
      {trajectory === null ? (
        <Notice kind="info" title={words.none}>
          {words.noneText}
        </Notice>
      ) : (
        <Notice kind="info" title={words.now[trajectory.state]}>
          {since(cx, trajectory)} {trajectory.state === 'proposed' ? words.waits : null}
        </Notice>
      )}
      {trajectory?.state === 'proposed' ? (
        <LinkButton kind="primary" href={householdPaths.yes(householdId)}>
          {words.toYes}
        </LinkButton>
      ) : null}
      {trajectory === null ? null : (
        <Card id="stappen" title={words.steps}>
          <TimeLine
            language={language}
            events
            items={trajectory.steps.map((step) => ({
              kind: step.state === 'running' ? ('table' as const) : ('talk' as const),
              when: words.step(writeDate(step.onDate, language), step.by),
              what: words.now[step.state],
              small: [step.reason, step.takenOverBy === '' ? '' : words.takenOver(step.takenOverBy)]
                .filter((part) => part !== '')
                .join(' '),
            }))}
          />
        </Card>
      )}
      {mayChange && over ? (
        cx.actor.kind === 'resident' ? (
          <AskAgain {...{ cx, data, form }} />
        ) : (
          <Proposal {...{ cx, data, form }} />
        )
      ) : null}
      {mayChange && !over ? <Change cx={cx} data={data} form={form} /> : null}
    </TablePage>
  );
};

/** The day of the step that led to where it stands now. */
function since({ language }: Cx, { steps }: Trajectory): string {
  const last = steps.at(-1);
  return last === undefined ? '' : texts(language).pages.trajectory.since(writeDate(last.onDate, language));
}

/** A client who wants help (again) tells that: somebody reads it, and the client knows when. The question then comes back. */
const AskAgain: FC<Props> = ({ cx, data }) => {
  const words = texts(cx.language).pages.trajectory;
  const { call } = data;
  return (
    <Card id="weer" title={data.trajectory === null ? words.ask : words.again}>
      <Paragraph>{words.againText}</Paragraph>
      <SubmitRow>
        <LinkButton kind="primary" href={householdPaths.tell(data.householdId)}>
          {words.againTell}
        </LinkButton>
      </SubmitRow>
      {call === null || call.phone === '' ? null : (
        <p>
          {words.againCall(call.givenName)} <PhoneLink phone={call.phone} />
        </p>
      )}
    </Card>
  );
};

const Proposal: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const words = texts(language).pages.trajectory;
  return (
    <Card id="voorstel" title={words.propose}>
      <Form
        action={householdPaths.proposal(data.householdId)}
        submission={cx.newId()}
        autosave={householdPaths.proposal(data.householdId)}
      >
        <TextArea {...fieldOf(cx, form, 'proposal')} label={words.proposal} reads={words.proposalReads} rows={3} />
        <TogetherField cx={cx} clients={byName(data.clients)} form={form} />
        <SubmitRow>
          <Button kind="primary">{words.propose}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
};

/** Who reads why: a client reads this with "jij" first. */
function readers(cx: Cx, clients: readonly PersonAtTable[]): string {
  const words = texts(cx.language).pages.trajectory;
  if (cx.actor.kind !== 'resident') return words.reasonReads;
  return clients.length > 1 ? words.reasonReadsYouToo : words.reasonReadsYou;
}

const Change: FC<Props> = ({ cx, data, form }) => {
  const { language } = cx;
  const words = texts(language).pages.trajectory;
  const { trajectory, householdId } = data;
  if (trajectory === null) return null;
  const possible = (['running', 'paused', 'stopped', 'not-started'] as const).filter((to) =>
    mayFollow(trajectory.state, to),
  );
  const sentVersion = valueOf(form, 'version');
  const own = cx.actor.kind === 'resident';
  return (
    <Card id="verandert" title={words.change}>
      <Form
        action={householdPaths.trajectory(householdId)}
        submission={cx.newId()}
        autosave={householdPaths.trajectory(householdId)}
        version={sentVersion === '' ? trajectory.version : sentVersion}
      >
        <RadioChoices
          {...fieldOf(cx, form, 'to')}
          label={words.to}
          required
          options={possible.map((to) => ({
            value: to,
            label: to === 'running' && trajectory.state === 'paused' ? words.options.return : words.options[to],
            ...(to === 'paused' ? { hint: words.pausedHint } : {}),
          }))}
        />
        <TextArea
          {...fieldOf(cx, form, 'reason')}
          label={words.reason}
          hint={words.reasonHint}
          reads={readers(cx, data.clients)}
          rows={3}
        />
        {possible.includes('paused') ? (
          <TextField {...fieldOf(cx, form, 'takenOverBy')} label={words.takenOverBy} />
        ) : null}
        {possible.includes('stopped') ? (
          <Paragraph look="small">
            {words.stays} {own ? words.stillRead : words.stillReadOf}{' '}
            <a href={householdPaths.yes(householdId)}>{own ? words.toTakeBack : words.toTakeBackOf}</a>
          </Paragraph>
        ) : null}
        <TogetherField cx={cx} clients={byName(data.clients)} form={form} />
        <SubmitRow>
          <Button kind="primary">{words.button}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
};
