import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import type { Holding } from '../../../../kernel/privacy/holding.ts';
import { HiddenField, RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { askAbout } from '../../commands/ask.ts';
import { mayRestrict } from '../../commands/restrict.ts';
import { texts } from '../../messages/index.ts';
import { askPath, deskPath, paths } from '../../paths.ts';
import type { Held, ReadEverything } from '../../queries/everything.ts';
import { type Subject, subjectAt } from '../../queries/subject.ts';
import { askInput } from '../../schema.ts';
import { heldList } from '../../ui/held-list.tsx';

interface Data {
  readonly subject: Subject;
  readonly held: readonly Held[];
  readonly record: Held | null;
  /** It can be put out of use by itself; for a client everything can, as far as it goes. */
  readonly restricts: boolean;
}

/** The record that the address or the form names, among what this client reads. */
async function load(cx: Cx, request: Request, everything: ReadEverything, holdings: readonly Holding[]): Promise<Data> {
  const { householdId = '', personId = '' } = request.params;
  const subject = await subjectAt(cx, householdId, personId, 'rights.ask');
  const held = await everything(cx, subject);
  const kind = String(request.sent['over'] ?? request.query['over'] ?? '');
  const key = String(request.sent['nummer'] ?? request.query['nummer'] ?? '');
  if (kind === '') return { subject, held, record: null, restricts: mayRestrict(holdings, subject, null) };
  const record = held.find((each) => each.kind === kind && each.key === key && each.organisation !== null);
  if (record === undefined) throw notFound();
  return { subject, held, record, restricts: mayRestrict(holdings, subject, record) };
}

function view(cx: Cx, { subject, record, restricts }: Data, form: FormState): PageReply {
  const words = texts(cx.language).ask;
  const { householdId } = subject.table;
  const kinds = (['correction', 'restriction', 'deletion'] as const).filter(
    (kind) => (kind !== 'correction' || record !== null) && (kind !== 'restriction' || restricts),
  );
  const about: Child = record === null ? <p>{words.everything}</p> : heldList(cx, [record], [record.kind], () => null);
  return page({
    title: 'Omtafel',
    viewed: { objectKind: 'rights', objectId: subject.personId, householdId, role: subject.role },
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={record === null ? words.titleAll : words.title}
        lead={words.lead}
        about={about}
        action={askPath(householdId, subject.personId)}
        submit={words.send}
        back={{ href: deskPath(householdId, subject.personId), text: words.cancel }}
      >
        {record === null ? null : (
          <>
            <HiddenField name="over" value={record.kind} />
            <HiddenField name="nummer" value={record.key} />
          </>
        )}
        <RadioChoices
          {...fieldOf(cx, form, 'kind')}
          label={words.kind}
          required
          options={kinds.map((value) => ({
            value,
            label: words.kinds[value][0],
            hint: value === 'restriction' && record === null ? words.restrictAll : words.kinds[value][1],
          }))}
        />
        <TextArea {...fieldOf(cx, form, 'words')} label={words.words} hint={words.wordsHint} required rows={4} />
        <TogetherField
          cx={cx}
          form={form}
          clients={[{ id: subject.personId, name: fullName(subject) }]}
          choice={words.together}
        />
      </FormPage>
    ),
  });
}

/** "Klopt dit niet?": not right, not now, or away; beside one record, or about everything. */
export const askRoutes = (everything: ReadEverything, holdings: readonly Holding[]) =>
  formRoutes({
    path: paths.ask,
    gate: 'person',
    action: 'rights.ask',
    viewing: true,
    sample: 'client',
    schema: askInput,
    load: (cx, request) => load(cx, request, everything, holdings),
    view,
    submit: async (cx, input, { subject, held, record, restricts }, request) => {
      if ((record === null && input.kind === 'correction') || (input.kind === 'restriction' && !restricts)) {
        return wrong(request.sent, { kind: 'choose' });
      }
      if (!subject.self && cx.togetherWith !== subject.personId) return wrong(request.sent, { together: 'choose' });
      await askAbout(cx, holdings, subject, held, {
        kind: input.kind,
        words: input.words,
        record,
        authorId: record?.authorId ?? null,
      });
      return go(deskPath(subject.table.householdId, subject.personId));
    },
  });
