import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import {
  Checkbox,
  DateField,
  ErrorSummary,
  PlainPage,
  RadioChoices,
  RoundTable,
  SelectField,
  stylesheet,
  TextArea,
  TextField,
  Words,
} from './index.ts';
import { draw } from './jsx-runtime.ts';
import { USED_CLASSES } from './stylesheet.ts';
import {
  submission,
  language,
  seat,
  seats,
  everything,
  page,
  toEnglish,
  clientPage,
  staffPage,
} from '../../testing/every-part.tsx';

const render = (child: Child): string => draw(child);

describe('every page', () => {
  it('has no inline style, script or handler, so the strict content security policy holds', () => {
    for (const html of [render(clientPage), render(staffPage)]) {
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toMatch(/<style/);
      expect(html).not.toMatch(/\son[a-z]+=/);
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(html).not.toMatch(/javascript:/);
    }
  });

  it('starts with the doctype, names its language and has one main to skip to', () => {
    const html = render(staffPage);
    expect(html.startsWith('<!DOCTYPE html><html lang="nl">')).toBe(true);
    expect(html).toContain('href="#inhoud"');
    expect(html.match(/<main [^>]*id="inhoud"/g)).toHaveLength(1);
  });

  it('writes no browser bubbles: nothing is `required` and forms are `novalidate`', () => {
    const html = render(clientPage);
    expect(html).not.toMatch(/\srequired[\s>=]/);
    expect(html).toMatch(/<form class="om-form"[^>]*novalidate/);
  });

  it('gives every id once', () => {
    const ids = [...render(clientPage).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe("a client's page", () => {
  it('keeps the way out in sight, without saying where one came from', () => {
    expect(render(clientPage)).toMatch(
      /<a class="om-exit" href="https:\/\/www.buienradar.nl\/" rel="noreferrer noopener"/,
    );
  });

  it('signs out and changes language by forms that post, so that it works without script', () => {
    const html = render(clientPage);
    expect(html).toContain(
      `<form action="/uit" method="post"><input type="hidden" name="submission" value="${submission}"`,
    );
    expect(html).toContain('<form action="/taal" method="post"><input type="hidden" name="taal" value="en"');
  });

  it('offers help at the foot of the page, in the language of the page', () => {
    expect(render(clientPage)).toContain('Nu hulp nodig?');
    const english = render(
      <PlainPage {...page} language="en" languageSwitch={{ ...toEnglish, label: 'Nederlands', other: 'nl' }} />,
    );
    expect(english).toContain('Need help?');
    expect(english).toContain('lang="nl"');
  });
});

describe('what people write', () => {
  it('is shown as text, never as markup', () => {
    const nasty = '<script>alert(1)</script>" onload="x';
    const html = render(
      <>
        <Words>{nasty}</Words>
        <TextField language={language} name="a" label={nasty} value={nasty} hint={nasty} error={nasty} />
        <TextArea language={language} name="b" label="b" value={nasty} />
        <RoundTable
          language={language}
          seats={[seat(nasty, { you: true })]}
          middle={[nasty]}
          title={nasty}
          description={nasty}
        />
        <ErrorSummary language={language} errors={[{ field: nasty, text: nasty }]} />
      </>,
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('" onload');
  });
});

describe('a field with a mistake', () => {
  it('is reached from the summary and says what is wrong', () => {
    const html = render(everything);
    expect(html).toContain('<a href="#f-wie">Vul in wie</a>');
    expect(html).toMatch(/<input[^>]*id="f-wie"[^>]*aria-invalid="true"[^>]*aria-describedby="f-wie-hint f-wie-error"/);
    expect(html).toContain('id="f-wie-error"');
    expect(html).toMatch(/class="om-errors" role="group" tabindex="-1" autofocus/);
  });

  it('ties the readers to own words, and the first choice to the summary', () => {
    const html = render(everything);
    expect(html).toMatch(/<textarea[^>]*aria-describedby="f-woorden-error f-woorden-reads"/);
    expect(html).toMatch(/<input[^>]*type="radio"[^>]*id="f-keus"/);
  });

  it('keeps a date that does not exist as it was typed', () => {
    const html = render(<DateField language={language} name="dag" label="Dag" value="31 november" />);
    expect(html).toContain('type="text" value="31 november"');
  });
});

describe('one thing to tick', () => {
  it('has its hint under its words, and a mistake above them', () => {
    const html = render(<Checkbox language={language} name="v" label="Samen" hint="Staat erbij." error="Kies." />);
    expect(html.indexOf('Kies.')).toBeLessThan(html.indexOf('Samen'));
    expect(html.indexOf('Staat erbij.')).toBeGreaterThan(html.indexOf('Samen'));
    expect(html).toMatch(/aria-describedby="f-v-error"/);
  });
});

describe('a choice', () => {
  const options = [
    { value: 'ja', label: 'Ja' },
    { value: 'nee', label: 'Nee' },
  ];

  it('is never made beforehand', () => {
    expect(render(<RadioChoices language={language} name="k" label="k" options={options} />)).not.toContain('checked');
    expect(render(<SelectField language={language} name="k" label="k" options={options} />)).toContain(
      '<option value="" selected="">',
    );
  });

  it('shows the answer given earlier', () => {
    const html = render(<RadioChoices language={language} name="k" label="k" options={options} value="nee" />);
    expect(html).toMatch(/value="nee" checked=""/);
    expect(html.match(/checked/g)).toHaveLength(1);
  });

  it('says in words that it may be left open', () => {
    expect(render(<TextField language={language} name="k" label="k" />)).toContain('hoeft niet');
    expect(render(<TextField language={language} name="k" label="k" required />)).not.toContain('hoeft niet');
    expect(render(<TextField language={language} name="k" label="k" allOptional />)).not.toContain('hoeft niet');
  });
});

it('who said nothing gets no quotation marks', () => {
  expect(render(<Words>Ik ook</Words>)).toContain('Ik ook');
  expect(render(<Words>{''}</Words>)).toBe('');
});

describe('the round table', () => {
  it('writes a number where plates do not fit', () => {
    const html = render(
      <RoundTable
        language={language}
        seats={[seat('Daan', { you: true, done: 2, open: 5 })]}
        middle={[]}
        title="t"
        description="d"
      />,
    );
    expect(html).toContain('2/7');
  });

  it('moves clients first and tells the same as a list', () => {
    const html = render(<RoundTable language={language} seats={seats} middle={[]} title="t" description="d" />);
    const list = html.slice(html.indexOf('<ul'));
    expect(list.indexOf('Daan')).toBeLessThan(list.indexOf('Fatima'));
    expect(list).toContain('schuldhulp</strong> (lege stoel)');
    expect(list).toContain('staat er voor een deel achter, praat nu');
    expect(html).toMatch(/role="img" aria-labelledby="tafel-title tafel-description"/);
  });
});

describe('the style sheet', () => {
  it('has its hash in its name, is under 12 KB on the line and loads nothing from elsewhere', async () => {
    const { gzipSync } = await import('node:zlib');
    const { name, css } = await stylesheet();
    expect(name).toMatch(/^omtafel-[0-9a-f]{12}\.css$/);
    expect(gzipSync(css, { level: 9 }).length).toBeLessThan(12 * 1024);
    expect(css).not.toMatch(/@import|url\(|https?:/);
    expect(css).toMatch(/--om-you: ?#b45309.*--om-attention: ?#6d3a7a/s);
  });

  it('keeps the rules of every design-system class that the building blocks write', () => {
    const html = render(clientPage) + render(staffPage);
    const written = [...html.matchAll(/class="([^"]+)"/g)].flatMap((match) => match[1]?.split(' ') ?? []);
    const designSystem = new Set(written.filter((name) => /^(?:nl|utrecht)-/.test(name)));
    expect([...designSystem].filter((name) => !USED_CLASSES.has(name))).toEqual([]);
    expect([...USED_CLASSES].filter((name) => !designSystem.has(name))).toEqual([]);
  });

  it('knows every class of ours', async () => {
    const { css } = await stylesheet();
    const html = render(clientPage) + render(staffPage);
    const ours = new Set(
      [...html.matchAll(/om-[a-z][\w-]*/g)].map((match) => match[0]).filter((name) => html.includes(`"${name}"`)),
    );
    const plain = ['om-section', 'om-fold', 'om-client', 'om-staff'];
    expect([...ours].filter((name) => !plain.includes(name) && !css.includes(`.${name}`))).toEqual([]);
  });
});
