import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { ActionLink, Card, Grid, Notice, PageHead, Paragraph, Stack, Steps } from '../../../../kernel/ui/index.ts';
import { type PageReply, page } from '../../../../kernel/web/route.ts';
import { readersOfPreparation } from '../../queries/preparation.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { closingOf, atTable } from '../../../households/index.ts';
import { wordingScripts } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { SharedPreparations } from '../../ui/shared-preparations.tsx';
import { writeWhen } from '../../ui/when.ts';
import { Agreement } from './agreement.tsx';
import { Arrival } from './arrival.tsx';
import { Check } from './check.tsx';
import { CheckOutStep, LastTime } from './check-out.tsx';
import { Finish, Next } from './ending.tsx';
import { Goals } from './goals.tsx';
import { DisputesFirst } from './disputes.tsx';
import { ApartNow, MinutesNow } from './live.tsx';
import type { AtTable } from './load.ts';
import { MoneyStep } from './money-step.tsx';
import { ChosenWithout, NewAction } from './new-action.tsx';
import { NewNote } from './notes.tsx';
import type { PanelProps } from './panel.ts';
import { ParkedBefore } from './parked.tsx';
import { Parts } from './parts.tsx';
import { AskTable, QuestionNow } from './question.tsx';
import { RoomSide } from './room-side.tsx';
import { Stuck } from './stuck.tsx';
import { Tap } from './tap.tsx';
import { Stays } from '../../ui/stays.tsx';
import { FreshByHand, LiveNote } from '../../ui/live-part.tsx';
import { type AgendaStep, minutesLeft } from '../../model.ts';
import type { Place } from './place.ts';
import { Topics } from './topics.tsx';
import { WithoutConnection } from './without-connection.tsx';

/** What this step asks of who leads, and why it is there. */
const Help: FC<{ cx: Cx; step: AgendaStep }> = ({ cx, step }) => {
  const words = texts(cx.language);
  return (
    <div>
      <Paragraph look="lead">{words.stepHints[step]}</Paragraph>
      <Paragraph look="small">
        <strong>{words.teach.title}</strong> {words.teach.steps[step]}
      </Paragraph>
    </div>
  );
};

/** What belongs to the open step. */
const Step: FC<PanelProps> = (props) => {
  const { cx, data, place } = props;
  const words = texts(cx.language);
  const goal = data.plan.goals.find(({ id }) => id === place.goal);
  // A solution that was chosen is agreed on at once, under it.
  const agreed = goal?.options.some(({ chosenOn }) => chosenOn !== null) ? <NewAction {...props} goal={goal} /> : null;
  switch (place.step) {
    case 'acquaintance':
    case 'arrival':
      return (
        <>
          {/* Who is there comes before what is disputed: that decides who may read it. */}
          <Arrival {...props} />
          <DisputesFirst {...props} apart={false} />
          <LastTime {...props} />
          <Topics {...props} apart={false} />
          <ParkedBefore {...props} />
          <SharedPreparations
            cx={cx}
            preparations={data.preparations.filter((each) => each.shared && !data.apart(readersOfPreparation(each)))}
          />
        </>
      );
    case 'parts':
      return <Parts {...props} />;
    case 'money':
      return <MoneyStep {...props} />;
    case 'plan':
      return (
        <Goals {...props} withForm>
          {agreed}
        </Goals>
      );
    case 'do':
      return (
        <>
          <NewAction {...props} goal={goal} />
          <ChosenWithout {...props} />
        </>
      );
    case 'act':
    case 'stays':
      return (
        <>
          {place.step === 'act' ? (
            <Stuck {...props} />
          ) : (
            <Card id="gaat-door" title={words.stays.title}>
              <Stays
                cx={cx}
                plan={data.plan}
                people={data.readers.people}
                shows={({ audience }) => !data.apart(audience)}
              />
            </Card>
          )}
          {place.goal === '' ? <NewAction {...props} /> : null}
          <Goals {...props} withForm={false}>
            {agreed}
          </Goals>
          {place.step === 'act' ? <Topics {...props} apart={false} /> : null}
        </>
      );
    case 'check':
      return (
        <>
          <DisputesFirst {...props} apart={false} />
          <Check {...props} apart={false} />
        </>
      );
    case 'before-after':
      return (
        <Card id="toen-en-nu" title={words.steps['before-after']}>
          <Paragraph>{words.table.before}</Paragraph>
          <ActionLink href={closingOf(data.householdId)}>{words.table.beforeLink}</ActionLink>
          <Paragraph look="small">{words.table.beforeBack}</Paragraph>
        </Card>
      );
    case 'agreement':
      return <Agreement {...props} />;
    case 'next':
      return <Next {...props} />;
    case 'check-out':
      return <CheckOutStep {...props} />;
  }
};

