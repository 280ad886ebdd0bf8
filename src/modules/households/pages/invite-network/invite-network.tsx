import { Button, Checkbox, Form, SubmitRow, TextArea, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf, tickOf } from '../../../../kernel/web/field-of.ts';
import { formRoutes, go, page } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { invitePlace } from '../../commands/invite-place.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { tableAt } from '../../queries/table.ts';
import { clientsOf, tablePage } from '../../queries/table-page.ts';
import { networkInvitationSchema } from '../../schema.ts';
import { TablePage } from '../../ui/form-page.tsx';
import { byName } from '../../ui/by-name.ts';

/** Ask somebody from the client's own network: family, a friend, a neighbour. */
export const inviteNetworkRoutes = formRoutes({
  path: paths.inviteNetwork,
  gate: 'person',
  action: 'place.invite',
  sample: 'client',
  schema: networkInvitationSchema,
  load: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    await tableAt(cx, householdId, 'place.invite');
    return { householdId, clients: clientsOf(await tablePage(cx, householdId)) };
  },
  view: (cx, { householdId, clients }, form) => {
    const { language } = cx;
    const { pages } = texts(language);
    const words = pages.network;
    const field = (name: 'givenName' | 'surname' | 'relation' | 'phone') => ({
      ...fieldOf(cx, form, name),
      label: words[name],
    });
    return page({
      title: words.title,
      body: (
        <TablePage
          language={language}
          title={words.title}
          lead={words.lead}
          back={{ href: householdPaths.table(householdId), text: pages.back.table }}
          form={form}
        >
          <Form
            action={householdPaths.inviteNetwork(householdId)}
            submission={cx.newId()}
            autosave={householdPaths.inviteNetwork(householdId)}
          >
            <TextField {...field('givenName')} required />
            <TextField {...field('surname')} />
            <TextField {...field('relation')} hint={words.relationHint} />
            <Checkbox {...tickOf(cx, form, 'employer')} label={words.employer} hint={words.employerHint} />
            <TextField {...field('phone')} type="tel" width="middle" />
            <TextArea
              {...fieldOf(cx, form, 'whyAsked')}
              label={words.why}
              hint={words.whyHint}
              reads={words.whyReads}
              rows={3}
            />
            <TogetherField cx={cx} clients={byName(clients)} form={form} />
            <SubmitRow>
              <Button kind="primary">{words.send}</Button>
            </SubmitRow>
          </Form>
        </TablePage>
      ),
    });
  },
  submit: async (cx, input, { householdId }) => {
    const { givenName, surname, relation, employer, phone, whyAsked } = input;
    await invitePlace(cx, householdId, { who: { givenName, surname, relation, employer, phone }, whyAsked });
    return go(householdPaths.table(householdId));
  },
});
