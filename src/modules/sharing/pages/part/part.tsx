import { forbidden, notFound } from '../../../../kernel/errors.ts';
import { Button, Card, Checkbox, Form, LinkButton, Paragraph, SubmitRow } from '../../../../kernel/ui/index.ts';
import { tickOf } from '../../../../kernel/web/field-of.ts';
import { formRoutes, go, overtaken, page } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, householdPaths, leavesSomebody, membersOf, TablePage, tableAt } from '../../../households/index.ts';
import { partToOwnTable } from '../../commands/part-ways.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { partSchema } from '../../schema.ts';

/** Going apart: what stays, what ends and for whom, and then the button. */
export const partRoutes = formRoutes({
  path: paths.part,
  gate: 'person',
  action: 'member.part',
  sample: 'case-manager',
  schema: partSchema,
  load: async (cx, request) => {
    const { householdId = '', personId = '' } = request.params;
    const table = await tableAt(cx, householdId, 'member.part');
    const members = await membersOf(cx, table);
    const member = members.find(
      (each) => each.personId === personId && each.kind === 'adult' && each.partedOn === null,
    );
    const own = personId === cx.actor.personId;
    if (member === undefined || (cx.actor.kind === 'resident' && !own)) throw notFound();
    if (!leavesSomebody(table, personId)) throw forbidden();
    const others = members.filter((each) => each.client && each.personId !== personId);
    return { householdId, member, own, others, decides: table.clientIds[0] === personId };
  },
  view: (cx, { householdId, member, own, others, decides }, form) => {
    const { language } = cx;
    const words = texts(language).part;
    const title = own ? words.titleOwn : words.title(member.givenName);
    const name = member.givenName;
    const other = others.map((each) => each.givenName).join(', ');
    const lines = [
      ...(own ? words.own(other) : words.of(name, other)),
      ...(decides ? (own ? words.decidesOwn(other) : words.decides(name, other)) : []),
    ];
    return page({
      title,
      body: (
        <TablePage
          language={language}
          title={title}
          lead={words.lead}
          back={{ href: householdPaths.members(householdId), text: words.back }}
          form={form}
        >
          <Card>
            {lines.map((line) => (
              <Paragraph>{line}</Paragraph>
            ))}
            <Form
              action={householdPaths.part(householdId, member.personId)}
              submission={cx.newId()}
              version={member.version}
            >
              {cx.actor.kind === 'staff' ? (
                <Checkbox {...tickOf(cx, form, 'ownTable')} label={words.ownTable(name)} hint={words.ownTableHint} />
              ) : null}
              <TogetherField cx={cx} clients={member.client ? byName([member]) : []} form={form} />
              <SubmitRow>
                <Button kind="primary">{own ? words.buttonOwn : words.button(name)}</Button>
                <LinkButton kind="quiet" href={householdPaths.members(householdId)}>
                  {words.cancel}
                </LinkButton>
              </SubmitRow>
            </Form>
          </Card>
        </TablePage>
      ),
    });
  },
  submit: async (cx, input, { householdId, member, own }, request) => {
    const done = await partToOwnTable(cx, householdId, member, input);
    if (done === 'overtaken') return overtaken(request.sent, texts(cx.language).part.overtaken);
    if (done.ownTable !== null) return go(householdPaths.home(done.ownTable));
    return go(own ? '/mijn-plan' : householdPaths.members(householdId));
  },
});
