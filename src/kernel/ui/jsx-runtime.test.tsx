import fc from 'fast-check';
import { jsx as honos } from 'hono/jsx/jsx-runtime';
import { describe, expect, it } from 'vitest';
import { Fragment, draw, jsx, raw } from './jsx-runtime.ts';

/** A page as data, so that two writers can draw the same one. */
type Tree = string | number | boolean | null | { tag: string; props: Record<string, unknown>; children: Tree[] };

const tags = ['div', 'p', 'a', 'input', 'br', 'li', 'button', 'q'];
const names = ['class', 'id', 'href', 'aria-label', 'aria-current', 'value', 'disabled', 'checked', 'required'];
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<b>', '"', "'", '&amp;', '', 'أهلا 👋'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.record({
      tag: fc.constantFrom(...tags),
      props: fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.integer(), fc.constant(undefined))),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}));

function built(node: Tree, make: (tag: string, props: never) => unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const children = ['br', 'input'].includes(node.tag) ? [] : node.children.map((each) => built(each, make));
  return make(node.tag, { ...node.props, ...(children.length === 0 ? {} : { children }) } as never);
}

describe('the writer of pages', () => {
  it('writes the same as the library whose types it has, with letters beyond Latin-1 as numbers', () => {
    const asLetters = (html: string) =>
      html.replaceAll(/&#(\d{3,});/g, (_, point) => String.fromCodePoint(Number(point)));
    fc.assert(
      fc.property(tree, (page) => {
        const whole: Tree = { tag: 'main', props: {}, children: [page] };
        const ours = String(built(whole, jsx));
        expect(ours).not.toMatch(/[^\u0000-\u00ff]/);
        expect(asLetters(ours)).toBe(String(built(whole, honos as never)).toWellFormed());
      }),
      { numRuns: 500 },
    );
  });

  it('escapes text and attributes, and leaves only our own HTML as it is', () => {
    const words = `<script>alert("x")</script> & 'y'`;
    const page = (
      <p title={words}>
        {words}
        {raw('<hr>')}
      </p>
    );
    const safe = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;';
    expect(draw(page)).toBe(`<p title="${safe}">${safe}<hr></p>`);
  });

  it('leaves out what is nothing, and writes what is true by the kind of attribute', () => {
    const page = (
      <>
        <input required disabled={false} aria-hidden={true} aria-expanded={false} />
        {[null, undefined, false, 0, '']}
      </>
    );
    expect(draw(page)).toBe('<input required="" aria-hidden="true" aria-expanded="false"/>0');
  });

  it('draws a component when its parent is drawn', () => {
    const order: string[] = [];
    const Inner = () => {
      order.push('inner');
      return <b>x</b>;
    };
    const Outer = ({ children }: { children?: never }) => {
      order.push('outer');
      return children ?? null;
    };
    const page = jsx(Outer as never, { children: <Inner /> });
    expect(order).toEqual([]);
    expect(draw(page)).toBe('<b>x</b>');
    expect(order).toEqual(['outer', 'inner']);
  });

  it('refuses what would be written as nonsense', () => {
    expect(() => draw({ toString: () => '<i>' })).toThrow(TypeError);
    expect(() => draw(Promise.resolve('later'))).toThrow(TypeError);
    expect(() => draw(jsx('a', { onclick: () => {} }))).toThrow(TypeError);
    expect(draw(jsx(Fragment, { children: ['a', 'b'] }))).toBe('ab');
  });
});
