import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { DataTable, Notice, RadioChoices, Section } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, overtaken, type PageReply, page, wrong } from '../../../../kernel/web/route.ts';
import { decideFlag } from '../../commands/decide-flag.ts';
import { texts } from '../../messages/index.ts';
import { activityOfKind, flagNotes } from '../../model.ts';
import { paths, reviewFlagPath } from '../../paths.ts';
import { type Flag, type FlaggedRow, flagWithRows, householdCode } from '../../queries/flags.ts';
import { decisionInput } from '../../schema.ts';

interface Data {
  readonly flag: Flag;
  readonly rows: readonly FlaggedRow[];
}

/** `household.look-up`: what was done stands behind the dot. */
const verbOf = (action: string): string => action.slice(action.indexOf('.') + 1);

function rowTable(cx: Cx, rows: readonly FlaggedRow[]): Child {
  const { flag: words } = texts(cx.language).review;
  const { parts } = texts(cx.language).looked;
  return (
    <DataTable
      caption={words.rows}
      captionHidden
      columns={[
        { label: words.at, cell: (row: FlaggedRow) => clockTime(row.at), heads: true },
        {
          label: words.action,
          cell: (row) => words.verbs[verbOf(row.action)] ?? words.changed,
          phoneLabel: words.action,
        },
        {
          label: words.part,
          cell: (row) => parts[activityOfKind[row.kind] ?? 'table'],
          phoneLabel: words.part,
        },
        {
          label: words.household,
          cell: (row) => (row.household === null ? words.noHousehold : householdCode(row.household)),
          phoneLabel: words.household,
        },
        {
          label: words.allowed,
          cell: (row) => (row.allowed ? (row.emergency ? words.emergency : words.yes) : words.no),
          phoneLabel: words.allowed,
        },
        { label: words.grounds, cell: (row) => row.grounds.join(', ') || '-', phoneLabel: words.grounds },
      ]}
      groups={[{ rows }]}
    />
  );
}

function about(cx: Cx, { flag, rows }: Data): Child {
  const { language, today } = cx;
  const { flag: words, states, ask } = texts(language).review;
  const who = [flag.who, flag.function, flag.organisation].filter(Boolean).join(', ');
  return (
    <>
      <p>
        <strong>{who}</strong>. {writeDay(flag.day, language, today)}.{' '}
        {flag.householdId === null ? null : `${words.household} ${householdCode(flag.householdId)}`}
        {flag.caseManager === '' ? null : ` (${ask(flag.caseManager)})`}
      </p>
      {flag.note === null || flag.decidedAt === null ? null : (
        <Notice kind="done" title={states[flag.state]}>
          {words.decided(
            states[flag.state],
            words.notes[flag.note],
            flag.decidedBy,
            writeDay(calendarDay(flag.decidedAt), language, today),
          )}
        </Notice>
      )}
      <Section id="regels" title={words.rows}>
        <p class="om-quiet">{words.rowsHint}</p>
        {rowTable(cx, rows)}
      </Section>
    </>
  );
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { flag } = data;
  const words = texts(cx.language).review;
  const [title, lead] = words.rules[flag.rule] ?? [flag.rule, ''];
  const notes = [...flagNotes.explained, ...flagNotes.reported];
  return page({
    title: title,
    narrow: false,
    viewed: { objectKind: 'log', objectId: flag.id, householdId: flag.householdId, role: 'privacy-officer' },
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={title}
        lead={lead}
        about={about(cx, data)}
        action={reviewFlagPath(flag.id)}
        version={flag.version}
        submit={words.flag.save}
        back={{ href: paths.review, text: words.flag.back }}
      >
        <RadioChoices
          {...fieldOf(cx, form, 'state')}
          label={words.flag.state}
          required
          options={(['explained', 'reported'] as const).map((value) => ({ value, label: words.states[value] }))}
        />
        <RadioChoices
          {...fieldOf(cx, form, 'note')}
          label={words.flag.note}
          hint={words.flag.noteHint}
          required
          options={notes.map((value) => ({ value, label: words.flag.notes[value] }))}
        />
      </FormPage>
    ),
  });
}

/** One finding: its rows without content, and what the privacy officer makes of it. */
export const reviewFlagRoutes = formRoutes({
  path: paths.reviewFlag,
  gate: 'office',
  action: 'review.view',
  viewing: true,
  sample: 'privacy-officer',
  schema: decisionInput,
  load: (cx, request): Promise<Data> => flagWithRows(cx, request.params['flagId'] ?? ''),
  view,
  submit: async (cx, input, { flag }, request) => {
    const words = texts(cx.language).review.flag;
    const done = await decideFlag(cx, flag.id, input);
    if (done === 'note') return wrong(request.sent, { note: words.wrongNote });
    if (done === 'overtaken') return overtaken(request.sent, words.overtaken, { version: String(flag.version) });
    return go(paths.review);
  },
});
