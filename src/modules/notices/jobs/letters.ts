import type pg from 'pg';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { calendarDay, clockTime, writeDate, writeDay } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import { unseal } from '../../../kernel/login/sealing.ts';
import { type Rounds, rounds } from '../../../kernel/jobs/rounds.ts';
import type { Log } from '../../../kernel/log/log.ts';
import { readAnswerCode, writeAnswerCode } from '../../../kernel/mail/answer-code.ts';
import { type MessageKind, texts } from '../../../kernel/mail/messages/index.ts';
import { secretOf } from '../../../kernel/mail/outbox.ts';
import { type Letter, makeLetter } from '../../../kernel/paper/letter.ts';
import type { ReplyAddress } from '../queries/reply-address.ts';

const pauseMs = 15_000;

interface Row {
  readonly id: string;
  readonly kind: MessageKind;
  readonly language: Language;
  readonly givenName: string;
  readonly surname: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly municipality: string;
  readonly host: string | null;
  readonly phone: string | null;
  readonly aboutState: string;
  readonly secret: Buffer | null;
  /** Where the slip goes back to; null: it is handed over. */
  readonly reply: ReplyAddress | null;
}

const next = `
  select o.id, o.kind, p.language, p.given_name as "givenName", p.surname, w.street, w.postcode, w.town,
    t.name as municipality, t.host, t.settings ->> 'teamPhone' as phone, o.about_state as "aboutState", o.secret,
    case when r.name is null then null else
      json_build_object('name', r.name, 'street', r.street, 'postcode', r.postcode, 'town', r.town) end as reply
  from outbox o
  join municipality t on t.id = o.tenant_id
  join person p on p.tenant_id = o.tenant_id and p.id = o.person_id
  join contact_way w on w.tenant_id = o.tenant_id and w.person_id = o.person_id
  left join reply_address r on r.tenant_id = o.tenant_id
  where o.tenant_id = current_tenant() and o.state = 'to-print'
    and not exists (select from letter l where l.tenant_id = o.tenant_id and l.message_id = o.id)
  order by o.created_at, o.id limit 1 for update of o skip locked`;

/** Makes the next letter that is to be printed; false: there is none. */
async function makeNextLetter(
  database: pg.Pool,
  tenant: string,
  now: Date,
  originOf: (host: string | null) => string,
): Promise<boolean> {
  return inTransaction(database, { tenant, errand: 'outbox', day: calendarDay(now) }, async ({ client }) => {
    const { rows } = await client.query<Row>({ name: 'letters-next', text: next });
    const [row] = rows;
    if (row === undefined) return false;
    const pdf = makeLetter(letterOf(row, now, originOf(row.host)));
    await client.query({
      name: 'letters-keep',
      text: 'insert into letter (tenant_id, message_id, pdf, made_at) values (current_tenant(), $1, $2, $3)',
      values: [row.id, pdf, now],
    });
    return true;
  });
}

const isMeeting = (kind: MessageKind): boolean => ['meeting-planned', 'meeting-moved', 'meeting-soon'].includes(kind);
const isPoll = (kind: MessageKind): boolean => kind === 'poll-asked' || kind === 'poll-moved';

/**
 * The same neutral words as in a mail. A link cannot be pressed on paper: it says where to answer with which code, whom to
 * call, and when an appointment is, because an envelope is opened by who it is for. Where and with whom stay out of it.
 */
function letterOf(row: Row, now: Date, origin: string): Letter {
  const { language, phone, kind } = row;
  const words = texts(language);
  const { letter } = words;
  const { subject, lines } = words.kinds[kind];
  const startsAt = isMeeting(kind) && row.aboutState !== '' ? new Date(row.aboutState) : null;
  const code = codeOf(row);
  const reply = row.reply === null ? null : linesOf(row.reply);
  const site = origin.replace(/^https?:\/\//, '');
  return {
    language,
    from: row.municipality,
    reply: reply ?? [],
    to: [fullName(row), row.street, `${row.postcode}  ${row.town}`],
    date: writeDate(calendarDay(now), language),
    subject,
    greeting: words.greeting,
    lines:
      startsAt === null
        ? lines
        : [
            lines[0] ?? '',
            letter.when(writeDay(calendarDay(startsAt), language, calendarDay(now)), clockTime(startsAt)),
            letter.say,
          ],
    web:
      code === null
        ? null
        : {
            hint: letter.web,
            step: letter.webStep(`${site}/antwoord`),
            codeHint: letter.webCode,
            code: writeAnswerCode(code),
          },
    foot: [...(phone === null ? [] : [letter.call(phone)]), `${letter.log} ${site}`],
    slip: {
      title: letter.slipTitle,
      hint: reply === null ? letter.slipHint : letter.slipBack,
      to: reply ?? [],
      choices: letter.slips[isMeeting(kind) ? 'meeting' : isPoll(kind) ? 'poll' : 'other'],
      phone: letter.slipPhone,
      reference: `${letter.slipName} ${row.id.slice(0, 8)}`,
      cut: letter.cut,
    },
  };
}

const linesOf = ({ name, street, postcode, town }: ReplyAddress): string[] => [name, street, `${postcode}  ${town}`];

/** The code that waits, sealed, with the message; null: it is answered in another way. */
function codeOf({ id, secret }: Pick<Row, 'id' | 'secret'>): string | null {
  const plain = secret === null ? null : unseal(secret, secretOf(id));
  return plain === null ? null : readAnswerCode(plain.toString());
}

/** Makes letters while nobody waits for a page. */
export function keepMakingLetters(options: {
  readonly database: pg.Pool;
  readonly log: Log;
  readonly clock: () => Date;
  readonly originOf: (host: string | null) => string;
}): Rounds {
  const { database, log, clock, originOf } = options;
  return rounds({ fault: 'letters-failed', pauseMs, log }, async ({ signal }) => {
    const { rows } = await database.query<{ id: string }>('select id from municipality order by id');
    for (const { id } of rows) {
      while (!signal.aborted && (await makeNextLetter(database, id, clock(), originOf))) {
        // One after the other.
      }
    }
  });
}
