import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, writeDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Card,
  Form,
  LinkButton,
  Notice,
  PageHead,
  Pairs,
  Paragraph,
  Row,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { actRoute, goToSecret, page, type PageReply, pageRoute, type Route } from '../../../../kernel/web/route.ts';
import { disconnectDiary, readDiaryAgain } from '../../commands/connect-diary.ts';
import { endFeed, makeFeed } from '../../commands/feed.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type OwnDiary, ownDiary } from '../../queries/own-diary.ts';
import { nothing } from '../../schema.ts';

const act = (cx: Cx, action: string, words: string, kind: 'primary' | 'quiet'): Child => (
  <Form action={action} submission={cx.newId()} label={words}>
    <Button kind={kind}>{words}</Button>
  </Form>
);

function feedPart(cx: Cx, { hasFeed }: OwnDiary): Child {
  const words = texts(cx.language).feed;
  return (
    <Card id="adres" title={words.title}>
      <Paragraph>{words.what}</Paragraph>
      <Paragraph look="quiet">{words.neutral}</Paragraph>
      {hasFeed ? (
        <>
          <Notice kind="done" title={words.there}>
            {words.ended}
          </Notice>
          <Row>
            {act(cx, paths.endFeed, words.end, 'quiet')}
            {act(cx, paths.makeFeed, words.again, 'quiet')}
          </Row>
          <Paragraph look="small">{words.againHint}</Paragraph>
        </>
      ) : (
        act(cx, paths.makeFeed, words.make, 'primary')
      )}
    </Card>
  );
}

function busyPart(cx: Cx, { diary, hasFeed }: OwnDiary): Child {
  const words = texts(cx.language).busy;
  const when = (at: Date): string => words.readOn(writeDay(calendarDay(at), cx.language, cx.today), clockTime(at));
  const faults: Readonly<Record<string, string>> = words.faults;
  return (
    <Card id="bezet" title={words.title}>
      <Paragraph>{words.what}</Paragraph>
      <Paragraph look="quiet">{words.others}</Paragraph>
      {diary === null ? (
        <LinkButton kind={hasFeed ? 'primary' : 'quiet'} href={paths.connect}>
          {words.connect}
        </LinkButton>
      ) : (
        <>
          {diary.fault === '' ? null : (
            <Notice kind="attention" title={words.faultTitle}>
              {faults[diary.fault] ?? ''}
            </Notice>
          )}
          <Pairs
            items={[
              { term: words.from, value: diary.host },
              { term: words.read, value: diary.readAt === null ? words.notYet : when(diary.readAt) },
              ...(diary.readAt === null ? [] : [{ term: words.found, value: words.blocks(diary.blocks) }]),
            ]}
          />
          {diary.readAt === null && diary.fault === '' ? (
            <ActionLink href={paths.diary}>{words.look}</ActionLink>
          ) : null}
          <Row>
            {act(cx, paths.readAgain, words.readAgain, 'quiet')}
            {act(cx, paths.disconnect, words.end, 'quiet')}
            <ActionLink href={paths.connect}>{words.other}</ActionLink>
          </Row>
        </>
      )}
    </Card>
  );
}

function view(cx: Cx, own: OwnDiary): PageReply {
  const words = texts(cx.language);
  return page({
    title: words.title,
    narrow: true,
    body: (
      <>
        <PageHead title={words.title} lead={words.lead} />
        <Stack wide>
          {feedPart(cx, own)}
          {cx.actor.kind === 'staff' ? busyPart(cx, own) : null}
        </Stack>
      </>
    ),
  });
}

const acts = (path: string, action: 'diary.feed' | 'diary.connect', work: (cx: Cx) => Promise<string>): Route =>
  actRoute({
    path,
    action,
    sample: 'case-manager',
    gate: action === 'diary.feed' ? 'person' : 'staff',
    schema: nothing,
    load: ownDiary,
    view,
    submit: async (cx) => goToSecret(await work(cx)),
  });

const back = (work: (cx: Cx) => Promise<void>) => async (cx: Cx) => {
  await work(cx);
  return paths.diary;
};

/** The own diary: the private address of the own meetings, and for professionals the diary that is looked into. */
export const myDiaryRoutes: Route[] = [
  pageRoute({
    path: paths.diary,
    action: 'diary.view',
    sample: 'case-manager',
    gate: 'person',
    viewing: false,
    run: async (cx) => view(cx, await ownDiary(cx)),
  }),
  acts(paths.makeFeed, 'diary.feed', async (cx) => paths.feedShown(await makeFeed(cx))),
  acts(paths.endFeed, 'diary.feed', back(endFeed)),
  acts(paths.readAgain, 'diary.connect', back(readDiaryAgain)),
  acts(paths.disconnect, 'diary.connect', back(disconnectDiary)),
];
