import { Button, Checkbox, Form, RadioChoices, SubmitRow, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf, tickOf } from '../../../../kernel/web/field-of.ts';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { addMember } from '../../commands/add-member.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { tableAt } from '../../queries/table.ts';
import { memberSchema } from '../../schema.ts';
import { NameFields } from '../../ui/name-fields.tsx';
import { ContactFields } from '../../ui/contact-fields.tsx';
import { TablePage } from '../../ui/form-page.tsx';

/** Adds somebody who belongs to the household. */
export const memberNewRoutes = formRoutes({
  path: paths.memberNew,
  gate: 'staff',
  action: 'household.change',
  sample: 'case-manager',
  schema: memberSchema,
  load: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    await tableAt(cx, householdId, 'household.change');
    return { householdId };
  },
  view: (cx, { householdId }, form) => {
    const { language } = cx;
    const words = texts(language).pages.members;
    return page({
      title: words.newTitle,
      body: (
        <TablePage
          language={language}
          title={words.newTitle}
          back={{ href: householdPaths.members(householdId), text: words.title }}
          form={form}
        >
          <Form
            action={householdPaths.memberNew(householdId)}
            submission={cx.newId()}
            autosave={householdPaths.memberNew(householdId)}
          >
            <RadioChoices
              {...fieldOf(cx, form, 'kind')}
              label={words.kind}
              required
              options={[
                { value: 'adult', label: words.adult },
                { value: 'child', label: words.child },
              ]}
            />
            <NameFields cx={cx} form={form} />
            <TextField {...fieldOf(cx, form, 'relation')} label={words.relation} hint={words.relationHint} />
            <Checkbox {...tickOf(cx, form, 'client')} label={words.isClient} hint={words.isClientHint} />
            <ContactFields language={language} form={form} />
            <SubmitRow>
              <Button kind="primary">{words.add}</Button>
            </SubmitRow>
          </Form>
        </TablePage>
      ),
    });
  },
  submit: async (cx, input, { householdId }, request) => {
    if (input.birthDate !== null && input.birthDate > cx.today) return wrong(request.sent, { birthDate: 'future' });
    await addMember(cx, householdId, input);
    return go(householdPaths.members(householdId));
  },
});
