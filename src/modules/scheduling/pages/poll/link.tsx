import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { Notice, PageHead, Stack, ActionLink } from '../../../../kernel/ui/index.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import {
  actRoute,
  goToSecret,
  page,
  pageRoute,
  type PageReply,
  type Request,
  type Route,
} from '../../../../kernel/web/route.ts';
import { originHere } from '../../../accounts/index.ts';
import { atTable } from '../../../households/index.ts';
import { endPollLink, makePollLink } from '../../commands/make-poll-link.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { linkOf } from '../../queries/link-of.ts';
import { pollAt } from '../../queries/poll.ts';
import { loadPoll, pollPage } from './poll.tsx';

/** The link, to hand over: the only time that it can be read. */
async function show(cx: Cx, { params }: Request, surroundings: Surroundings): Promise<PageReply> {
  const { householdId = '', pollId = '', pollToken = '' } = params;
  const { table, poll } = await pollAt(cx, householdId, pollId, 'poll.open');
  const link = await linkOf(cx, householdId, pollId, pollToken);
  const person = poll.people.find(({ personId }) => personId === link?.personId);
  if (link === null || person === undefined) throw notFound();
  const words = texts(cx.language).poll;
  const title = words.linkTitle(person.givenName);
  return page({
    title,
    narrow: true,
    viewed: { objectKind: 'person', objectId: person.personId, ...atTable(table) },
    body: (
      <>
        <PageHead title={title} lead={words.linkHint} />
        <Stack>
          <p>
            <strong class="om-break">{`${(await originHere(cx, surroundings)).origin}${paths.byLink(pollToken)}`}</strong>
          </p>
          <Notice kind="info" title={words.linkText} />
          <ActionLink back href={paths.poll(householdId, pollId)}>
            {words.title}
          </ActionLink>
        </Stack>
      </>
    ),
  });
}

const base = '/huishoudens/:householdId/datums/:pollId';
const common = { action: 'poll.open', sample: 'coordinator', gate: 'person' } as const;
const act = (path: string, run: (cx: Cx, householdId: string, pollId: string, personId: string) => Promise<string>) =>
  actRoute({
    ...common,
    path,
    schema: z.object({}),
    load: loadPoll,
    view: pollPage,
    submit: async (cx, _input, { householdId, poll }, { params }) =>
      goToSecret(await run(cx, householdId, poll.id, params['askedId'] ?? '')),
  });

/** A personal link for somebody without an account: made, shown once, taken back. */
export const linkRoutes = (surroundings: Surroundings): Route[] => [
  act(`${base}/mensen/:askedId/link`, async (cx, householdId, pollId, personId) =>
    paths.linkShown(householdId, pollId, await makePollLink(cx, householdId, pollId, personId)),
  ),
  act(`${base}/mensen/:askedId/link/weg`, async (cx, householdId, pollId, personId) => {
    await endPollLink(cx, householdId, pollId, personId);
    return paths.poll(householdId, pollId);
  }),
  pageRoute({
    ...common,
    path: `${base}/link/:pollToken`,
    viewing: true,
    run: (cx, request) => show(cx, request, surroundings),
  }),
];
