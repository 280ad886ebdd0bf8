import type { Child } from 'hono/jsx';
import { writeShortDay } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { writeCents } from '../../../kernel/i18n/money.ts';
import { DataTable, Fold } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { Totals } from '../queries/totals.ts';

const floor = 168;
const tall = 140;

/** Bars per day: with an arrangement solid, without striped, what is unknown as words under it; the same as a table. */
export function debtOverTime(language: Language, over: readonly Totals[]): Child {
  const words = texts(language).picture;
  const [first] = over;
  const last = over.at(-1);
  if (first === undefined || last === undefined || over.length < 2) return <p class="om-quiet">{words.later}</p>;
  const highest = Math.max(...over.map(({ cents }) => cents), 1);
  const step = 320 / over.length;
  const wide = Math.min(56, step - 12);
  const shown = (cents: number): string =>
    writeCents(Math.round(cents / 100) * 100, language)
      .replace('€', '')
      .trim();
  const day = ({ day: on }: Totals): string => writeShortDay(on, language);
  return (
    <figure class="om-picture om-bars">
      <svg viewBox="0 0 320 216" role="img" aria-labelledby="schuld-titel schuld-uitleg" focusable="false">
        <title id="schuld-titel">{words.name(day(first), day(last))}</title>
        <desc id="schuld-uitleg">
          {over
            .map((each) =>
              words.about(day(each), writeCents(each.cents, language), writeCents(each.arranged, language)),
            )
            .join(' ')}
        </desc>
        <defs>
          <pattern id="streep" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="om-bars__ground" width="7" height="7" />
            <path class="om-bars__stripe" d="M0 0v7" />
          </pattern>
        </defs>
        <path class="om-bars__axis" d={`M0 ${floor}H320`} />
        {over.map((each, at) => bar(each, at))}
      </svg>
      <ul class="om-bars__key">
        <li>
          <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            <rect class="om-bars__arranged" width="18" height="18" />
          </svg>{' '}
          {words.withArrangement}
        </li>
        <li>
          <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            <rect class="om-bars__loose" fill="url(#streep)" x="1" y="1" width="16" height="16" />
          </svg>{' '}
          {words.without}
        </li>
      </ul>
      <Fold summary={words.caption}>{table()}</Fold>
    </figure>
  );

  function bar(each: Totals, at: number): Child {
    const middle = step * (at + 0.5);
    const whole = (each.cents / highest) * tall;
    const solid = (each.arranged / highest) * tall;
    return (
      <g>
        <rect class="om-bars__arranged" x={middle - wide / 2} y={floor - solid} width={wide} height={solid} />
        <rect
          class="om-bars__loose"
          fill="url(#streep)"
          x={middle - wide / 2}
          y={floor - whole}
          width={wide}
          height={whole - solid}
        />
        <text x={middle} y={floor - whole - 10}>
          {shown(each.cents)}
        </text>
        <text class="om-bars__day" x={middle} y={floor + 16}>
          {writeShortDay(each.day, language).replace(/^\S+ /, '')}
        </text>
        {each.unknown.count === 0 ? null : (
          <text class="om-bars__day" x={middle} y={floor + 35}>
            {over.length > 4 ? `+ ${each.unknown.count}?` : words.unknown(each.unknown.count)}
          </text>
        )}
      </g>
    );
  }

  function table(): Child {
    const euro = (cents: number): string => writeCents(cents, language);
    return (
      <DataTable
        caption={words.caption}
        captionHidden
        columns={[
          { label: words.columns.day, heads: true, cell: (each: Totals) => day(each) },
          {
            label: words.columns.arranged,
            numeric: true,
            phoneLabel: words.columns.arranged,
            cell: (each: Totals) => euro(each.arranged),
          },
          {
            label: words.columns.loose,
            numeric: true,
            phoneLabel: words.columns.loose,
            cell: (each: Totals) => euro(each.loose),
          },
          {
            label: words.columns.total,
            numeric: true,
            phoneLabel: words.columns.total,
            cell: (each: Totals) => euro(each.cents),
          },
          {
            label: words.columns.creditors,
            numeric: true,
            phoneLabel: words.columns.creditors,
            cell: (each: Totals) => String(each.creditors),
          },
        ]}
        groups={[{ rows: over }]}
      />
    );
  }
}
