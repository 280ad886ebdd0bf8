import type { Child } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import {
  ActionLink,
  Button,
  Card,
  CheckChoices,
  Checkbox,
  Chips,
  ClientPage,
  DataTable,
  DateField,
  Empty,
  ErrorSummary,
  Figures,
  Fold,
  FoldRow,
  FoldRows,
  Form,
  GoalCard,
  GoodNewsList,
  Grid,
  Heading,
  JumpNav,
  Ladder,
  LinkButton,
  Mark,
  MeetingsLine,
  MoneyField,
  NewsList,
  Notice,
  NumberField,
  PageHead,
  Pairs,
  Paragraph,
  PeopleList,
  PlainPage,
  RadioChoices,
  Reads,
  RoundTable,
  Row,
  SearchForm,
  Section,
  type Seat,
  SelectField,
  Sheet,
  Stack,
  StaffPage,
  Steps,
  StepsPicture,
  SubmitRow,
  stylesheet,
  Tag,
  TextArea,
  TextField,
  TimeLine,
  TodoList,
  WeekGrid,
  Who,
  Words,
  WritingLines,
} from './index.ts';
import { draw } from './jsx-runtime.ts';
import { USED_CLASSES } from './stylesheet.ts';

const submission = '7f8d3c52-7a4b-4a57-9c0e-0d8e5a4f1b2c';
const language = 'nl' as const;
const render = (child: Child): string => draw(child);

const seat = (label: string, more: Partial<Seat> = {}): Seat => ({ label, done: 1, open: 1, ...more });
const seats = [
  seat('Fatima'),
  seat('Daan', { you: true }),
  seat('schuldhulp', { gone: true }),
  seat('Omar', { glow: true, answer: 'partly' }),
];

