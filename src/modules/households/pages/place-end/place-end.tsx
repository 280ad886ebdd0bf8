import { notFound } from '../../../../kernel/errors.ts';
import { ActionLink, Button, Card, Form, LinkButton, Paragraph, SubmitRow } from '../../../../kernel/ui/index.ts';
import { formRoutes, go, overtaken, page, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { endPlace } from '../../commands/end-place.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { homeOf } from '../../queries/home.ts';
import { tableAt } from '../../queries/table.ts';
import { clientsOf, leadsOrClient, tablePage } from '../../queries/table-page.ts';
import { placeEndSchema } from '../../schema.ts';
import { TablePage } from '../../ui/form-page.tsx';
import { byName } from '../../ui/by-name.ts';

/** Stop with somebody at the table: what stays, what ends, and then the button. */
export const placeEndRoutes = formRoutes({
  path: paths.placeEnd,
  gate: 'person',
  action: 'place.end',
  sample: 'client',
  schema: placeEndSchema,
  load: async (cx, request) => {
    const { householdId = '', placeId } = request.params;
    const table = await tableAt(cx, householdId, 'place.end');
    const shown = await tablePage(cx, householdId);
    const person = shown.people.find((each) => each.placeId === placeId && each.kind !== 'client');
    if (person === undefined || person.state === 'ended' || person.state === 'declined') throw notFound();
    const own = person.personId === cx.actor.personId;
    if (!own && !leadsOrClient(table)) throw notFound();
    return { householdId, person, own, clients: clientsOf(shown) };
  },
  view: (cx, { householdId, person, own, clients }, form) => {
    const { language } = cx;
    const { pages } = texts(language);
    const words = pages.end;
    const title = own ? words.own : words.title(person.givenName);
    return page({
      title,
      body: (
        <TablePage
          language={language}
          title={title}
          back={{ href: householdPaths.place(householdId, person.placeId), text: pages.back.home }}
          form={form}
        >
          <Card>
            <Paragraph>{words.what}</Paragraph>
            <Paragraph>{own ? words.ownReads : words.reads(person.givenName)}</Paragraph>
            <Paragraph>{own ? words.ownRoles : words.roles(person.givenName)}</Paragraph>
            {own ? (
              <Paragraph>
                {words.passOn} <ActionLink href={householdPaths.passOn(householdId)}>{words.passOnLink}</ActionLink>
              </Paragraph>
            ) : (
              <Paragraph>{words.noDoer(person.givenName)}</Paragraph>
            )}
            {cx.actor.kind === 'resident' ? <Paragraph>{words.help}</Paragraph> : null}
            <Form
              action={householdPaths.placeEnd(householdId, person.placeId)}
              submission={cx.newId()}
              version={person.version}
            >
              <TogetherField cx={cx} clients={byName(clients)} form={form} />
              <SubmitRow>
                <Button kind="primary">{words.button}</Button>
                <LinkButton kind="quiet" href={householdPaths.table(householdId)}>
                  {words.cancel}
                </LinkButton>
              </SubmitRow>
            </Form>
          </Card>
        </TablePage>
      ),
    });
  },
  submit: async (cx, input, { householdId, person, own }, request) => {
    const words = texts(cx.language).pages.end;
    const ended = await endPlace(cx, householdId, { placeId: person.placeId, version: input.version });
    if (ended === 'hand-over-first') return wrong(request.sent, {}, words.handOver);
    if (ended === 'overtaken') return overtaken(request.sent, words.overtaken);
    if (!own) return go(householdPaths.table(householdId));
    // Who left cannot look at this household any more.
    return go(cx.actor.kind === 'resident' ? homeOf(cx, householdId) : '/');
  },
});
