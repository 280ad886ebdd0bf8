import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  Button,
  Card,
  HiddenField,
  Notice,
  Paragraph,
  RadioChoices,
  TextArea,
  Words,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { standingAnswers } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { hands } from '../../model.ts';
import { paths } from '../../paths.ts';
import { thereNow } from '../../queries/meeting.ts';
import type { SharedScreen } from '../../queries/screen.ts';
import type { TableSeat } from '../../queries/seat.ts';
import { CheckOutFields } from '../../ui/check-out-fields.tsx';
import { Answers, Granted, OfStep, Stood, whoAndWhen } from '../../ui/on-the-table.tsx';
import { OptionsBeside } from '../../ui/options-beside.tsx';
import { isAnswered, spokenOf } from '../../ui/spoken.ts';

interface Props {
  readonly cx: Cx;
  readonly data: SharedScreen;
  readonly seat: TableSeat;
  readonly form: FormState;
}

/** One question, four answers, none chosen beforehand; one given earlier can be changed until the question is closed. */
const Asked: FC<Props> = ({ cx, data, seat, form }) => {
  const all = texts(cx.language);
  const words = all.phone;
  const { question } = data.room;
  if (question === null || question.closed) return <Paragraph look="quiet">{words.nothing}</Paragraph>;
  const own = question.replies.find((reply) => reply.personId === seat.personId);
  return (
    <>
      {own === undefined ? null : <Notice kind="done" title={words.sent} />}
      <form class="om-form" action={paths.join} method="post" novalidate>
        <HiddenField name="act" value="answer" />
        <HiddenField name="question" value={question.id} />
        {question.kind === 'behind' ? (
          <RadioChoices
            {...fieldOf(cx, form, 'answer', own?.answer)}
            label={words.round}
            options={standingAnswers.map((each) => ({ value: each, label: words.answers[each] }))}
            required
          />
        ) : null}
        <TextArea
          {...fieldOf(cx, form, 'words', own?.words)}
          label={question.kind === 'behind' ? words.words : words.round}
          reads={words.reads}
          rows={2}
        />
        <Button kind="primary" wide>
          {own === undefined ? words.send : words.again}
        </Button>
      </form>
    </>
  );
};

/** At the end: three questions of one tap each. */
const CheckOutAsked: FC<Props> = ({ cx, data, seat, form }) => {
  const words = texts(cx.language).checkOut;
  const before = data.checkOuts.find((each) => each.personId === seat.personId);
  return (
    <>
      {before === undefined ? null : <Notice kind="done" title={texts(cx.language).phone.sent} />}
      <form class="om-form" action={paths.join} method="post" novalidate>
        <HiddenField name="act" value="check-out" />
        <CheckOutFields cx={cx} form={form} before={before} />
        <Paragraph look="small">{data.minutes.meeting.kind === 'closing' ? words.readsLast : words.reads}</Paragraph>
        <Button kind="primary" wide>
          {words.send}
        </Button>
      </form>
    </>
  );
};

/** Who has the word now. */
const Speaks: FC<Props> = ({ cx, data, seat }) => {
  const { phone, screen } = texts(cx.language);
  const speaker = thereNow(data.minutes.meeting).find((person) => person.personId === data.room.speakerId);
  if (speaker === undefined) return null;
  return (
    <p>
      <strong>{speaker.personId === seat.personId ? phone.youSpeak : `${speaker.givenName} ${screen.speaks}.`}</strong>
    </p>
  );
};

/** The own phone of somebody at the table: what everybody sees, the own answer, and a hand to raise. */
export const Phone: FC<Props> = (props) => {
  const { cx, data, seat } = props;
  const all = texts(cx.language);
  const words = all.phone;
  const at = data.agenda.indexOf(data.room.step);
  const spoken = spokenOf(data);
  const title =
    spoken.kind !== 'question'
      ? all.steps[data.room.step]
      : data.room.question?.kind === 'round'
        ? words.roundTitle
        : all.screen.question;
  // A step that asks what the title asks is not named a second time.
  const named = spoken.kind === 'question' && title !== all.steps[data.room.step];
  const step = named ? `: ${all.steps[data.room.step].toLowerCase()}` : '';
  return (
    <>
      <div>
        <Paragraph look="quiet">{words.step(at + 1, data.agenda.length, step)}</Paragraph>
        <h1 class="nl-heading nl-heading--level-1">{title}</h1>
      </div>
      <Speaks {...props} />
      {spoken.kind === 'step' ? <OfStep cx={cx} data={data} seatId={seat.personId} /> : null}
      {spoken.text === '' ? (
        spoken.kind === 'question' ? (
          <p class="nl-paragraph--lead">{all.screen.wholePlan}</p>
        ) : null
      ) : (
        <Card>
          <p class="nl-paragraph--lead">{spoken.own ? <Words>{spoken.text}</Words> : spoken.text}</p>
          {spoken.doerName === '' ? null : (
            <Paragraph look="quiet">
              {whoAndWhen(cx, spoken, spoken.doerId === seat.personId ? words.youDo : spoken.doerName)}
            </Paragraph>
          )}
          {spoken.stood === null ? null : <Stood cx={cx} stood={spoken.stood} />}
          <Granted cx={cx} spoken={spoken} />
          <OptionsBeside cx={cx} options={spoken.options} />
        </Card>
      )}
      {isAnswered(data.room) ? <Answers cx={cx} data={data} /> : null}
      {seat.personId !== null && data.thereIds.includes(seat.personId) ? (
        data.room.step === 'check-out' && (data.room.question?.closed ?? true) ? (
          <CheckOutAsked {...props} />
        ) : (
          <Asked {...props} />
        )
      ) : (
        <Paragraph>{words.away}</Paragraph>
      )}
      <Card id="ook" title={words.also}>
        {seat.wants === null ? (
          <form class="om-form" action={paths.join} method="post">
            <HiddenField name="act" value="hand" />
            {hands.map((hand) => (
              <Button kind="quiet" wide name="wants" value={hand}>
                {words.hands[hand]}
              </Button>
            ))}
          </form>
        ) : (
          <Notice kind="info" title={words.hands[seat.wants]}>
            {words.wished}
          </Notice>
        )}
      </Card>
      <Paragraph look="small">{words.aloud}</Paragraph>
      <p data-no-line hidden role="alert">
        <strong>{words.noLine}</strong>
      </p>
    </>
  );
};
