import type { Child, FC } from 'hono/jsx';
import { writeShortDay } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { writeCents } from '../../../kernel/i18n/money.ts';
import { DataTable, Fold } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { Totals } from '../queries/totals.ts';

const floor = 168;
const tall = 140;
/** Of the pattern of what has no arrangement. */
const striped = 'url(#streep)';

/** Bars per day: with an arrangement solid, without striped, what is unknown as words under it; the same as a table. */
export function debtOverTime(language: Language, over: readonly Totals[]): Child {
  const words = texts(language).picture;
  const [first] = over;
  const last = over.at(-1);
  if (first === undefined || last === undefined || over.length < 2) return <p class="om-quiet">{words.later}</p>;
  const highest = Math.max(...over.map(({ cents }) => cents), 1);
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
        {over.map((each, at) => (
          <Bar language={language} of={each} at={at} count={over.length} highest={highest} />
        ))}
      </svg>
      <Key language={language} />
      <Fold summary={words.caption}>
        <DayTable language={language} over={over} />
      </Fold>
    </figure>
  );
}

interface BarProps {
  readonly language: Language;
  readonly of: Totals;
  /** Which of how many days. */
  readonly at: number;
  readonly count: number;
  /** What the highest bar stands for, in cents. */
  readonly highest: number;
}

const Bar: FC<BarProps> = ({ language, of, at, count, highest }) => {
  const step = 320 / count;
  const wide = Math.min(56, step - 12);
  const middle = step * (at + 0.5);
  const left = middle - wide / 2;
  const whole = (of.cents / highest) * tall;
  const solid = (of.arranged / highest) * tall;
  const euros = writeCents(Math.round(of.cents / 100) * 100, language);
  return (
    <g>
      <rect class="om-bars__arranged" x={left} y={floor - solid} width={wide} height={solid} />
      <rect class="om-bars__loose" fill={striped} x={left} y={floor - whole} width={wide} height={whole - solid} />
      <text x={middle} y={floor - whole - 10}>
        {euros.replace('€', '').trim()}
      </text>
      <text class="om-bars__day" x={middle} y={floor + 16}>
        {writeShortDay(of.day, language).replace(/^\S+ /, '')}
      </text>
      {of.unknown.count === 0 ? null : (
        <text class="om-bars__day" x={middle} y={floor + 35}>
          {count > 4 ? `+ ${of.unknown.count}?` : texts(language).picture.unknown(of.unknown.count)}
        </text>
      )}
    </g>
  );
};

/** What solid and striped mean. */
const Key: FC<{ readonly language: Language }> = ({ language }) => {
  const words = texts(language).picture;
  return (
    <ul class="om-bars__key">
      <li>
        <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
          <rect class="om-bars__arranged" width="18" height="18" />
        </svg>{' '}
        {words.withArrangement}
      </li>
      <li>
        <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
          <rect class="om-bars__loose" fill={striped} x="1" y="1" width="16" height="16" />
        </svg>{' '}
        {words.without}
      </li>
    </ul>
  );
};

/** The same for whoever does not see it. */
const DayTable: FC<{ readonly language: Language; readonly over: readonly Totals[] }> = ({ language, over }) => {
  const words = texts(language).picture;
  const figure = (label: string, cell: (each: Totals) => string) => ({ label, numeric: true, phoneLabel: label, cell });
  const amount = (label: string, centsOf: (each: Totals) => number) =>
    figure(label, (each) => writeCents(centsOf(each), language));
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      columns={[
        { label: words.columns.day, heads: true, cell: (each: Totals) => writeShortDay(each.day, language) },
        amount(words.columns.arranged, ({ arranged }) => arranged),
        amount(words.columns.loose, ({ loose }) => loose),
        amount(words.columns.total, ({ cents }) => cents),
        figure(words.columns.creditors, ({ creditors }) => String(creditors)),
      ]}
      groups={[{ rows: over }]}
    />
  );
};
