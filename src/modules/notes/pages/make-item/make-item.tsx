import type { Cx } from '../../../../kernel/cx.ts';
import { RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { Refusal } from '../../../../kernel/errors.ts';
import { householdPaths, atTable, tableAt } from '../../../households/index.ts';
import { AudienceChoices, audienceKinds, audienceNames, readersAt, readersSentence } from '../../../sharing/index.ts';
import { makeItem } from '../../commands/make-item.ts';
import { texts } from '../../messages/index.ts';
import { itemKinds } from '../../model.ts';
import { paths } from '../../paths.ts';
import { ownNote } from '../../queries/own-notes.ts';
import { itemInput } from '../../schema.ts';

async function load(cx: Cx, { params }: Request) {
  const householdId = params['householdId'] ?? '';
  const table = await tableAt(cx, householdId, 'working-note.write');
  const note = await ownNote(cx, householdId, params['noteId'] ?? '');
  return { ...atTable(table), note, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { householdId, role, note, readers }: Data, form: FormState): PageReply {
  const words = texts(cx.language).make;
  const names = audienceNames(cx.language, cx.actor.kind);
  const field = fieldOf(cx, form, 'words');
  return page({
    title: words.title,
    scripts: ['readers'],
    viewed: { objectKind: 'working-note', objectId: note.id, householdId, role },
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        action={paths.makeItem(householdId, note.id)}
        submit={words.button}
        back={{ href: paths.notes(householdId), text: words.cancel }}
      >
        <TextArea
          {...field}
          label={words.words}
          required
          rows={4}
          value={form.values['words'] === undefined ? note.words : field.value}
        />
        <RadioChoices
          {...fieldOf(cx, form, 'kind')}
          label={words.kind}
          required
          options={itemKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          value={valueOf(form, 'kind')}
        />
        <AudienceChoices
          cx={cx}
          form={form}
          label={words.audience}
          options={audienceKinds.filter((kind) => kind !== 'only-me').map((kind) => ({ kind, label: names[kind] }))}
          sentence={(choice) => readersSentence(cx, readers, { ...choice, adultId: null, domain: null })}
        />
      </FormPage>
    ),
  });
}

/** The one button: a note becomes a signal, a topic or an agreement, with readers. */
export const makeItemRoutes = formRoutes({
  path: '/huishoudens/:householdId/werknotities/:noteId/delen',
  gate: 'staff',
  action: 'working-note.write',
  viewing: true,
  sample: 'case-manager',
  schema: itemInput,
  load,
  view,
  submit: async (cx, input, { householdId, note }, request) => {
    const words = texts(cx.language).make;
    try {
      await makeItem(cx, householdId, note.id, input);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      if (error.reason === 'groups') return wrong(request.sent, { groups: words.notReader });
      return wrong(request.sent, { audience: words.notThese });
    }
    return go(householdPaths.home(householdId));
  },
});
