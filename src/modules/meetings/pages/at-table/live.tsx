import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { type PageReply, page } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { LivePart } from '../../ui/live-part.tsx';
import { StandingsNow } from './agreement.tsx';
import { Apart } from './apart.tsx';
import { CheckOutStep } from './check-out.tsx';
import type { AtTable } from './load.ts';
import { MinutesBeside } from './minutes-beside.tsx';
import { NotesList } from './notes.tsx';
import type { PanelProps } from './panel.ts';
import type { Place } from './place.ts';
import { QuestionNow } from './question.tsx';
import { RoomSide } from './room-side.tsx';

/** What is for a talk apart; it follows who comes and goes. */
export const ApartNow: FC<PanelProps> = (props) => (
  <LivePart name="apart">
    <Apart {...props} />
  </LivePart>
);

/** The minutes and the entries as they grow, whoever adds to them. */
export const MinutesNow: FC<PanelProps> = (props) => (
  <LivePart name="minutes">
    <MinutesBeside {...props} />
    <NotesList {...props} />
  </LivePart>
);

/** Only the parts that follow what happens elsewhere: what an open page fetches after every change at the table. */
export function atTableNowView(cx: Cx, data: AtTable, place: Place): PageReply {
  const props = { cx, data, place };
  const title = texts(cx.language).table.title(data.minutes.householdName);
  return page({
    title,
    bare: true,
    body: (
      <>
        <h1 class="om-sr">{title}</h1>
        <QuestionNow {...props} />
        <ApartNow {...props} />
        <RoomSide {...props} />
        <MinutesNow {...props} />
        {place.step === 'agreement' ? <StandingsNow {...props} /> : null}
        {place.step === 'check-out' ? <CheckOutStep {...props} /> : null}
      </>
    ),
  });
}
