import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { Fold } from './fold.tsx';
import { texts } from './messages/index.ts';

/** Where the same content stands as a list: under the picture, folded away, for who listens only, or elsewhere on the page. */
export type ListLook = 'shown' | 'fold' | 'hidden' | 'elsewhere';

type Props = PropsWithChildren<{
  language: Language;
  className: string;
  viewBox: string;
  id: string;
  title: string;
  description: string;
  caption?: string | undefined;
  list: Child;
  listLook: ListLook;
}>;

/** A drawing with title, description, caption and its content as a list. */
export const PictureFrame: FC<Props> = ({
  language,
  className,
  viewBox,
  id,
  title,
  description,
  caption,
  list,
  listLook,
  children,
}) => (
  <figure class={`om-picture ${className}`}>
    <svg viewBox={viewBox} role="img" aria-labelledby={`${id}-title ${id}-description`} focusable="false">
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
    {caption ? <figcaption>{caption}</figcaption> : null}
    {listLook === 'shown' ? <div class="om-picture__list">{list}</div> : null}
    {listLook === 'hidden' ? <div class="om-sr">{list}</div> : null}
    {listLook === 'fold' ? <Fold summary={texts(language).sameAsList}>{list}</Fold> : null}
  </figure>
);
