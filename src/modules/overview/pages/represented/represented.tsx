import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  Button,
  Card,
  Empty,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHead,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { optionalId } from '../../../../kernel/web/fields.ts';
import { actRoute, go, page, type PageReply, pageRoute } from '../../../../kernel/web/route.ts';
import { chooseRepresented, representationName, representedBy, scopeLine } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';

type Data = Awaited<ReturnType<typeof representedBy>>;

/** For whom somebody may act, each with what for and until when, and the button to go on in that role. */
function view(cx: Cx, found: Data): PageReply {
  const { language } = cx;
  const words = texts(language).represented;
  const now = found.find(({ clientId }) => clientId === cx.actor.onBehalfOf);
  return page({
    title: 'Omtafel',
    narrow: true,
    viewed: { objectKind: 'represented-list' },
    body: (
      <>
        <PageHead title={words.title} lead={words.lead} />
        <Stack wide>
          {now === undefined ? null : (
            <Notice kind="info" title={words.now(now.clientName)}>
              <LinkButton kind="primary" href={paths.representedPlan}>
                {words.planTitle(now.clientName)}
              </LinkButton>
            </Notice>
          )}
          {found.length === 0 ? (
            <Empty title={words.none} level={2}>
              {words.noneText}
            </Empty>
          ) : null}
          {found.map((each) => (
            <Card id={`voor-${each.id}`} title={words.line(each.clientName, representationName(language, each.kind))}>
              <p>{scopeLine(language, each)}</p>
              {each.clientId === cx.actor.onBehalfOf ? null : (
                <Form action={paths.represent} submission={cx.newId()} label={words.go(each.clientName)}>
                  <HiddenField name="client" value={each.clientId} />
                  <Button kind="primary">{words.go(each.clientName)}</Button>
                </Form>
              )}
            </Card>
          ))}
          {cx.actor.onBehalfOf === null ? null : (
            <Form action={paths.represent} submission={cx.newId()} label={words.self}>
              <Button kind="quiet">{words.self}</Button>
            </Form>
          )}
        </Stack>
      </>
    ),
  });
}

const base = { gate: 'person', sample: 'representative' } as const;

export const representedRoutes = [
  pageRoute({
    ...base,
    path: paths.represented,
    action: 'represented.list',
    viewing: true,
    run: async (cx) => view(cx, await representedBy(cx)),
  }),
  actRoute({
    ...base,
    path: paths.represent,
    action: 'represented.choose',
    says: 'acting',
    schema: z.object({ client: optionalId }),
    load: representedBy,
    view,
    submit: async (cx, { client }) => {
      await chooseRepresented(cx, client);
      return go(client === null ? paths.represented : paths.representedPlan);
    },
  }),
];
