import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { Button, Card, Form, PageHead, Stack, SubmitRow } from '../../../../kernel/ui/index.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, type PageReply, page, type Request } from '../../../../kernel/web/route.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { chairOf, PlaceAnswerFields, placeAnswerSchema, atTable, tableAt } from '../../../households/index.ts';
import { type Preparation, preparationsOf } from '../../../meetings/index.ts';
import { answerInvitation } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type OnePage, openOnePage } from '../../queries/one-page.ts';
import { type EmployerChair, employerChair } from '../../queries/employer-chair.ts';
import { type OwnPlace, ownPlace } from '../../queries/own-place.ts';
import { employerPart } from './employer.tsx';
import { seatedPart } from './seated.tsx';

interface Data {
  readonly householdId: string;
  readonly role: string;
  readonly place: OwnPlace;
  /** Null until the invitation is accepted: who is asked knows why, and nothing more. */
  readonly household: OnePage | null;
  readonly preparation: Preparation | null;
  /** Of an employer who accepted; then there is no household here. */
  readonly employer: EmployerChair | null;
  /** The own agreement that is opened in place (`?afspraak=`). */
  readonly opened: string | undefined;
}

async function load(cx: Cx, request: Request): Promise<Data> {
  const householdId = request.params['householdId'] ?? '';
  const table = await tableAt(cx, householdId, 'place.view');
  const place = await ownPlace(cx, householdId);
  const isEmployer = place.state === 'accepted' && table.positions.includes('employer');
  const household = place.state === 'accepted' && !isEmployer ? await openOnePage(cx, householdId, 'place.view') : null;
  const written = household === null ? [] : await preparationsOf(cx, household.table);
  const preparation = written.find((each) => each.personId === cx.actor.personId) ?? null;
  const employer = isEmployer ? await employerChair(cx, householdId) : null;
  return {
    ...atTable(table),
    place,
    household,
    preparation,
    employer,
    opened: request.query['afspraak'],
  };
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const words = texts(cx.language).invitation;
  const { place, household, employer } = data;
  const seated = household !== null || employer !== null;
  return page({
    title: words.listTitle,
    narrow: !seated,
    viewed: { objectKind: 'place', objectId: place.placeId, householdId: data.householdId, role: data.role },
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead
          title={seated ? words.seated : words.title}
          lead={seated ? words.seatedLead(place.clientName) : words.lead(place.askedBy, place.clientName)}
        />
        {employer !== null ? (
          employerPart(cx, data.householdId, place, employer)
        ) : household !== null ? (
          seatedPart(cx, place, household, data)
        ) : (
          <Stack wide>
            <Card id="waarom" title={words.why}>
              <p>{place.whyAsked || words.noWhy}</p>
              <p>{words.whatText}</p>
            </Card>
            <Card id="antwoord" title={words.answer}>
              <Form action={chairOf(data.householdId)} submission={cx.newId()} autosave={chairOf(data.householdId)}>
                <PlaceAnswerFields
                  language={cx.language}
                  form={form}
                  mandate={cx.actor.kind === 'staff' ? place.mandate : null}
                />
                <SubmitRow>
                  <Button kind="primary">{words.send}</Button>
                </SubmitRow>
              </Form>
            </Card>
          </Stack>
        )}
      </FormErrors>
    ),
  });
}

/** An invited person does everything on this one page: why, accept or decline, prepare, own agreements, minutes. */
export const invitationRoutes = formRoutes({
  path: paths.invitation,
  gate: 'person',
  action: 'place.view',
  viewing: true,
  sample: 'invited',
  schema: placeAnswerSchema,
  load,
  view,
  submit: async (cx, input, data) => {
    if (input.answer === 'accept') {
      await answerInvitation(cx, data.householdId, { answer: 'accept', mandate: input.mandate });
    } else {
      const { declineCode, declineWords: words } = input;
      if (declineCode === null) throw notFound();
      await answerInvitation(cx, data.householdId, { answer: 'decline', declineCode, words });
      return go(paths.invitations);
    }
    return go(chairOf(data.householdId));
  },
});
