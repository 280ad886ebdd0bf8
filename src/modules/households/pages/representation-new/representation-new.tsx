import { fullName } from '../../../../kernel/i18n/names.ts';
import { CheckChoices, DateField, RadioChoices, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import { valueOf } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { recordRepresentation } from '../../commands/record-representation.ts';
import { texts } from '../../messages/index.ts';
import { domainGroups, holdsCitizenNumber, latestEnd, representationKinds } from '../../model.ts';
import { householdPaths, paths } from '../../paths.ts';
import { representativesToBe } from '../../queries/representations.ts';
import { tableAt } from '../../queries/table.ts';
import { clientsOf, tablePage } from '../../queries/table-page.ts';
import { representationSchema } from '../../schema.ts';
import { byName } from '../../ui/by-name.ts';

/** Write down, together with the client, who acts for that client, for what and until when. */
export const representationNewRoutes = formRoutes({
  path: paths.representationNew,
  gate: 'staff',
  action: 'representation.record',
  sample: 'case-manager',
  schema: representationSchema,
  load: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const table = await tableAt(cx, householdId, 'representation.record');
    const people = (await representativesToBe(cx, householdId)).filter(
      ({ personId }) => table.clientIds.length > 1 || personId !== table.clientIds[0],
    );
    return { householdId, people, clients: clientsOf(await tablePage(cx, householdId)) };
  },
  view: (cx, { householdId, people, clients }, form) => {
    const { language } = cx;
    const all = texts(language).representation;
    const words = all.add;
    return page({
      title: words.title,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.title}
          lead={words.lead}
          action={householdPaths.representationNew(householdId)}
          submit={words.button}
          back={{ href: householdPaths.representations(householdId), text: texts(language).pages.back.home }}
        >
          <RadioChoices
            {...fieldOf(cx, form, 'person')}
            label={words.person}
            required
            options={[
              ...people.map((person) => ({ value: person.personId, label: fullName(person) })),
              { value: 'new', label: words.somebodyNew, hint: words.somebodyNewHint },
            ]}
            value={valueOf(form, 'person') || 'new'}
          />
          <TextField {...fieldOf(cx, form, 'givenName')} label={words.givenName} />
          <TextField {...fieldOf(cx, form, 'surname')} label={words.surname} />
          <TextField
            {...fieldOf(cx, form, 'phone')}
            label={words.phone}
            hint={words.phoneHint}
            type="tel"
            width="middle"
          />
          <RadioChoices
            {...fieldOf(cx, form, 'kind')}
            label={words.kind}
            required
            options={representationKinds.map((kind) => ({
              value: kind,
              label: all.kinds[kind],
              hint: all.kindHints[kind],
            }))}
          />
          <CheckChoices
            {...ticksOf(cx, form, 'groups')}
            label={words.groups}
            hint={words.groupsHint}
            options={domainGroups.map((group) => ({ value: group, label: all.groups[group] }))}
          />
          <TextField
            {...fieldOf(cx, form, 'paper')}
            label={words.paper}
            hint={words.paperHint}
            reads={words.paperReads}
            required
          />
          <DateField
            {...fieldOf(cx, form, 'from')}
            label={words.from}
            required
            value={valueOf(form, 'from') || cx.today}
          />
          <DateField {...fieldOf(cx, form, 'until')} label={words.until} hint={words.untilHint} required />
          <TogetherField cx={cx} form={form} clients={byName(clients)} choice={words.together} />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, { householdId }, request) => {
    const words = texts(cx.language).representation.add;
    if (holdsCitizenNumber(input.paper)) return wrong(request.sent, { paper: words.citizenNumber });
    if (input.until > latestEnd(input.from)) return wrong(request.sent, { until: words.tooLate });
    if (input.person === input.together) return wrong(request.sent, { person: 'wrong' });
    const { givenName, surname, phone, kind, groups, paper, from, until } = input;
    const who = input.person === 'new' ? { givenName, surname, phone } : { personId: input.person };
    const done = await recordRepresentation(cx, householdId, { who, kind, groups, paper, from, until });
    if (done === 'of-age') return wrong(request.sent, { until: words.ofAge });
    if (done === 'never') return wrong(request.sent, { until: words.past });
    return go(householdPaths.representations(householdId));
  },
});
