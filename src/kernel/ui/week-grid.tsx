import type { Child, FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';

type Props = { language: Language; days: readonly { title: string; today?: boolean; items: readonly Child[] }[] };

/** A working week: columns on wide screens. */
export const WeekGrid: FC<Props> = ({ language, days }) => (
  <div class="om-week">
    {days.map((day) => (
      <section class={day.today ? 'om-week__today' : undefined}>
        <h3 aria-current={day.today ? 'date' : undefined}>{day.title}</h3>
        {day.items.length === 0 ? (
          <p class="om-small om-quiet">{texts(language).nothingPlanned}</p>
        ) : (
          <ul>
            {day.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </div>
);
