import type { Child } from 'hono/jsx';
import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { ActionLink, LinkButton, PageHead, Paragraph, Stack } from '../../../../kernel/ui/index.ts';
import { readCookie, tableCookie } from '../../../../kernel/web/cookies.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { page, type PageReply, publicRoute, type Request, type Route } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { asScreen, screenOf } from '../../queries/screen.ts';
import { seatOf, type TableSeat } from '../../queries/seat.ts';
import { LiveNote, LivePart } from '../../ui/live-part.tsx';
import { Wall } from '../../ui/wall.tsx';
import { Phone } from './phone.tsx';

type Anyone = AnonymousCx | Cx;

const plain = (body: Child): PageReply =>
  page({ title: 'Omtafel', narrow: true, scripts: ['still', 'table'], body: <Stack wide>{body}</Stack> });

/** What a device that joined a table sees: that it waits to be let in, the shared screen, or that and the own answer. */
export async function seatView(
  cx: Anyone,
  seat: TableSeat | null,
  form: FormState,
  publicUrl: URL,
): Promise<PageReply> {
  const words = texts(cx.language).phone;
  if (seat?.over === true && cx.actor !== null) {
    return plain(
      <>
        <PageHead title={words.over} lead={words.overOwn} />
        <LinkButton kind="primary" href="/">
          {words.toOwn}
        </LinkButton>
      </>,
    );
  }
  if (seat === null || seat.over) {
    return plain(
      <>
        <PageHead
          title={seat === null ? words.none : words.over}
          lead={seat === null ? words.joinLead : words.overText}
        />
        <LinkButton kind="quiet" href={paths.join}>
          {words.join}
        </LinkButton>
      </>,
    );
  }
  const live = <LiveNote live={paths.seatLive} fresh={paths.seat} />;
  if (!seat.admitted) {
    return plain(
      <>
        <LivePart name="seat">
          <PageHead title={words.waitTitle} lead={words.wait} />
          <p>
            {words.mark} <span class="om-mark-big">{seat.mark}</span>
          </p>
          <Fresh cx={cx} />
        </LivePart>
        {live}
      </>,
    );
  }
  const data = await screenOf(cx, seat.householdId, seat.meetingId);
  if (seat.personId === null) {
    return page({
      title: 'Omtafel',
      bare: true,
      scripts: ['still', 'table'],
      body: (
        <>
          <LivePart name="wall">
            <Wall cx={asScreen(cx)} data={data} joinAt={publicUrl.host} />
          </LivePart>
          {live}
        </>
      ),
    });
  }
  return plain(
    <FormErrors cx={cx} form={form}>
      <LivePart name="seat">
        <Phone cx={asScreen(cx)} data={data} seat={seat} form={form} />
      </LivePart>
      <Fresh cx={cx} />
      {live}
    </FormErrors>,
  );
}

/** A device that joined a table: waiting to be let in, then the shared screen, or a phone with the own answer beside it. */
export function seatRoutes({ secure, publicUrl }: Pick<Surroundings, 'secure' | 'publicUrl'>): Route[] {
  const seated = (cx: Anyone, { cookies }: Request): Promise<TableSeat | null> =>
    seatOf(cx, readCookie(cookies, tableCookie(secure)));

  return [
    publicRoute({
      path: paths.seat,
      method: 'GET',
      action: 'public.view',
      sample: 'nobody',
      run: async (cx, request) => seatView(cx, await seated(cx, request), emptyForm, publicUrl),
    }),
    publicRoute({
      path: paths.seatLive,
      method: 'GET',
      action: 'public.view',
      sample: 'nobody',
      run: async (cx, request) => {
        const seat = await seated(cx, request);
        // An empty answer ends at once: there is nothing to hear.
        if (seat === null || seat.over) return { kind: 'text', text: '', contentType: 'text/event-stream' };
        return { kind: 'live', householdId: seat.householdId };
      },
    }),
  ];
}

const Fresh = ({ cx }: { cx: Anyone }) => (
  <Paragraph look="small">
    <ActionLink href={paths.seat}>{texts(cx.language).phone.fresh}</ActionLink>
  </Paragraph>
);
