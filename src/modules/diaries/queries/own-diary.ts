import type { Cx } from '../../../kernel/cx.ts';
import { openSource } from '../commands/connect-diary.ts';

/** What somebody sees of the own connections. */
export interface OwnDiary {
  readonly hasFeed: boolean;
  readonly diary: {
    readonly kind: 'feed' | 'caldav';
    /** The server it stands on; '' when it cannot be opened any more. */
    readonly host: string;
    readonly readAt: Date | null;
    readonly fault: string;
    readonly blocks: number;
  } | null;
}

interface Row {
  readonly hasFeed: boolean;
  readonly kind: 'feed' | 'caldav' | null;
  readonly sealed: Buffer | null;
  readonly readAt: Date | null;
  readonly fault: string | null;
  readonly blocks: number;
}

export async function ownDiary(cx: Cx): Promise<OwnDiary> {
  const { personId } = cx.actor;
  const [row] = await cx.statement<Row>(
    'own-diary',
    `select exists (select from calendar_feed f where f.tenant_id = current_tenant() and f.person_id = $1) as "hasFeed",
       d.kind, d.sealed_source as sealed, d.read_at as "readAt", d.fault,
       (select count(*)::int from busy_block b where b.tenant_id = current_tenant() and b.person_id = $1) as blocks
     from (select 1) one left join diary d on d.tenant_id = current_tenant() and d.person_id = $1`,
    [personId],
  );
  if (row === undefined || row.kind === null || row.sealed === null)
    return { hasFeed: row?.hasFeed === true, diary: null };
  const source = openSource(personId, row.kind, row.sealed);
  return {
    hasFeed: row.hasFeed,
    diary: {
      kind: row.kind,
      host: source === null ? '' : hostIn(source.address),
      readAt: row.readAt,
      fault: source === null ? 'sealed' : (row.fault ?? ''),
      blocks: row.blocks,
    },
  };
}

const hostIn = (address: string): string => /^[a-z]+:\/\/([^/?#]+)/i.exec(address.trim())?.[1] ?? '';
