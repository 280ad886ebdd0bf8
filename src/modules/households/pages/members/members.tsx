import { can } from '../../../../kernel/access/can.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { LinkButton, PeopleList, Row } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { membersOf, readsContact } from '../../queries/members.ts';
import { atTable, tableAt } from '../../queries/table.ts';
import { TablePage } from '../../ui/form-page.tsx';

/** Who belongs to the household. The rule for safe contact shows to that adult and to professionals only. */
export const membersRoute = pageRoute({
  path: paths.members,
  gate: 'person',
  action: 'table.view',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const table = await tableAt(cx, householdId, 'table.view');
    const members = await membersOf(cx, table);
    const { language } = cx;
    const { pages } = texts(language);
    const words = pages.members;
    const mayAdd = can(cx.actor, 'household.change', table);
    const mayChange = (personId: string) =>
      can(cx.actor, 'member.change', table) &&
      (cx.actor.kind === 'staff' || personId === cx.actor.personId) &&
      members.some((each) => each.personId === personId && readsContact(cx, table, each));
    return page({
      title: words.title,
      viewed: { objectKind: 'household', objectId: householdId, ...atTable(table) },
      body: (
        <TablePage
          language={language}
          title={words.title}
          lead={words.lead}
          back={{ href: householdPaths.table(householdId), text: pages.back.table }}
          actions={
            mayAdd ? (
              <Row>
                <LinkButton kind="primary" href={householdPaths.memberNew(householdId)}>
                  {words.add}
                </LinkButton>
                <LinkButton kind="quiet" href={householdPaths.name(householdId)}>
                  {words.rename}
                </LinkButton>
              </Row>
            ) : null
          }
        >
          <PeopleList
            items={members.map((member) => ({
              name: mayChange(member.personId) ? (
                <a class="nl-link" href={householdPaths.member(householdId, member.personId)}>
                  {fullName(member)}
                </a>
              ) : (
                fullName(member)
              ),
              you: member.client,
              about: [words[member.kind], member.relation].filter((part) => part !== '').join(', '),
              ...(member.client ? { tag: words.client } : {}),
              small: [
                member.partedOn === null ? '' : words.parted(writeDate(member.partedOn, language)),
                member.contactHidden ? words.hidden : '',
                member.safeContact === null || member.safeContact === '' ? '' : words.safe(member.safeContact),
                member.birthDate === null ? '' : words.born(writeDate(member.birthDate, language)),
                member.phone,
                member.speaks === '' ? '' : words.speaks(member.speaks),
                member.interpreter ? words.interpreter : '',
              ]
                .filter((part) => part !== '')
                .join(' · '),
            }))}
          />
        </TablePage>
      ),
    });
  },
});
