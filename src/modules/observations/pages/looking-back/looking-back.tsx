import { z } from 'zod';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Empty,
  Form,
  LinkButton,
  PageHead,
  Paragraph,
  Row,
  Section,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { actRoute, go, page, pageRoute, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { homeOf, atTable } from '../../../households/index.ts';
import { stopRound } from '../../commands/stop-round.ts';
import { texts } from '../../messages/index.ts';
import { lookingBackPath, paths, ratePath, startPath, stopPath } from '../../paths.ts';
import { AlliancePicture } from '../../pictures/alliance-picture.tsx';
import { lookingBack, type Round } from '../../queries/looking-back.ts';
import { RoundCompared } from '../../ui/round-compared.tsx';

async function show(cx: Cx, { params }: Request): Promise<PageReply> {
  const householdId = params['householdId'] ?? '';
  const { table, rounds } = await lookingBack(cx, householdId);
  const words = texts(cx.language);
  const mayStart = can(cx.actor, 'observation.start', table);
  const mayStop = can(cx.actor, 'observation.stop', table);
  const seen = rounds.filter((round) => round.sheets.length > 0);
  const start = mayStart ? (
    <LinkButton kind="primary" href={startPath(householdId)}>
      {words.start}
    </LinkButton>
  ) : undefined;
  return page({
    title: words.title,
    viewed: { objectKind: 'observation', ...atTable(table) },
    body: (
      <Stack wide>
        <PageHead
          title={words.title}
          lead={cx.actor.kind === 'staff' ? words.leadStaff : words.lead}
          actions={rounds.length === 0 ? undefined : start}
        />
        {rounds.length === 0 ? (
          <Empty title={words.none} level={2} action={start}>
            {words.noneText}
          </Empty>
        ) : null}
        {seen.length === 0 ? null : <AlliancePicture cx={cx} rounds={seen} />}
        {rounds.map((round) => (
          <OneRound
            cx={cx}
            householdId={householdId}
            round={round}
            mayStop={mayStop}
            mayFill={can(cx.actor, 'observation.fill', table)}
          />
        ))}
        {seen.length === 0 ? null : <Paragraph look="small">{words.source}</Paragraph>}
        <Row screenOnly>
          {cx.actor.kind === 'staff' ? <ActionLink href={paths.mine}>{words.mine}</ActionLink> : null}
          <ActionLink href={homeOf(cx, householdId)} back>
            {words.back}
          </ActionLink>
        </Row>
      </Stack>
    ),
  });
}

const OneRound = ({
  cx,
  householdId,
  round,
  mayStop,
  mayFill,
}: {
  cx: Cx;
  householdId: string;
  round: Round;
  mayStop: boolean;
  mayFill: boolean;
}) => {
  const words = texts(cx.language);
  return (
    <Section
      id={`gesprek-${round.meetingNumber}`}
      title={`${words.round(round.meetingNumber)}, ${writeDay(round.heldOn, cx.language, cx.today)}`}
      ruled
    >
      {round.stopped ? (
        <Paragraph look="quiet">{words.stopped}</Paragraph>
      ) : (
        <Stack>
          <Paragraph>
            {words.present(round.present)} {words.forms(round.sheets.length)}.
          </Paragraph>
          <Row screenOnly>
            {round.mine && mayFill ? (
              <LinkButton kind="quiet" href={ratePath(round.roundId)}>
                {words.fill}
              </LinkButton>
            ) : null}
            {mayStop ? (
              <Form
                action={stopPath(householdId, round.roundId)}
                submission={cx.newId()}
                label={`${words.stop}: ${words.round(round.meetingNumber)}`}
              >
                <Button kind="quiet">{words.stop}</Button>
              </Form>
            ) : null}
          </Row>
          {mayStop ? <Paragraph look="small">{words.stopHint}</Paragraph> : null}
          <RoundCompared cx={cx} round={round} />
        </Stack>
      )}
    </Section>
  );
};

/** What the table sees of looking back: the alliance over the meetings, raters side by side, what struck them. */
export const lookingBackRoutes = [
  pageRoute({
    path: paths.household,
    action: 'observation.view',
    gate: 'person',
    sample: 'client',
    viewing: true,
    run: show,
  }),
  actRoute({
    path: paths.stop,
    action: 'observation.stop',
    gate: 'person',
    sample: 'client',
    schema: z.object({}),
    load: (_cx, { params }) =>
      Promise.resolve({ householdId: params['householdId'] ?? '', roundId: params['roundId'] ?? '' }),
    // Nothing is typed in this form, so there is nothing to show again.
    view: () => {
      throw notFound();
    },
    submit: async (cx, _input, { householdId, roundId }) => {
      await stopRound(cx, householdId, roundId);
      return go(lookingBackPath(householdId));
    },
  }),
];
