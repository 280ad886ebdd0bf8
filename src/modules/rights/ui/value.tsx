import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDate } from '../../../kernel/i18n/calendar.ts';
import { writeCents } from '../../../kernel/i18n/money.ts';
import type { CodeName } from '../../../kernel/privacy/holding.ts';
import { Words } from '../../../kernel/ui/index.ts';
import { domainName, tableWords } from '../../households/index.ts';
import { pictureAddress } from '../model.ts';
import { columnWords } from '../messages/index.ts';

/** Amounts, kept in cents and said in euros. */
const cents = /(^|_)cents$/;
/** Columns that hold a name: said plainly, not as somebody's words. */
const name = /(^|_)person_id$|^made_by$|^(given_name|surname|name|phone)$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:\+\d{2}:\d{2}|Z)$/;

/**
 * A value of a column in words: days, amounts and choices as people say them, typed text as it was typed.
 * @param named what codes of this column are called; a code without a name stays as it is
 */
export function writeValue(cx: Pick<Cx, 'language'>, column: string, value: unknown, named?: CodeName): Child {
  const words = columnWords(cx.language);
  if (named !== undefined)
    return [value]
      .flat()
      .map((each) => named(cx.language, String(each)) || String(each))
      .join(', ');
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return cents.test(column) ? writeCents(value, cx.language) : String(value);
  if (Array.isArray(value))
    return value.map((each, at) => [at === 0 ? '' : ', ', plainValue(cx, column, String(each))]);
  if (typeof value === 'object' && value !== null) return versionWords(cx, value as Record<string, unknown>);
  return plainValue(cx, column, String(value));
}

function plainValue(cx: Pick<Cx, 'language'>, column: string, value: string): Child {
  const words = columnWords(cx.language);
  if (column === 'domain_code' || column === 'domains') return domainName(cx.language, value);
  if (column === 'expertise') return tableWords(cx.language).expertises[value] ?? value;
  if (day.test(value)) return writeDate(value, cx.language);
  if (instant.test(value)) {
    const at = new Date(value);
    return `${writeDate(calendarDay(at), cx.language)}, ${clockTime(at)}`;
  }
  if (column === 'picture' && value.startsWith(pictureAddress))
    return <img class="om-photo" src={value} alt={words.columns.picture} />;
  const known: Readonly<Record<string, string>> = words.values;
  const said = known[value];
  if (said !== undefined) return said;
  return name.test(column) ? value : <Words>{value}</Words>;
}

/** Of a kept version what was typed then; ids, numbers and days stand in the item itself. */
function versionWords(cx: Pick<Cx, 'language'>, snapshot: Readonly<Record<string, unknown>>): Child {
  const typed = Object.entries(snapshot).filter(
    ([key, value]) =>
      typeof value === 'string' &&
      value !== '' &&
      !/(^|_)(id|at|on|by)$|^(domain_code|position|kind|due_on)$/.test(key),
  );
  return (
    <>
      {typed.map(([key, value]) => (
        <div>{plainValue(cx, key, String(value))}</div>
      ))}
    </>
  );
}
