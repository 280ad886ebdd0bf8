import type { FC } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  ErrorSummary,
  Fold,
  PageHead,
  Pairs,
  Paragraph,
  Section,
  Stack,
  Words,
} from '../../../../kernel/ui/index.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { errorList } from '../../../../kernel/web/messages/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { signalsPath } from '../../paths.ts';
import type { ReadingFacts } from '../../../sharing/index.ts';
import type { SignalRow } from '../../queries/signals.ts';
import type { SignalTable } from '../../queries/signal-table.ts';
import { ReadMarks } from '../../ui/read-marks.tsx';
import { AnswerForm, NoteForm } from './signal-forms.tsx';

interface Props {
  readonly cx: Cx;
  readonly place: SignalTable;
  readonly signal: SignalRow;
  readonly answer: FormState;
  readonly note: FormState;
  readonly promised: ReadingFacts | null;
}

/** One signal with its answer and notes; a professional answers here. */
export const SignalView: FC<Props> = ({ cx, place, signal, answer, note, promised }) => {
  const { language } = cx;
  const words = texts(language).signals;
  const { table } = place;
  const errors = [...errorList(language, answer), ...errorList(language, note)];
  const sentAt = new Date(signal.sentAt);
  const day = (at: string) => writeDay(calendarDay(new Date(at)), language, cx.today);
  const nameOf = (id: string | null, name: string) => (id === cx.actor.personId ? words.you : name);
  const sender = nameOf(signal.fromId, signal.fromName);
  const from = signal.onBehalfOfName === null ? sender : `${sender}, ${words.onBehalf(signal.onBehalfOfName)}`;
  const answers = can(cx.actor, 'signal.answer', table);
  // A first answer, or one that came back from the server, is in sight; changing one is a step aside.
  const first = signal.answeredAt === null || answer.values['answer'] !== undefined;
  const form = <AnswerForm cx={cx} householdId={table.householdId} signal={signal} form={answer} />;
  return (
    <Stack wide>
      <ActionLink href={signalsPath(table.householdId)} back>
        {words.all}
      </ActionLink>
      <ErrorSummary
        language={language}
        errors={errors}
        {...(answer.notice === undefined ? {} : { title: answer.notice })}
      >
        <PageHead
          title={words.title}
          lead={words.sentOn(writeDay(calendarDay(sentAt), language, cx.today), clockTime(sentAt))}
          quiet
        />
        <ReadMarks cx={cx} place={place} signal={signal} promised={promised} />
        <Paragraph look="lead">
          <Words>{signal.words}</Words>
        </Paragraph>
        <Pairs
          items={[
            {
              term: words.from,
              value: signal.typedByName === null ? from : `${from}. ${words.typedBy(signal.typedByName)}`,
            },
            { term: words.aboutLabel, value: nameOf(signal.adultId, signal.adultName ?? words.household) },
          ]}
        />
        <Section id="antwoord" title={words.answer} ruled>
          {signal.answeredAt === null ? (
            <Paragraph look="quiet">{words.noAnswer}</Paragraph>
          ) : (
            <>
              <Paragraph>{signal.answer}</Paragraph>
              <Paragraph look="small">{words.answeredBy(signal.answeredBy ?? '', day(signal.answeredAt))}</Paragraph>
              {answers ? <WordingBeside cx={cx} text={signal.answer ?? ''} /> : null}
            </>
          )}
          {answers && first ? form : null}
          {answers && !first ? <Fold summary={words.changeAnswer}>{form}</Fold> : null}
        </Section>
        {answers || signal.notes.length > 0 ? (
          <Section id="contact" title={words.notes} ruled>
            {signal.notes.length === 0 ? (
              <Paragraph look="quiet">{words.noNotes}</Paragraph>
            ) : (
              <Pairs
                items={signal.notes.map((each) => ({
                  term: writeDay(each.onDate, language, cx.today),
                  value: `${each.by}: ${each.words}`,
                }))}
              />
            )}
            {answers ? <NoteForm cx={cx} householdId={table.householdId} signal={signal} form={note} /> : null}
          </Section>
        ) : null}
      </ErrorSummary>
    </Stack>
  );
};
