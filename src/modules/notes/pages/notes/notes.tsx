import type { Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Card,
  Empty,
  Form,
  NewsList,
  Notice,
  PageHead,
  Row,
  Stack,
  SubmitRow,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { actRoute, formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { householdPaths, atTable, tableAt } from '../../../households/index.ts';
import { endNote } from '../../commands/end-note.ts';
import { writeNote } from '../../commands/write-note.ts';
import { texts } from '../../messages/index.ts';
import { lastsUntil } from '../../model.ts';
import { paths } from '../../paths.ts';
import { ownNotes, type WorkingNote } from '../../queries/own-notes.ts';
import { endInput, noteInput } from '../../schema.ts';

interface Data {
  readonly householdId: string;
  readonly role: string;
  readonly notes: readonly WorkingNote[];
}

async function load(cx: Cx, { params }: Request): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  const table = await tableAt(cx, householdId, 'working-note.write');
  return { ...atTable(table), notes: await ownNotes(cx, householdId) };
}

function list(cx: Cx, { householdId, notes }: Data) {
  const words = texts(cx.language);
  if (notes.length === 0) {
    return (
      <Empty title={words.none} level={2}>
        {words.noneText}
      </Empty>
    );
  }
  return (
    <Card id="mijn-notities" title={words.mine}>
      <NewsList
        items={notes.map((note) => ({
          text: note.words,
          small: `${words.written(writeDay(note.writtenOn, cx.language, cx.today))}. ${words.until(
            writeDay(lastsUntil(note.writtenOn), cx.language, cx.today),
          )}`,
          end: (
            <Row>
              <ActionLink href={paths.makeItem(householdId, note.id)}>{words.share}</ActionLink>
              <Form
                action={paths.end(householdId, note.id)}
                submission={cx.newId()}
                label={words.awayLabel(note.words.slice(0, 40))}
              >
                <Button kind="quiet">{words.away}</Button>
              </Form>
            </Row>
          ),
        }))}
      />
    </Card>
  );
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const words = texts(cx.language);
  const { householdId } = data;
  return page({
    title: words.title,
    viewed: { objectKind: 'working-note', householdId, role: data.role },
    body: (
      <Stack wide>
        <ActionLink href={householdPaths.home(householdId)} back>
          {words.back}
        </ActionLink>
        <div class="om-screen">
          <FormErrors cx={cx} form={form}>
            <Stack wide>
              <PageHead title={words.title} lead={words.lead} />
              <Notice kind="attention" title={words.law}>
                {words.lawHint} {words.ends}
              </Notice>
              <Form action={paths.notes(householdId)} submission={cx.newId()} autosave={paths.notes(householdId)}>
                <TextArea {...fieldOf(cx, form, 'words')} label={words.words} required rows={4} reads={words.reads} />
                <SubmitRow>
                  <Button kind="primary">{words.save}</Button>
                </SubmitRow>
              </Form>
              {list(cx, data)}
            </Stack>
          </FormErrors>
        </div>
        <p class="om-blank">{words.paper}</p>
      </Stack>
    ),
  });
}

/** One's own working notes at one table, and the field for the next one. Nothing of it is on paper. */
export const notesRoutes = [
  ...formRoutes({
    path: '/huishoudens/:householdId/werknotities',
    gate: 'staff',
    action: 'working-note.write',
    viewing: true,
    sample: 'case-manager',
    schema: noteInput,
    load,
    view,
    submit: async (cx, input, { householdId }) => {
      await writeNote(cx, householdId, input.words);
      return go(paths.notes(householdId));
    },
  }),
  actRoute({
    path: '/huishoudens/:householdId/werknotities/:noteId/weg',
    gate: 'staff',
    action: 'working-note.write',
    sample: 'case-manager',
    schema: endInput,
    load,
    view: (cx, data) => view(cx, data, emptyForm),
    submit: async (cx, _input, { householdId }, { params }) => {
      await endNote(cx, householdId, params['noteId'] ?? '', 'thrown-away');
      return go(paths.notes(householdId));
    },
  }),
];
