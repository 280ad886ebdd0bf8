import { can } from '../../../../kernel/access/can.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import {
  Button,
  Checkbox,
  CheckChoices,
  Form,
  HiddenField,
  SubmitRow,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf, tickOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import { valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, overtaken, page, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { changeMember } from '../../commands/change-member.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { type Member, membersOf, readsContact } from '../../queries/members.ts';
import { leavesSomebody } from '../../commands/part-ways.ts';
import { roleIn, tableAt } from '../../queries/table.ts';
import { memberChangeSchema } from '../../schema.ts';
import { NameFields } from '../../ui/name-fields.tsx';
import { ContactFields } from '../../ui/contact-fields.tsx';
import { byName } from '../../ui/by-name.ts';
import { TablePage } from '../../ui/form-page.tsx';

/** How to reach one member safely; a client sees and changes only the own. */
export const memberRoutes = formRoutes({
  path: paths.member,
  gate: 'person',
  action: 'member.change',
  viewing: true,
  sample: 'client',
  schema: memberChangeSchema,
  load: async (cx, request) => {
    const { householdId = '', personId } = request.params;
    const table = await tableAt(cx, householdId, 'member.change');
    const members = await membersOf(cx, table);
    const member = members.find((each) => each.personId === personId);
    const own = member?.personId === cx.actor.personId;
    if (member === undefined || (cx.actor.kind !== 'staff' && !own) || !readsContact(cx, table, member))
      throw notFound();
    // Who asked first keeps this table.
    const mayPart = member.kind === 'adult' && member.partedOn === null && leavesSomebody(table, member.personId);
    return {
      householdId,
      own,
      mayPart,
      mayRights: cx.actor.kind === 'staff' && member.client && can(cx.actor, 'rights.view', table),
      role: roleIn(table),
      adults:
        member.kind === 'child' ? members.filter(({ kind, partedOn }) => kind === 'adult' && partedOn === null) : [],
      member: { ...member, safeContact: member.safeContact ?? '' },
    };
  },
  view: (cx, { householdId, own, mayPart, mayRights, role, adults, member }, form) => {
    const { language } = cx;
    const words = texts(language).pages.members;
    const title = own ? words.ownTitle : fullName(member);
    return page({
      title,
      viewed: { objectKind: 'person', objectId: member.personId, householdId, role },
      body: (
        <TablePage
          language={language}
          title={title}
          back={{ href: householdPaths.members(householdId), text: words.title }}
          form={form}
        >
          <Form
            action={householdPaths.member(householdId, member.personId)}
            submission={cx.newId()}
            version={valueOf(form, 'version') || member.version}
          >
            {member.partedOn === null ? (
              <NameFields cx={cx} form={form} now={member} own={own} />
            ) : (
              <HiddenField name="givenName" value={member.givenName} />
            )}
            <ContactFields language={language} form={form} now={member} own={own} />
            {own ? null : (
              <TextField
                {...fieldOf(cx, form, 'relation', member.relation)}
                label={words.relation}
                hint={words.relationHint}
              />
            )}
            {own || member.client || member.kind === 'child' ? null : (
              <Checkbox {...tickOf(cx, form, 'client')} label={words.isClient} hint={words.isClientHint} />
            )}
            {adults.length === 0 ? null : (
              <CheckChoices
                {...ticksOf(cx, form, 'parentIds', member.parentIds)}
                label={words.parents(member.givenName)}
                hint={words.parentsHint(member.givenName)}
                options={adults.map((adult) => ({ value: adult.personId, label: fullName(adult) }))}
              />
            )}
            <TogetherField cx={cx} clients={member.client ? byName([member]) : []} form={form} />
            <SubmitRow>
              <Button kind="primary">{words.save}</Button>
            </SubmitRow>
          </Form>
          {mayPart ? (
            <p>
              <a href={householdPaths.part(householdId, member.personId)}>
                {own ? words.partOwn : words.part(member.givenName)}
              </a>
            </p>
          ) : null}
          {cx.actor.kind === 'staff' && member.client ? (
            <p>
              <a href={householdPaths.contactWay(householdId, member.personId)}>{words.contactWay(member.givenName)}</a>
            </p>
          ) : null}
          {mayRights ? (
            <p>
              <a href={householdPaths.rights(householdId, member.personId)}>{words.rights(member.givenName)}</a>
            </p>
          ) : null}
          {cx.actor.kind === 'staff' && member.kind === 'adult' && member.partedOn === null ? (
            <p>
              <a href={householdPaths.entry(householdId, member.personId)}>
                {texts(language).pages.entry.give(member.givenName)}
              </a>
            </p>
          ) : null}
        </TablePage>
      ),
    });
  },
  submit: async (cx, input, { householdId, own, adults, member }, request) => {
    // What a client could have filled in is filled in with that client, not with another.
    if (input.together !== null && input.together !== member.personId)
      return wrong(request.sent, { together: 'wrong' });
    const {
      together: _together,
      parentIds,
      relation,
      client,
      givenName,
      surname,
      birthDate,
      phone,
      ...contact
    } = input;
    if (birthDate !== null && birthDate > cx.today) return wrong(request.sent, { birthDate: 'future' });
    const self = input.together ?? cx.actor.personId;
    if (member.contactHidden && !input.contactHidden && self !== member.personId) {
      return wrong(request.sent, { contactHidden: texts(cx.language).pages.members.hiddenTogether });
    }
    const changed = await changeMember(cx, householdId, {
      ...contact,
      personId: member.personId,
      person: { givenName, surname, birthDate, phone },
      ...(own ? {} : { relation, client }),
      ...(adults.length === 0 ? {} : { parentIds: keptWith(parentIds, member, adults) }),
    });
    if (changed === 'changed') return go(householdPaths.members(householdId));
    const now = [fullName(member), member.birthDate, member.phone, member.safeContact, member.speaks, member.relation];
    const there = now.filter((each) => each !== null && each !== '').join(', ');
    return overtaken(request.sent, texts(cx.language).pages.members.overtaken(there), {
      version: String(member.version),
    });
  },
});

/** What was chosen, and who stood there already and is not on this form: a parent who went apart keeps the authority. */
const keptWith = (chosen: readonly string[], { parentIds }: Member, adults: readonly Member[]): string[] => [
  ...chosen,
  ...parentIds.filter((id) => !adults.some(({ personId }) => personId === id)),
];
