import type { FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';

export type StepState = 'done' | 'current' | 'later';
type Props = { language: Language; label: string; items: readonly { text: string; state: StepState; href?: string }[] };

/** Where we are in a meeting or a long form; a step with an address can be gone to. `label` names the row for who listens. */
export const Steps: FC<Props> = ({ language, label, items }) => (
  <ol class="om-steps" aria-label={label}>
    {items.map((item) => (
      <li class={`om-steps__${item.state}`} aria-current={item.state === 'current' ? 'step' : undefined}>
        {item.href === undefined ? item.text : <a href={item.href}>{item.text}</a>}
        {item.state === 'done' ? <span class="om-sr"> ({texts(language).stepDone})</span> : null}
      </li>
    ))}
  </ol>
);
