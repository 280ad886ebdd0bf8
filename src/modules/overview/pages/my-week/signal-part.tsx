import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Card,
  Form,
  HiddenField,
  Mark,
  NewsList,
  Notice,
  PhoneLink,
  Section,
  SubmitRow,
  TextArea,
  Words,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { dutyMost, signalPath, standsFor, type WeekSignal } from '../../../intake/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { Week } from '../../queries/week.ts';

/** "Anne gaf antwoord, do 26 nov.": somebody else answered before this one opened it. */
const answeredLine = (cx: Cx, { answeredAt, answeredBy }: WeekSignal): string =>
  answeredAt === null
    ? ''
    : texts(cx.language).myPlan.answered(
        answeredBy ?? '',
        writeShortDay(calendarDay(new Date(answeredAt)), cx.language),
      );

function markOfSignal(cx: Cx, signal: WeekSignal): Child {
  const words = texts(cx.language).household;
  return standsFor(signal, cx.actor.personId) === 'unread' ? <Mark state="stuck" word={words.unread} /> : null;
}

/** Signals that wait for this professional, and those of the team that nobody opened in time. */
export function signalPart(cx: Cx, week: Week): Child {
  const words = texts(cx.language).week;
  const on = (sentAt: string) => writeShortDay(calendarDay(new Date(sentAt)), cx.language);
  return (
    <>
      {week.signals.length === 0 ? null : (
        <Section id="signalen" title={words.signals}>
          <NewsList
            items={week.signals.map((signal) => ({
              text: (
                <>
                  <strong>{signal.householdName}.</strong> {signal.fromName}, {on(signal.sentAt)}{' '}
                  {markOfSignal(cx, signal)}
                </>
              ),
              small: answeredLine(cx, signal) || undefined,
              end: (
                <ActionLink href={`${paths.week}?signaal=${signal.id}#antwoord`}>
                  {signal.unread || signal.answeredAt !== null ? words.read : words.answer}
                  <span class="om-sr">: {signal.householdName}</span>
                </ActionLink>
              ),
            }))}
          />
        </Section>
      )}
      {week.duty.length === 0 ? null : (
        <Section id="dienst" title={words.duty}>
          <p class="om-small om-quiet">
            {words.dutyHint}
            {week.duty.length < dutyMost ? '' : ` ${words.dutyMost(dutyMost)}`}
          </p>
          <NewsList
            items={week.duty.map((item) => ({
              text: (
                <>
                  <strong>{item.householdName}.</strong> {on(item.sentAt)}, {item.caseManager}
                  {item.deputy === null ? null : `, ${words.standsIn(item.deputy.name)}`}
                </>
              ),
              end:
                item.why === 'deputy' ? (
                  <ActionLink href={signalPath(item.householdId, item.signalId)}>{words.read}</ActionLink>
                ) : (
                  <PhoneLink phone={item.deputy?.phone || item.phone} />
                ),
            }))}
          />
        </Section>
      )}
    </>
  );
}

/** One signal with its answer, without opening the household. What somebody else answered is for reading. */
export function signalForm(cx: Cx, signal: WeekSignal, form: FormState): Child {
  const words = texts(cx.language).week;
  const whole = <ActionLink href={signalPath(signal.householdId, signal.id)}>{words.whole}</ActionLink>;
  const head = (
    <>
      {form.notice === undefined ? null : <Notice kind="attention" title={form.notice} />}
      <p>
        <Words>{signal.words}</Words>
      </p>
    </>
  );
  if (signal.answeredAt !== null && valueOf(form, 'answer') === '')
    return (
      <Card id="antwoord" title={`${signal.householdName}: ${signal.fromName}`}>
        {head}
        <p>
          {answeredLine(cx, signal)} <Words>{signal.answer}</Words>
        </p>
        {whole}
      </Card>
    );
  return (
    <Card id="antwoord" title={`${signal.householdName}: ${signal.fromName}`}>
      {head}
      <Form
        action={paths.weekSignal}
        submission={cx.newId()}
        autosave={`${paths.weekSignal}/${signal.householdId}/${signal.id}`}
        version={signal.version}
        label={words.answer}
      >
        <HiddenField name="household" value={signal.householdId} />
        <HiddenField name="signal" value={signal.id} />
        <TextArea
          {...fieldOf(cx, form, 'answer')}
          label={words.answerOrNote}
          hint={words.answerHint}
          value={valueOf(form, 'answer') || signal.answer}
          required
        />
        <SubmitRow>
          <Button kind="primary" name="act" value="answer">
            {words.answerSend}
          </Button>
          <Button kind="quiet" name="act" value="contact">
            {words.contact}
          </Button>
          {whole}
        </SubmitRow>
      </Form>
    </Card>
  );
}
