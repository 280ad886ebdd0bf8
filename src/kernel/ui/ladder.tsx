import type { Child, FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';
import type { StepState } from './steps.tsx';

type Props = { language: Language; items: readonly { text: Child; state: StepState }[] };

/** Steps of one person's road (to work); the step where the client is now is ochre. */
export const Ladder: FC<Props> = ({ language, items }) => (
  <ol class="om-ladder">
    {items.map((item) => (
      <li class={`om-ladder__${item.state}`} aria-current={item.state === 'current' ? 'step' : undefined}>
        {item.text}
        {item.state === 'done' ? <span class="om-sr"> ({texts(language).stepDone})</span> : null}
      </li>
    ))}
  </ol>
);
