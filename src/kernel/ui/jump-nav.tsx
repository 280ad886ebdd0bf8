import type { FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';

type Props = { language: Language; items: readonly { href: string; label: string }[]; sticky?: boolean };

/** Jumps within a long page; goes in the `jump` slot of StaffPage. Sticks on wide screens only (400 % zoom keeps its room). */
export const JumpNav: FC<Props> = ({ language, items, sticky }) => (
  <nav class={sticky ? 'om-jump om-jump--stick' : 'om-jump'} aria-label={texts(language).onThisPage}>
    <ul>
      {items.map((item) => (
        <li>
          <a href={item.href}>{item.label}</a>
        </li>
      ))}
    </ul>
  </nav>
);