/** Every building block once, with every state that writes a class of its own. */
const everything = (
  <>
    <PageHead
      title="Mijn plan"
      lead="Dag Daan"
      quiet
      actions={
        <LinkButton kind="primary" href="/a">
          Open
        </LinkButton>
      }
    />
    <Heading level={3}>Kop</Heading>
    <Paragraph look="lead">Kern</Paragraph>
    <ErrorSummary language={language} errors={[{ field: 'wie', text: 'Vul in wie' }]} />
    <Form action="/x" submission={submission} version={3} autosave="/concept">
      <TextField language={language} name="wie" label="Wie?" hint="Naam" error="Vul in wie" required after="x" />
      <TextArea language={language} name="woorden" label="Woorden" reads="Dit lezen: jij." error="Fout" />
      <SelectField language={language} name="rol" label="Rol" options={[{ value: 'a', label: 'A' }]} error="Kies" />
      <DateField language={language} name="dag" label="Dag" value="2026-11-26" />
      <NumberField language={language} name="uren" label="Uren" unit="uur" />
      <MoneyField language={language} name="euro" label="Euro" />
      <RadioChoices
        language={language}
        name="keus"
        label="Keus"
        error="Kies"
        options={[{ value: 'ja', label: 'Ja', hint: 'h' }]}
      />
      <CheckChoices language={language} name="meer" label="Meer" look="four" options={[{ value: 'ja', label: 'Ja' }]} />
      <Checkbox language={language} name="goed" label="Goed" error="Vink aan" reads="Dit lezen: jij." />
      <SubmitRow>
        <Button kind="primary">Bewaar</Button>
        <Button kind="quiet" wide>
          Niet
        </Button>
        <ActionLink href="/" back>
          Terug
        </ActionLink>
      </SubmitRow>
    </Form>
    <SearchForm action="/" label="Zoek">
      x
    </SearchForm>
    <Grid kind="half">
      <Card id="stap" title="Stap" aside="x" variant="you" picture="x">
        x
      </Card>
      <Card>x</Card>
      <Section id="deel" title="Deel" titleHidden ruled>
        x
      </Section>
    </Grid>
    <Stack wide>
      <Row between>
        <Mark state="stuck" word="loopt vast" />
        <Tag kind="new">nieuw</Tag>
        <Who you>jij</Who>
        <Words>Ik wil rust.</Words>
        <Reads>Dit lezen: jij.</Reads>
      </Row>
      <Notice kind="crisis" title="Spoed" action="x" live>
        x
      </Notice>
      <Empty title="Hier komt je plan" action="x">
        x
      </Empty>
      <Fold summary="Meer">x</Fold>
      <FoldRows>
        <FoldRow icon="goal" title="Wat ik wil" line="3 doelen">
          x
        </FoldRow>
      </FoldRows>
      <Pairs items={[{ term: 'a', value: 'b' }]} />
      <Figures items={[{ label: 'a', value: 'b' }]} />
      <NewsList items={[{ tag: 'nieuw', text: 'a', small: 'b', end: 'c' }]} />
      <GoodNewsList items={['a']} />
      <GoalCard language={language} number={1} words="Rust" note="n">
        <TodoList
          items={[
            {
              who: { name: 'jij', you: true },
              what: 'a',
              when: 'vandaag',
              soon: true,
              mark: { state: 'open', word: 'moet nog' },
            },
          ]}
        />
      </GoalCard>
      <PeopleList
        items={[
          { name: 'Daan', you: true },
          { name: 'leeg', gone: true, tag: 't', small: 's' },
        ]}
      />
      <DataTable
        caption="c"
        columns={[
          { label: 'A', cell: (row: string) => row, heads: true },
          { label: 'B', cell: () => 1, numeric: true, phoneLabel: 'B' },
        ]}
        groups={[{ title: 'g', count: 1, rows: ['rij'] }]}
        total={['t', 1]}
      />
      <JumpNav language={language} sticky items={[{ href: '#a', label: 'a' }]} />
      <Chips label="Filter" items={[{ href: '/', text: 'a', current: true, count: 1 }]} />
      <Steps
        language={language}
        label="Stappen"
        items={[
          { text: 'a', state: 'done' },
          { text: 'b', state: 'current' },
        ]}
      />
      <TimeLine language={language} items={[{ kind: 'next', when: '26 nov', what: 'w', small: 's' }]} />
      <Ladder language={language} items={[{ text: 'a', state: 'current' }]} />
      <WeekGrid
        language={language}
        days={[
          { title: 'ma', today: true, items: ['x'] },
          { title: 'di', items: [] },
        ]}
      />
      <RoundTable
        language={language}
        seats={seats}
        middle={['do 26 nov', '14.00']}
        title="Tafel"
        description="Vier"
        list="fold"
        caption="c"
      />
      <StepsPicture
        language={language}
        steps={[
          { text: 'a', state: 'current' },
          { text: 'b', state: 'done' },
        ]}
        title="Trap"
        description="Twee"
      />
      <MeetingsLine
        language={language}
        meetings={[{ kind: 'table', when: '24 sep', what: 'w' }]}
        title="Lijn"
        description="Een"
      />
    </Stack>
    <Sheet actions="x">
      <WritingLines count={2} />
    </Sheet>
  </>
);

const demo = { href: '/postvak', text: 'Postvak' };
const page = { language, title: 'Omtafel', stylesheetHref: '/omtafel.css', scripts: ['/live.js'], demo };
const signedIn = { signedInAs: 'Daan', signOutAction: { path: '/uit', submission } };
const nav = [{ href: '/plan', label: 'Mijn plan', icon: 'table' as const, current: true }];
const toEnglish = { href: '/taal', label: 'English', other: 'en' as const, back: '/plan' };
const clientPage = (
  <ClientPage {...page} {...signedIn} nav={nav} languageSwitch={toEnglish} quickExitHref="https://www.buienradar.nl/">
    {everything}
  </ClientPage>
);
const staffPage = (
  <StaffPage {...page} {...signedIn} nav={nav} languageSwitch={toEnglish} foot="x">
    {everything}
  </StaffPage>
);

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
  });
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
