import { PageHead, Reads, Section, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { byName, atTable } from '../../../households/index.ts';
import { readersAt, readersOf, writeReaders } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { openWithEmployers } from '../../queries/employer.ts';
import { adultPart } from '../../ui/adult-part.tsx';
import { own } from '../../ui/work-fields.tsx';

/** Everything about work on one page: a client's own, or that of each client whose work is read. */
export const workRoute = pageRoute({
  path: '/huishoudens/:householdId/werk',
  action: 'work.view',
  gate: 'person',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => {
    const data = await openWithEmployers(cx, request.params['householdId'] ?? '', 'work.view');
    const words = texts(cx.language).page;
    const title = own(cx) ? words.title : words.titleOf;
    const [only] = data.clients;
    const readers = readersOf(await readersAt(cx, data.householdId), {
      kind: 'table',
      adultId: data.adultId ?? only?.personId ?? null,
      authorId: null,
      domain: 'work',
    });
    const names = byName(data.clients);
    return page({
      title,
      viewed: { objectKind: 'work', ...atTable(data.table) },
      body: (
        <Stack wide>
          <PageHead title={title} lead={own(cx) ? words.lead : words.leadOf} />
          {data.clients.length === 1 && only !== undefined
            ? adultPart(cx, data, only)
            : data.clients.map((adult) => (
                <Section
                  id={`van-${adult.personId}`}
                  title={names.find(({ id }) => id === adult.personId)?.name ?? adult.givenName}
                >
                  {adultPart(cx, data, adult)}
                </Section>
              ))}
          {cx.actor.onBehalfOf === null ? <Reads>{writeReaders(cx.language, readers, cx.actor.personId)}</Reads> : null}
        </Stack>
      ),
    });
  },
});
