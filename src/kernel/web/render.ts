/** What a page function gives: hono's element, which writes itself as HTML. */
interface Drawn {
  toString(): string | Promise<string>;
}

/** The HTML of an element. Pages never wait while they are drawn: everything was read before. */
export function render(drawn: Drawn): string {
  const html = drawn.toString();
  if (typeof html !== 'string') throw new Error('a page waited for something while it was drawn');
  return html;
}
