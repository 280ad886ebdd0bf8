import { forbidden } from '../../../../kernel/errors.ts';
import { Button, Card, Form, LinkButton, Paragraph, SubmitRow } from '../../../../kernel/ui/index.ts';
import { formRoutes, go, overtaken, page } from '../../../../kernel/web/route.ts';
import { endRepresentation } from '../../commands/end-representation.ts';
import { scopeLine, texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { mayEndRepresentation } from '../../policy.ts';
import { representationAt } from '../../queries/representations.ts';
import { tableAt } from '../../queries/table.ts';
import { representationEndSchema } from '../../schema.ts';
import { TablePage } from '../../ui/form-page.tsx';

/** Stop with somebody who acts for a client: what ends, what stays, and then the button. */
export const representationEndRoutes = formRoutes({
  path: paths.representationEnd,
  gate: 'person',
  action: 'representation.end',
  sample: 'case-manager',
  schema: representationEndSchema,
  load: async (cx, request) => {
    const { householdId = '', representationId = '' } = request.params;
    const table = await tableAt(cx, householdId, 'representation.end');
    const found = await representationAt(cx, table, representationId);
    if (!mayEndRepresentation(cx, found)) throw forbidden();
    return { householdId, found };
  },
  view: (cx, { householdId, found }, form) => {
    const { pages, representation } = texts(cx.language);
    const words = representation.end;
    const title = words.title(found.givenName);
    return page({
      title,
      body: (
        <TablePage
          language={cx.language}
          title={title}
          back={{ href: householdPaths.representations(householdId), text: pages.back.home }}
          form={form}
        >
          <Card>
            <Paragraph>{scopeLine(cx.language, found)}</Paragraph>
            <Paragraph>{words.what(found.givenName)}</Paragraph>
            <Paragraph>{words.stays}</Paragraph>
            <Form
              action={householdPaths.representationEnd(householdId, found.id)}
              submission={cx.newId()}
              version={found.version}
            >
              <SubmitRow>
                <Button kind="primary">{words.button}</Button>
                <LinkButton kind="quiet" href={householdPaths.representations(householdId)}>
                  {words.cancel}
                </LinkButton>
              </SubmitRow>
            </Form>
          </Card>
        </TablePage>
      ),
    });
  },
  submit: async (cx, input, { householdId, found }, request) => {
    const done = await endRepresentation(cx, householdId, { representationId: found.id, version: input.version });
    if (done === 'overtaken') return overtaken(request.sent, texts(cx.language).representation.end.overtaken);
    return go(householdPaths.representations(householdId));
  },
});
