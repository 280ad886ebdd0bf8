import type pg from 'pg';
import { inTransaction } from '../../../kernel/db/transaction.ts';
import { calendarDay, writeDate } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import { type Rounds, rounds } from '../../../kernel/jobs/rounds.ts';
import type { Log } from '../../../kernel/log/log.ts';
import { type MessageKind, texts } from '../../../kernel/mail/messages/index.ts';
import { makeLetter } from '../../../kernel/paper/letter.ts';

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
}

const next = `
  select o.id, o.kind, p.language, p.given_name as "givenName", p.surname, w.street, w.postcode, w.town,
    t.name as municipality, t.host, t.settings ->> 'teamPhone' as phone
  from outbox o
  join municipality t on t.id = o.tenant_id
  join person p on p.tenant_id = o.tenant_id and p.id = o.person_id
  join contact_way w on w.tenant_id = o.tenant_id and w.person_id = o.person_id
  where o.tenant_id = current_tenant() and o.state = 'to-print'
    and not exists (select from letter l where l.tenant_id = o.tenant_id and l.message_id = o.id)
  order by o.created_at, o.id limit 1 for update of o skip locked`;

/** Makes the next letter that is to be printed; false: there is none. */
export async function makeNextLetter(
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

/** The same neutral words as in a mail; a link cannot be pressed on paper, so it says whom to call and where to sign in. */
function letterOf(row: Row, now: Date, origin: string) {
  const { language, phone } = row;
  const words = texts(language);
  const { letter } = words;
  const { subject, lines } = words.kinds[row.kind];
  return {
    language,
    from: row.municipality,
    to: [fullName(row), row.street, `${row.postcode}  ${row.town}`],
    date: writeDate(calendarDay(now), language),
    subject,
    greeting: words.greeting,
    lines,
    foot: [...(phone === null ? [] : [letter.call(phone)]), `${letter.log} ${origin}`],
    slip: {
      title: letter.slipTitle,
      hint: letter.slipHint,
      choices: [letter.slipYes, letter.slipCall, letter.slipOther],
      reference: `${letter.slipName} ${row.id.slice(0, 8)}`,
      cut: letter.cut,
    },
  };
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
