import { Button, PageHead, RadioChoices, Stack, TextField } from '../../../../kernel/ui/index.ts';
import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { readCookie, tableCookie, writeCookie } from '../../../../kernel/web/cookies.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { checkForm, emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { HiddenField } from '../../../../kernel/ui/index.ts';
import {
  page,
  type PageReply,
  publicRoute,
  redirect,
  type Reply,
  type Request,
  type Route,
} from '../../../../kernel/web/route.ts';
import { checkOutFromSeat } from '../../commands/check-out.ts';
import { joinTable, replyFromSeat, raiseHand } from '../../commands/join-table.ts';
import { countWrongCode, mayTryCode } from '../../commands/wrong-codes.ts';
import { screenOf } from '../../queries/screen.ts';
import { checkOutInput, joinInput, seatInput } from '../../schema.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { seatView } from './seat.tsx';
import { texts } from '../../messages/index.ts';
import { readCode, writeCode } from '../../model.ts';
import { paths } from '../../paths.ts';
import { type FreeChair, roomByCode, seatOf } from '../../queries/seat.ts';

const sharedScreen = 'scherm';

/** How long the cookie lives at most; the meeting ends it before. */
const seatSeconds = 12 * 3600;

type Anyone = AnonymousCx | Cx;
type Around = Pick<Surroundings, 'secure' | 'publicUrl'>;

function view(cx: Anyone, form: FormState, chosen: { code: string; chairs: readonly FreeChair[] } | null): PageReply {
  const words = texts(cx.language).phone;
  return page({
    title: 'Omtafel',
    narrow: true,
    body: (
      <FormErrors cx={cx} form={form}>
        <Stack>
          <PageHead title={words.join} lead={words.joinLead} />
          <form class="om-form" action={paths.join} method="post" novalidate autocomplete="off">
            {chosen === null ? (
              <TextField
                {...fieldOf(cx, form, 'code')}
                label={words.code}
                hint={words.codeHint}
                width="short"
                required
              />
            ) : (
              <>
                <HiddenField name="code" value={writeCode(chosen.code)} />
                <RadioChoices
                  {...fieldOf(cx, form, 'chair')}
                  label={words.chair}
                  options={[
                    ...chosen.chairs.map((chair) => ({ value: chair.personId, label: chair.givenName })),
                    { value: sharedScreen, label: words.bigScreen },
                  ]}
                  required
                />
              </>
            )}
            <Button kind="primary">{chosen === null ? words.next : words.ask}</Button>
          </form>
        </Stack>
      </FormErrors>
    ),
  });
}

/** Who is signed in on this device finds the own chair taken already; another may be chosen. */
const ownChair = (cx: Anyone, chairs: readonly FreeChair[]): FormState => {
  const own = chairs.find(({ personId }) => personId === cx.actor?.personId);
  return own === undefined ? emptyForm : { ...emptyForm, values: { chair: own.personId } };
};

/** A phone that is in sends its answer, or raises a hand. */
async function sendFromSeat(cx: Anyone, request: Request, { secure, publicUrl }: Around): Promise<Reply> {
  const seat = await seatOf(cx, readCookie(request.cookies, tableCookie(secure)));
  if (seat === null || seat.over || !seat.admitted) return redirect(paths.seat);
  const failed = async (form: FormState): Promise<Reply> => ({
    ...(await seatView(cx, seat, form, publicUrl)),
    status: 400,
  });
  const checked = checkForm(seatInput, request.sent);
  if (!checked.ok) return failed(checked.form);
  const { act, question, answer, words, wants } = checked.input;
  if (act === 'hand') {
    if (wants !== null) await raiseHand(cx, seat, wants);
    return redirect(paths.seat);
  }
  const screen = await screenOf(cx, seat.householdId, seat.meetingId);
  if (act === 'check-out') {
    const said = checkForm(checkOutInput, request.sent);
    if (!said.ok) return failed(said.form);
    await checkOutFromSeat(cx, seat, screen, { ...said.input, words: said.input.more });
    return redirect(paths.seat);
  }
  if (screen.room.question?.kind === 'behind' && answer === null) {
    return failed({ values: request.sent, errors: { answer: 'choose' } });
  }
  const open = await replyFromSeat(cx, seat, screen, { questionId: question ?? '', answer, words });
  if (open) return redirect(paths.seat);
  return failed({ values: request.sent, errors: {}, notice: texts(cx.language).phone.closed });
}

/** First the code, then a chair of the meeting that it opens; with both this device asks to be let in. */
async function join(cx: Anyone, request: Request, { secure }: Around): Promise<Reply> {
  const words = texts(cx.language).phone;
  const checked = checkForm(joinInput, request.sent);
  if (!checked.ok) return { ...view(cx, checked.form, null), status: 400 };
  const refuse = (text: string): PageReply => ({
    ...view(cx, { values: request.sent, errors: { code: text } }, null),
    status: 400,
  });
  const code = readCode(checked.input.code);
  if (code === '') return refuse(words.wrongCode);
  if (!(await mayTryCode(cx))) return refuse(words.tooMany);
  const room = await roomByCode(cx, code);
  if (room === null) {
    await countWrongCode(cx);
    // A page that comes back with an error would take that back.
    return redirect(`${paths.join}?fout=1`);
  }
  const { chair } = checked.input;
  if (chair === '') return view(cx, ownChair(cx, room.chairs), { code, chairs: room.chairs });
  const token = await joinTable(cx, { code, personId: chair === sharedScreen ? null : chair });
  if (token === null) return view(cx, emptyForm, { code, chairs: room.chairs });
  const cookie = writeCookie(tableCookie(secure), token, { secure, maxAge: seatSeconds });
  return { kind: 'redirect', to: paths.seat, cookies: [cookie] };
}

/** Joining a meeting with the code on the shared screen: nobody signs in, who leads the meeting lets in. */
export function joinRoutes(around: Around): Route[] {
  return [
    publicRoute({
      path: paths.join,
      method: 'GET',
      action: 'public.view',
      sample: 'nobody',
      run: async (cx, { query }) => {
        const { wrongCode } = texts(cx.language).phone;
        return view(cx, query['fout'] === '1' ? { ...emptyForm, errors: { code: wrongCode } } : emptyForm, null);
      },
    }),
    publicRoute({
      path: paths.join,
      method: 'POST',
      action: 'public.act',
      sample: 'nobody',
      run: async (cx, request) =>
        request.sent['act'] === undefined ? join(cx, request, around) : sendFromSeat(cx, request, around),
    }),
  ];
}
