import { notFound } from '../../../../kernel/errors.ts';
import { Button, Form, SubmitRow, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, overtaken, page } from '../../../../kernel/web/route.ts';
import { renameHousehold } from '../../commands/rename-household.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { tableAt } from '../../queries/table.ts';
import { householdNameSchema } from '../../schema.ts';
import { TablePage } from '../../ui/form-page.tsx';

/** The name under which professionals find this household in their lists. */
export const householdNameRoutes = formRoutes({
  path: paths.name,
  gate: 'staff',
  action: 'household.change',
  sample: 'case-manager',
  schema: householdNameSchema,
  load: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    await tableAt(cx, householdId, 'household.change');
    const household = await cx.db
      .selectFrom('household')
      .select(['name', 'version'])
      .where('id', '=', householdId)
      .executeTakeFirst();
    if (household === undefined) throw notFound();
    return { householdId, ...household };
  },
  view: (cx, { householdId, name, version }, form) => {
    const { language } = cx;
    const words = texts(language).pages.members;
    return page({
      title: words.nameTitle,
      body: (
        <TablePage
          language={language}
          title={words.nameTitle}
          back={{ href: householdPaths.members(householdId), text: words.title }}
          form={form}
        >
          <Form
            action={householdPaths.name(householdId)}
            submission={cx.newId()}
            version={valueOf(form, 'version') || version}
          >
            <TextField {...fieldOf(cx, form, 'name', name)} label={words.nameField} hint={words.nameHint} required />
            <SubmitRow>
              <Button kind="primary">{words.save}</Button>
            </SubmitRow>
          </Form>
        </TablePage>
      ),
    });
  },
  submit: async (cx, input, { householdId, name, version }, request) => {
    if ((await renameHousehold(cx, householdId, input)) === 'renamed') return go(householdPaths.members(householdId));
    return overtaken(request.sent, texts(cx.language).pages.members.overtaken(name), { version: String(version) });
  },
});
