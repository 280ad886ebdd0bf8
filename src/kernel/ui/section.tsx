import type { Child, FC, PropsWithChildren } from 'hono/jsx';

export type SectionProps = PropsWithChildren<{
  /** Goes to the address (`#geld`) and names the section. */
  id: string;
  title: Child;
  /** Title for who listens only, where a picture says enough. */
  titleHidden?: boolean;
  /** A quiet remark or link beside the title. */
  aside?: Child;
}>;

/** Title and aside of a section or card. */
export const SectionHead: FC<Pick<SectionProps, 'id' | 'title' | 'titleHidden' | 'aside'>> = ({
  id,
  title,
  titleHidden,
  aside,
}) => {
  const heading = (
    <h2 class={titleHidden ? 'om-sr' : 'nl-heading nl-heading--level-2'} id={`h-${id}`}>
      {title}
    </h2>
  );
  if (titleHidden && !aside) return heading;
  return (
    <div class="om-section__head">
      {heading}
      {aside ? <div class="om-section__aside">{aside}</div> : null}
    </div>
  );
};

/** A part of a page without a surface of its own. `ruled` puts a line above it. */
export const Section: FC<SectionProps & { ruled?: boolean }> = ({ id, title, titleHidden, aside, ruled, children }) => (
  <section class={ruled ? 'om-section om-section--ruled' : 'om-section'} id={id} aria-labelledby={`h-${id}`}>
    <SectionHead id={id} title={title} titleHidden={titleHidden} aside={aside} />
    {children}
  </section>
);
