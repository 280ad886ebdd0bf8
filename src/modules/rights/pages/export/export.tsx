import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { ActionLink, FoldRow, FoldRows, PageHead, Section, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute, type Request } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { type Part, partNames, parts } from '../../model.ts';
import { askPath, deskPath, paths } from '../../paths.ts';
import type { Held, ReadEverything } from '../../queries/everything.ts';
import { registerLine } from '../../queries/register.ts';
import { requestsOf, type RightsRequest } from '../../queries/requests.ts';
import { type Subject, subjectAt } from '../../queries/subject.ts';
import { heldList } from '../../ui/held-list.tsx';
import { requestLine } from '../../ui/request-line.tsx';

const icons = {
  you: 'people',
  table: 'table',
  sharing: 'eye',
  talk: 'speech',
  plan: 'goal',
  money: 'money',
  work: 'work',
  meetings: 'calendar',
  signals: 'phone',
  situation: 'work',
  asked: 'speech',
  versions: 'paper',
} as const;

function partRow(cx: Cx, subject: Subject, part: Part, held: readonly Held[], asked: readonly RightsRequest[]): Child {
  const words = texts(cx.language).export;
  const rows = held.filter((each) => (parts[part] as readonly string[]).includes(each.kind));
  if (rows.length === 0) return null;
  const [title, why] = words.parts[part];
  return (
    <FoldRow icon={icons[part]} title={title} line={words.count(rows.length)} id={part}>
      <p>{why}</p>
      {heldList(cx, rows, parts[part], (each) => beside(cx, subject, each, asked))}
    </FoldRow>
  );
}

/** Beside a record what was asked about it; and for the client the way to say that it is not right. */
function beside(cx: Cx, { table, personId }: Subject, each: Held, asked: readonly RightsRequest[]): Child {
  const about = asked.filter(({ record }) => record?.table === each.kind && record.key === each.key);
  if (each.organisation === null || each.kind === 'rights_request') return null;
  return (
    <>
      {about.map((request) => requestLine(cx, request))}
      <ActionLink href={askPath(table.householdId, personId, { table: each.kind, key: each.key })}>
        {texts(cx.language).request.notRight}
      </ActionLink>
    </>
  );
}

function body(cx: Cx, subject: Subject, held: readonly Held[], asked: readonly RightsRequest[]): Child {
  const words = texts(cx.language).export;
  const { householdId, clientIds } = subject.table;
  return (
    <Stack wide>
      <ActionLink href={deskPath(householdId, subject.personId)} back>
        {words.back}
      </ActionLink>
      <PageHead title={words.title(fullName(subject))} lead={words.lead(writeDate(cx.today, cx.language))} />
      <p class="om-screen">{words.print}</p>
      <FoldRows>{partNames.map((part) => partRow(cx, subject, part, held, asked))}</FoldRows>
      <Section id="niet" title={words.notHere}>
        <ul>
          {subject.self ? null : <li>{words.notPrinted}</li>}
          {subject.client ? null : <li>{words.notTable}</li>}
          {subject.client && clientIds.length > 1 ? <li>{words.notTalk}</li> : null}
          <li>{words.notNotes}</li>
          {subject.client || subject.parted ? <li>{words.notLooked}</li> : null}
        </ul>
      </Section>
      <Section id="rechten" title={words.rights}>
        <p>{words.kept}</p>
        <p>{words.complaint}</p>
      </Section>
    </Stack>
  );
}

const subjectOf = (cx: Cx, request: Request): Promise<Subject> =>
  subjectAt(cx, request.params['householdId'] ?? '', request.params['personId'] ?? '', 'rights.view');

const viewedAs = ({ table, personId, role }: Subject) => ({
  objectKind: 'export',
  objectId: personId,
  householdId: table.householdId,
  role,
});

/** Everything about one client to read and to print; on paper all parts are open. */
export const exportRoute = (everything: ReadEverything) =>
  pageRoute({
    path: paths.export,
    gate: 'person',
    action: 'rights.view',
    viewing: true,
    costly: true,
    sample: 'client',
    freshly: true,
    run: async (cx, request) => {
      const subject = await subjectOf(cx, request);
      const held = await everything(cx, subject);
      const asked = await requestsOf(cx, subject.table.householdId, subject.personId);
      return page({ title: 'Omtafel', narrow: true, viewed: viewedAs(subject), body: body(cx, subject, held, asked) });
    },
  });

/** The same for a machine, each record with its purpose, law and retention from the register of processing. */
export const jsonRoute = (everything: ReadEverything) =>
  pageRoute({
    path: paths.json,
    gate: 'person',
    action: 'rights.view',
    viewing: true,
    costly: true,
    sample: 'client',
    freshly: true,
    run: async (cx, request) => {
      const subject = await subjectOf(cx, request);
      const held = await everything(cx, subject);
      const file = {
        about: { givenName: subject.givenName, surname: subject.surname },
        madeOn: cx.now.toISOString(),
        records: held.map(({ kind, row, organisation, law }) => {
          const { purpose, law: basis, retention } = registerLine(kind) ?? {};
          return { kind, content: row, responsible: organisation, law, purpose, basis, retention };
        }),
      };
      return {
        kind: 'text',
        text: JSON.stringify(file, null, 2),
        contentType: 'application/json; charset=utf-8',
        viewed: viewedAs(subject),
      };
    },
  });
