import type { Child } from 'hono/jsx';
import { daysBetween, writeShortDay } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { DataTable, Fold, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { WorkMoment } from '../model.ts';

const wide = 320;
const line = 30;
const tall = 40;

/** Where a stretch begins and how wide it is: as its days, and never too narrow for its number. */
function stretches(steps: readonly WorkMoment[], today: string): { readonly at: number; readonly width: number }[] {
  const days = steps.map(({ on }, index) => Math.max(1, daysBetween(on, steps[index + 1]?.on ?? today)));
  const least = days.reduce((sum, each) => sum + each, 0) * 0.09;
  const weights = days.map((each) => Math.max(each, least));
  const all = weights.reduce((sum, each) => sum + each, 0);
  let at = 0;
  return weights.map((weight) => {
    const width = (weight / all) * wide;
    at += width;
    return { at: at - width, width };
  });
}

/**
 * What somebody did, as stretches on one line: all of one height, because none is above another. A dot is something that
 * went well. The same as a table under it.
 */
export function stepsOverTime(language: Language, moments: readonly WorkMoment[], today: string, id: string): Child {
  const words = texts(language).picture;
  const name = texts(language).steps;
  const day = (on: string): string => writeShortDay(on, language);
  const steps = moments.filter(({ step }) => step !== 'success');
  const drawn = stretches(steps, today);
  const place = ({ on }: WorkMoment): number => {
    const index = steps.findLastIndex((step) => step.on <= on);
    const [step, part] = [steps[index], drawn[index]];
    if (step === undefined || part === undefined) return 6;
    const whole = Math.max(1, daysBetween(step.on, steps[index + 1]?.on ?? today));
    return Math.min(wide - 6, part.at + 6 + (daysBetween(step.on, on) / whole) * Math.max(0, part.width - 12));
  };
  const told = (each: WorkMoment): string =>
    each.step === 'success' ? words.success(day(each.on), each.words) : words.about(day(each.on), name[each.step]);
  return (
    <figure class="om-picture om-bars">
      <svg viewBox={`0 0 ${wide} 100`} role="img" aria-labelledby={`${id}-titel ${id}-uitleg`} focusable="false">
        <title id={`${id}-titel`}>{words.title}</title>
        <desc id={`${id}-uitleg`}>{moments.map(told).join(' ')}</desc>
        {steps.map((_step, index) => {
          const { at, width } = drawn[index] ?? { at: 0, width: 0 };
          return (
            <g>
              <rect
                class="om-bars__loose"
                fill="none"
                x={at + 1}
                y={line}
                width={Math.max(2, width - 2)}
                height={tall}
                rx="4"
              />
              <text x={at + width / 2} y={line + tall / 2 + 6}>
                {index + 1}
              </text>
            </g>
          );
        })}
        {moments
          .filter(({ step }) => step === 'success')
          .map((each) => (
            <circle class="om-bars__arranged" cx={place(each)} cy={line - 12} r="6" />
          ))}
        <path class="om-bars__axis" d={`M0 ${line + tall + 6}H${wide}`} />
      </svg>
      <ol>
        {steps.map((each) => (
          <li>
            {day(each.on)}: {name[each.step]}
          </li>
        ))}
      </ol>
      {moments.some(({ step }) => step === 'success') ? <p class="om-small om-quiet">{words.small}</p> : null}
      <Fold summary={words.caption}>{table()}</Fold>
    </figure>
  );

  function table(): Child {
    return (
      <DataTable
        caption={words.title}
        captionHidden
        columns={[
          { label: words.columns.day, heads: true, cell: (each: WorkMoment) => day(each.on) },
          { label: words.columns.what, cell: (each: WorkMoment) => name[each.step] },
          {
            label: words.columns.fits,
            phoneLabel: words.columns.fits,
            cell: (each: WorkMoment) => (each.fits === null ? words.notAsked : texts(language).fits[each.fits]),
          },
          { label: words.columns.words, cell: (each: WorkMoment) => <Words>{each.words}</Words> },
        ]}
        groups={[{ rows: moments }]}
      />
    );
  }
}
