import type { Cx } from '../../../../kernel/cx.ts';
import { TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { readersAt } from '../../../sharing/index.ts';
import { WordingBeside, wordingScripts } from '../../../wording/index.ts';
import { addActionNote } from '../../commands/add-action-note.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openAction } from '../../queries/one-goal.ts';
import { noteInput } from '../../schema.ts';
import { clientsOf, readersOfItem } from '../../ui/form-fields.tsx';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { byName, atTable } from '../../../households/index.ts';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const found = await openAction(cx, householdId, request.params['actionId'] ?? '', 'action.note');
  return { ...found, householdId, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { action, householdId, plan, table, readers }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  return page({
    title: words.action.noteTitle,
    scripts: cx.actor.kind === 'staff' ? wordingScripts : [],
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.action.noteTitle}
        lead={action.what}
        action={planPaths.noteAction(householdId, action.id)}
        submit={words.save}
        back={{ href: planPaths.action(householdId, action.id), text: words.cancel }}
      >
        <TextArea
          {...fieldOf(cx, form, 'words')}
          label={words.action.noteWords}
          hint={words.action.noteHint}
          required
          rows={2}
          reads={readersOfItem(cx, readers, action.audience)}
        />
        <WordingBeside cx={cx} field="words" text={valueOf(form, 'words')} />
        <TogetherField cx={cx} form={form} clients={byName(clientsOf(plan, table))} />
      </FormPage>
    ),
  });
}

export const noteRoutes = formRoutes({
  path: '/huishoudens/:householdId/afspraken/:actionId/notitie',
  action: 'action.note',
  gate: 'person',
  sample: 'client',
  looks: ({ action, table }) => ({
    objectKind: 'action',
    objectId: action.id,
    ...atTable(table),
  }),
  schema: noteInput,
  load,
  view,
  submit: async (cx, input, { householdId, action }) => {
    await addActionNote(cx, householdId, action.id, input);
    return go(planPaths.action(householdId, action.id));
  },
});
