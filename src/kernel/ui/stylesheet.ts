import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/**
 * Classes of NL Design System that our building blocks write. Rules about other classes (states and sizes that no screen
 * of ours has) are left out: the client's first view has to stay small (product.md, section 5). A building block that
 * needs another class adds it here; ui.test.tsx fails when one is missing.
 */
export const USED_CLASSES: ReadonlySet<string> = new Set([
  'nl-button',
  'nl-button--primary',
  'nl-button--secondary',
  'nl-button__label',
  'nl-data-badge',
  'nl-heading',
  'nl-heading--level-1',
  'nl-heading--level-2',
  'nl-heading--level-3',
  'nl-link',
  'nl-paragraph',
  'nl-paragraph--lead',
  'nl-skip-link',
  'nl-skip-link--visible-on-focus',
  'utrecht-checkbox',
  'utrecht-checkbox--html-input',
  'utrecht-form-field',
  'utrecht-form-field--invalid',
  'utrecht-form-field-description',
  'utrecht-form-field-error-message',
  'utrecht-form-field__description',
  'utrecht-form-field__error-message',
  'utrecht-form-field__input',
  'utrecht-form-field__label',
  'utrecht-form-fieldset',
  'utrecht-form-fieldset--invalid',
  'utrecht-form-fieldset__fieldset--html-fieldset',
  'utrecht-form-fieldset__legend',
  'utrecht-form-fieldset__legend--html-legend',
  'utrecht-form-label',
  'utrecht-radio-button',
  'utrecht-radio-button--html-input',
  'utrecht-select',
  'utrecht-select--html-select',
  'utrecht-select--invalid',
  'utrecht-table',
  'utrecht-table--html-table',
  'utrecht-textarea',
  'utrecht-textarea--html-textarea',
  'utrecht-textbox',
  'utrecht-textbox--html-input',
]);

/**
 * States that our fields never have: nothing is disabled or read-only, and the browser does not check. The ring of the
 * focus is one for everything (ground.css), and a radio button looks the same under the pointer.
 */
const UNUSED_STATES =
  /:(?:disabled|read-only|invalid|user-invalid|placeholder)|\[type=(?:password|url|number)|figcaption|> tr >|>tr>|html-\w+:focus-visible|radio-button--html-input:(?:active|focus|hover)/;

const isUsed = (selector: string): boolean =>
  (selector.replace(/:(?:not|has)\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '').match(/\.[a-z][\w-]*/g) ?? []).every((name) =>
    USED_CLASSES.has(name.slice(1)),
  ) && !UNUSED_STATES.test(selector.replace(/:not\([^()]*\)/g, ''));

/** Drops the selectors that are not used, and the rules without any left; at-rules stay. */
function shed(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?<=^|[{}])([^{}@]+)\{([^{}]*)\}/g, (_rule, selectors: string, body: string) => {
      const kept = splitSelectors(selectors).filter(isUsed);
      return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
    });
}

/** Drops the private values of the design system (`--_…`) that only a rule which was left out would read. */
const withoutUnread = (css: string): string =>
  css.replace(/(--_[\w-]+):[^;{}]*;?/g, (declared, name: string) => (css.includes(`var(${name}`) ? declared : ''));

/** Splits at commas outside brackets, so that `:not(a, b)` stays whole. */
function splitSelectors(selectors: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of selectors) {
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

const shedDesignSystem: Plugin = {
  name: 'shed-design-system',
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules.(?:@nl-design-system-candidate|@utrecht).*\.css$/ }, async ({ path }) => ({
      contents: shed(await readFile(path, 'utf8')),
      loader: 'css',
    }));
  },
};

async function bundle(): Promise<{ name: string; css: string }> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./css/omtafel.css', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
    target: ['chrome100', 'firefox100', 'safari15'],
    plugins: [shedDesignSystem],
    banner: { css: '/*! Omtafel, with parts of NL Design System. EUPL-1.2 */' },
  });
  const css = withoutUnread(result.outputFiles[0]?.text ?? '');
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);
  return { name: `omtafel-${hash}.css`, css };
}

let made: Promise<{ name: string; css: string }> | undefined;

/**
 * The one style sheet of all screens, put together once per process. `name` holds a hash of the content, so it can be
 * served with a cache time of a year.
 */
export function stylesheet(): Promise<{ name: string; css: string }> {
  made ??= bundle();
  return made;
}
