import { ActionLink, Empty, NewsList, PageHead } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { chairOf } from '../../../households/index.ts';
import { paths } from '../../paths.ts';
import { myInvitations } from '../../queries/invitations.ts';

/** The tables to which I am asked; the start page of somebody from a network. */
export const invitationsRoute = pageRoute({
  path: paths.invitations,
  gate: 'person',
  action: 'invitation.list',
  viewing: true,
  sample: 'invited',
  run: async (cx) => {
    const words = texts(cx.language).invitation;
    const lines = await myInvitations(cx);
    return page({
      title: words.listTitle,
      viewed: { objectKind: 'invitation-list' },
      body: (
        <>
          {cx.actor.kind === 'network' ? (
            <PageHead title={texts(cx.language).nav.tables} lead={words.tablesLead} />
          ) : (
            <PageHead title={words.listTitle} lead={words.listLead} />
          )}
          {lines.length === 0 ? (
            <Empty title={words.none} level={2}>
              {words.noneText}
            </Empty>
          ) : (
            <NewsList
              items={lines.map((each) => ({
                text:
                  each.state === 'asked'
                    ? words.line(each.askedBy, each.clientName)
                    : words.seatedLine(each.clientName),
                end: <ActionLink href={chairOf(each.householdId)}>{words.open}</ActionLink>,
              }))}
            />
          )}
        </>
      ),
    });
  },
});
