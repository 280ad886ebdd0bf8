import type { Child, FC } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';

/** talk: a conversation; table: a joint meeting; next: the coming joint meeting; later: not fixed yet. */
export type TimeKind = 'talk' | 'table' | 'next' | 'later';
export type TimePoint = { kind: TimeKind; when: string; what: Child; small?: Child };

/** `events`: what each point is stands in its own words. */
type Props = { language: Language; items: readonly TimePoint[]; events?: boolean };

/** Conversations in order; across on wide screens, downwards on a phone. A table on the line is a joint meeting. */
export const TimeLine: FC<Props> = ({ language, items, events = false }) => (
  <ol class="om-line">
    {items.map((item) => (
      <li class={`om-line__${item.kind}`}>
        <strong>{item.when}</strong>
        {events ? null : <span class="om-sr"> ({texts(language).meetings[item.kind]})</span>}
        <div>{item.what}</div>
        {item.small ? <div class="om-small om-quiet">{item.small}</div> : null}
      </li>
    ))}
  </ol>
);
