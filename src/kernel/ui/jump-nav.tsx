import type { FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';

type Props = { language: Language; items: readonly { href: string; label: string }[]; sticky?: boolean };

/** Of which household this page is, and the way back to it; on every page of a professional with one in its address. */
export const WhereNav: FC<{ label: string; href: string; name: string }> = ({ label, href, name }) => (
  <nav class="om-jump" aria-label={label}>
    <ul>
      <li>
        <a class="om-link--back" href={href}>
          <strong>{name}</strong>
        </a>
      </li>
    </ul>
  </nav>
);

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
