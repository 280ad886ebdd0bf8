import type { FC } from 'hono/jsx';
import type { ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { ActionLink, Card, LinkButton, Notice, Paragraph } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { Meeting, PersonAtMeeting } from '../../queries/meeting.ts';
import { OwnAnswer } from './answer-form.tsx';

interface Props {
  cx: Cx;
  data: { readonly householdId: string; readonly table: ReadingTable; readonly meeting: Meeting };
  /** The reader, where that person is asked for this meeting. */
  me: PersonAtMeeting | undefined;
}

/** How it stands: called off, without the client, or held with its minutes. */
export const MeetingState: FC<Props> = ({ cx, data: { householdId, table, meeting }, me }) => {
  const all = texts(cx.language);
  const held = meeting.state === 'held';
  return (
    <>
      {meeting.state === 'cancelled' ? (
        <Notice kind="attention" title={all.meeting.cancelledBecause}>
          {meeting.stateWords}
        </Notice>
      ) : null}
      {meeting.withoutClientReason === '' ? null : (
        <Notice
          kind="attention"
          title={table.positions.includes('client') ? all.minutes.withoutYou : all.minutes.withoutClient}
        >
          {all.minutes.because(meeting.withoutClientReason)}
        </Notice>
      )}
      {held && meeting.readsMinutes ? (
        <LinkButton kind="primary" href={paths.minutes(householdId, meeting.id)}>
          {all.meeting.minutes}
        </LinkButton>
      ) : null}
      {held && !meeting.readsMinutes ? <Paragraph look="quiet">{all.meeting.noMinutes}</Paragraph> : null}
      {held && (meeting.readsMinutes || me?.present === true) ? (
        <ActionLink href={paths.checkOut(householdId, meeting.id)}>{all.checkOut.link}</ActionLink>
      ) : null}
    </>
  );
};

/** What a meeting that is planned asks of this reader: whether that person comes, and of a helper who does not, why. */
export const OwnPart: FC<Props & { leads: boolean }> = ({ cx, data, me, leads }) => {
  const all = texts(cx.language);
  if (me === undefined || data.meeting.state !== 'planned') return null;
  return (
    <>
      {me.answer === 'cannot' && !me.client && me.cannotCode === '' ? (
        <Notice
          kind="info"
          title={all.whyNot.asked}
          action={<ActionLink href={paths.whyNot(data.householdId, data.meeting.id)}>{all.whyNot.title}</ActionLink>}
        />
      ) : null}
      <Card {...(me.client ? { variant: 'you' as const } : {})} id="antwoord" title={all.meeting.yourAnswer}>
        <OwnAnswer cx={cx} data={data} person={me} {...(me.client ? {} : { quiet: leads })} />
      </Card>
    </>
  );
};
