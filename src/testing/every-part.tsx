/** Every building block of the screen in one page, for the tests that look at all of them. */
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
  Tag,
  TextArea,
  TextField,
  TimeLine,
  TodoList,
  WeekGrid,
  Who,
  Words,
  WritingLines,
} from '../kernel/ui/index.ts';

export const submission = '7f8d3c52-7a4b-4a57-9c0e-0d8e5a4f1b2c';
export const language = 'nl' as const;
export const seat = (label: string, more: Partial<Seat> = {}): Seat => ({ label, done: 1, open: 1, ...more });
export const seats = [
  seat('Fatima'),
  seat('Daan', { you: true }),
  seat('schuldhulp', { gone: true }),
  seat('Omar', { glow: true, answer: 'partly' }),
];

/** Every building block once, with every state that writes a class of its own. */
export const everything = (
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
export const page = { language, title: 'Omtafel', stylesheetHref: '/omtafel.css', scripts: ['/live.js'], demo };
const signedIn = { signedInAs: 'Daan', signOutAction: { path: '/uit', submission } };
const nav = [{ href: '/plan', label: 'Mijn plan', icon: 'table', current: 'page' } as const];
export const toEnglish = { href: '/taal', label: 'English', other: 'en' as const, back: '/plan' };
export const clientPage = (
  <ClientPage {...page} {...signedIn} nav={nav} languageSwitch={toEnglish} quickExitHref="https://www.buienradar.nl/">
    {everything}
  </ClientPage>
);
export const staffPage = (
  <StaffPage {...page} {...signedIn} nav={nav} languageSwitch={toEnglish} foot="x">
    {everything}
  </StaffPage>
);
