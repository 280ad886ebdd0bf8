import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import { SectionHead, type SectionProps } from './section.tsx';

type Titled = SectionProps;
type Bare = PropsWithChildren<{ id?: undefined; title?: undefined; titleHidden?: undefined; aside?: undefined }>;
type Props = (Titled | Bare) & {
  /** Ochre: the client's own next step, at most once on a screen and for nothing else. */
  variant?: 'you';
  /** A RoundTable or other picture beside the words on wide screens, under them on a phone. */
  picture?: Child;
};

/** A surface for one subject. With `id` and `title` it is a named section of the page. */
export const Card: FC<Props> = (props) => {
  const looks = props.variant === 'you' ? 'om-card om-card--you' : 'om-card';
  if (props.id === undefined) return <div class={looks}>{beside(props.children, props.picture)}</div>;
  const { id, title, titleHidden, aside, children, picture } = props;
  const words = (
    <>
      <SectionHead id={id} title={title} titleHidden={titleHidden} aside={aside} />
      {children}
    </>
  );
  return (
    <section class={looks} id={id} aria-labelledby={`h-${id}`}>
      {beside(words, picture)}
    </section>
  );
};

function beside(words: Child, picture: Child): Child {
  if (!picture) return words;
  return (
    <div class="om-grid om-grid--words">
      <div class="om-stack">{words}</div>
      {picture}
    </div>
  );
}
