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
import { dutyMost, signalPath, type WeekSignal } from '../../../intake/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { Week } from '../../queries/week.ts';

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
                  {signal.unread ? <Mark state="stuck" word={texts(cx.language).household.unread} /> : null}
                </>
              ),
              end: (
                <ActionLink href={`${paths.week}?signaal=${signal.id}#antwoord`}>
                  {signal.unread ? words.read : words.answer}
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

/** One signal with its answer, without opening the household. */
export function signalForm(cx: Cx, signal: WeekSignal, form: FormState): Child {
  const words = texts(cx.language).week;
  return (
    <Card id="antwoord" title={`${signal.householdName}: ${signal.fromName}`}>
      {form.notice === undefined ? null : <Notice kind="attention" title={form.notice} />}
      <p>
        <Words>{signal.words}</Words>
      </p>
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
          <ActionLink href={signalPath(signal.householdId, signal.id)}>{words.whole}</ActionLink>
        </SubmitRow>
      </Form>
    </Card>
  );
}
