import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { calendarDay, nearDay } from '../../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { wordsOf } from '../../../../kernel/mail/compose.ts';
import {
  ActionLink,
  Button,
  Empty,
  Form,
  type NewsItem,
  NewsList,
  PageHead,
  PhoneLink,
  Row,
  Section,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { actRoute, go, page, pageRoute, type PageReply, type Route } from '../../../../kernel/web/route.ts';
import { householdPaths, tableAt } from '../../../households/index.ts';
import { finishPost } from '../../commands/finish-post.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { letterOf, type PostItem, postItem, waitingPost } from '../../queries/post.ts';

/** So many stand on the page; who has done these finds the next ones. */
const atOnce = 20;

/** What waits for one person stands together, where the first of it stood: somebody calls once. */
function together(items: readonly PostItem[]): PostItem[] {
  const found = Map.groupBy(items, ({ householdId, personId }) => `${householdId}/${personId}`);
  return [...found.values()].flat();
}

const repeats = (item: PostItem, above: PostItem | undefined): boolean =>
  above?.personId === item.personId && above.householdId === item.householdId && above.reason === item.reason;

/** @param again how to reach this person stands in the line above */
function line(cx: Cx, item: PostItem, again: boolean): NewsItem {
  const words = texts(cx.language).post;
  const letter = item.state === 'to-print';
  const about = `${wordsOf(item.kind, cx.language, '').subject} (${nearDay(calendarDay(item.at), cx.today, cx.language)})`;
  const why = Object.hasOwn(words.why, item.reason) ? words.why[item.reason as keyof typeof words.why] : words.refused;
  return {
    text: (
      <>
        <strong>{fullName(item)}</strong> <a href={householdPaths.home(item.householdId)}>{item.householdName}</a>
        {letter || again ? null : (
          <>
            <div>{why}</div>
            {item.safeContact === '' ? null : <div>{words.safe(item.safeContact)}</div>}
            {item.phone === '' ? <div class="om-quiet">{words.noPhone}</div> : <PhoneLink phone={item.phone} />}
          </>
        )}
      </>
    ),
    small: about,
    end: (
      <Row>
        {letter && item.ready ? (
          <ActionLink href={paths.letter(item.householdId, item.id)}>{words.open}</ActionLink>
        ) : null}
        {letter && !item.ready ? <span class="om-quiet">{words.making}</span> : null}
        {!letter && !again && item.client && item.reason !== 'asked' ? (
          <ActionLink href={paths.at(item.householdId, item.personId)}>
            {item.reason === 'no-way' ? words.firstWay : words.otherWay}
          </ActionLink>
        ) : null}
        <Form
          action={paths.done(item.householdId, item.id)}
          submission={cx.newId()}
          label={`${fullName(item)}, ${about}`}
        >
          <Button kind="quiet">
            {letter ? words.posted : words.called}
            <span class="om-sr">
              : {fullName(item)}, {about}
            </span>
          </Button>
        </Form>
      </Row>
    ),
  };
}

async function postPage(cx: Cx): Promise<PageReply> {
  const words = texts(cx.language).post;
  const items = await waitingPost(cx);
  const part = (state: PostItem['state']) => items.filter((item) => item.state === state);
  return page({
    title: words.title,
    viewed: { objectKind: 'message' },
    body: (
      <>
        <PageHead title={words.title} lead={words.lead} />
        {items.length === 0 ? (
          <Empty title={words.none}>{words.noneText}</Empty>
        ) : (
          <Stack wide>
            {(['to-print', 'to-call'] as const).map((state) =>
              part(state).length === 0 ? null : (
                <Section id={state} title={state === 'to-print' ? words.letters : words.calls}>
                  <NewsList
                    items={together(part(state))
                      .slice(0, atOnce)
                      .map((item, at, all) => line(cx, item, repeats(item, all[at - 1])))}
                  />
                  {part(state).length <= atOnce ? null : (
                    <p class="om-quiet">{words.later(part(state).length - atOnce)}</p>
                  )}
                </Section>
              ),
            )}
          </Stack>
        )}
      </>
    ),
  });
}

async function itemAt(
  cx: Cx,
  params: Readonly<Record<string, string>>,
  action: 'post.view' | 'post.finish',
): Promise<PostItem> {
  const householdId = params['householdId'] ?? '';
  await tableAt(cx, householdId, action);
  const item = await postItem(cx, params['messageId'] ?? '');
  if (item === null || item.householdId !== householdId) throw notFound();
  return item;
}

const common = { sample: 'case-manager', gate: 'staff' } as const;

/** Letters to print and people to call, of the tables that somebody leads. */
export const postRoutes: Route[] = [
  pageRoute({ ...common, action: 'week.view', path: paths.post, viewing: true, run: postPage }),
  pageRoute({
    ...common,
    action: 'post.view',
    path: paths.letterPattern,
    viewing: true,
    costly: true,
    run: async (cx, { params }) => {
      const { id, householdId } = await itemAt(cx, params, 'post.view');
      const pdf = await letterOf(cx, id);
      if (pdf === null) throw notFound();
      const viewed = { objectKind: 'message', objectId: id, householdId };
      return { kind: 'text', text: new Uint8Array(pdf), contentType: 'application/pdf', viewed };
    },
  }),
  actRoute({
    ...common,
    action: 'post.finish',
    path: paths.donePattern,
    schema: z.object({}),
    load: (cx, { params }) => itemAt(cx, params, 'post.finish'),
    view: (cx) => postPage(cx),
    submit: async (cx, _input, item) => {
      await finishPost(cx, item);
      return go(paths.post);
    },
  }),
];
