import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { texts } from './messages/index.ts';
import { Words } from './words.tsx';

type Props = PropsWithChildren<{
  language: Language;
  number: number;
  /** The goal in the client's own words. */
  words: string;
  note?: Child;
  level?: 2 | 3;
}>;

/** A numbered goal with its agreements (a TodoList) as children. */
export const GoalCard: FC<Props> = ({ language, number, words, note, level = 3, children }) => {
  const Tag = `h${level}` as const;
  return (
    <article class="om-card om-goal">
      <div class="om-goal__top">
        <span class="om-goal__number" aria-hidden="true">
          {number}
        </span>
        <div>
          <Tag class="nl-heading nl-heading--level-3">
            <span class="om-sr">{texts(language).goal(number)} </span>
            <Words>{words}</Words>
          </Tag>
          {note ? <p class="om-small om-quiet">{note}</p> : null}
        </div>
      </div>
      {children}
    </article>
  );
};