/** Under what belongs to a step: the way on, where hands and keyboard end; under the last one the end of the meeting. */
const Onward: FC<PanelProps> = (props) => {
  const { cx, data, place } = props;
  const words = texts(cx.language);
  const following = data.agenda[data.agenda.indexOf(place.step) + 1];
  if (following === undefined) return <Finish {...props} />;
  if (data.room === null) return null;
  return (
    <Tap {...props} fields={{ act: 'step', step: following }}>
      {words.table.nextStepIs(words.steps[following])}
    </Tap>
  );
};

/** The open step; the others come along, so that the meeting goes on without a connection: the script puts them in place. */
const EveryStep: FC<PanelProps> = ({ cx, data, place }) => {
  const { agenda } = data;
  const inside = (step: Place['step'], props: PanelProps) => (
    <>
      <Help cx={cx} step={step} />
      <Step {...props} />
      <Onward {...props} />
    </>
  );
  return (
    <>
      <div class="om-stack om-stack--wide" data-step={place.step}>
        {inside(place.step, { cx, data, place })}
      </div>
      {agenda
        .filter((step) => step !== place.step)
        .map((step) => (
          <template data-step={step}>{inside(step, { cx, data, place: { ...place, step, failed: null } })}</template>
        ))}
    </>
  );
};

/** The screen of who records: one step at a time, the table at one side and the growing minutes at the other. */
export function atTableView(cx: Cx, data: AtTable, place: Place): PageReply {
  const words = texts(cx.language);
  const { meeting, householdName } = data.minutes;
  const at = data.agenda.indexOf(place.step);
  const following = data.agenda[at + 1];
  const props = { cx, data, place };
  const alone = meeting.withoutClientReason !== '';
  return page({
    title: words.table.title(householdName),
    scripts: ['queue', 'table', ...wordingScripts],
    viewed: { objectKind: 'meeting', objectId: meeting.id, ...atTable(data.table) },
    body: (
      <FormErrors cx={cx} form={place.form}>
        <PageHead
          title={words.table.title(householdName)}
          lead={[
            `${words.kindTitles[meeting.kind]}, ${writeWhen(cx, meeting.startsAt)}`,
            ...(data.room === null
              ? []
              : [words.room.clock(minutesLeft(data.room.openedAt, meeting.minutesLong, cx.now))]),
          ].join('. ')}
          quiet
          actions={
            following === undefined || data.room === null ? undefined : (
              <Tap {...props} fields={{ act: 'step', step: following }} kind="primary">
                {words.table.nextStep}
              </Tap>
            )
          }
        />
        <Stack wide>
          <Notice kind="crisis" title={words.table.urgent}>
            {words.table.urgentText}
          </Notice>
          {alone ? (
            <Notice kind="attention" title={words.table.withoutClientNow}>
              {meeting.withoutClientReason}
            </Notice>
          ) : null}
          <Steps
            language={cx.language}
            label={words.table.stepsLabel}
            items={data.agenda.map((step, index) => ({
              text: words.steps[step],
              state: index < at ? 'done' : index === at ? 'current' : 'later',
              href: paths.table(data.householdId, meeting.id, { step }),
            }))}
          />
          {data.room === null || data.room.step === place.step ? null : (
            <Tap {...props} fields={{ act: 'step' }}>
              {words.room.showHere}
            </Tap>
          )}
          <FreshByHand
            here={paths.table(data.householdId, meeting.id, { step: place.step })}
            words={texts(cx.language).phone.fresh}
          />
          <div data-queue-list={meeting.id} role="status"></div>
          <Grid kind="meeting">
            <Stack wide>
              <QuestionNow {...props} />
              <EveryStep {...props} />
              <AskTable {...props} />
              <ApartNow {...props} />
            </Stack>
            <RoomSide {...props} />
            <Stack wide>
              {/* Written in all the time: the minutes grow under it. */}
              <NewNote {...props} />
              <MinutesNow {...props} />
            </Stack>
          </Grid>
          <WithoutConnection {...props} />
          <LiveNote
            live={paths.live(data.householdId, meeting.id)}
            fresh={paths.tableNow(data.householdId, meeting.id, place.step)}
          />
        </Stack>
      </FormErrors>
    ),
  });
}
