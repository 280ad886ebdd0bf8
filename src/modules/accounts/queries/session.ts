import type { Actor, SessionFacts } from '../../../kernel/cx.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { twoFactorRank } from '../../../kernel/web/admission.ts';
import type { Identify } from '../../../kernel/web/door.ts';

/**
 * Reads the one session that row security lets this transaction see, with its person and hat; from here on
 * `current_person()`. A session that began while its account was ended is none.
 */
const statement = `
  select p.id as person_id, p.kind, p.given_name, p.surname, p.language, p.duties, s.on_behalf_of_person_id,
         s.created_at, s.expires_at, s.idle_seconds, s.last_seen_at, s.acr_rank, s.provider_id, s.thin, s.proved_at,
         s.last_seen_at < now() - interval '1 minute' as stale,
         alive, set_config('app.person', case when alive then p.id::text else '' end, true),
         set_config('app.represented', coalesce(s.on_behalf_of_person_id::text, ''), true),
         set_config('app.organisation', coalesce(o.id::text, ''), true), o.id as organisation_id,
         coalesce(w.function, a.function) as function, o.name as organisation_name, o.side,
         (select json_object_agg(l.part, l.rank) from login_level l where l.tenant_id = s.tenant_id and l.rank > 0) as levels,
         s.hat_organisation_id is not null as hat_chosen,
         exists (select from hat h where h.tenant_id = p.tenant_id and h.person_id = p.id) as several_hats
  from session s
  cross join lateral (
    select s.expires_at > now() and s.last_seen_at > now() - make_interval(secs => s.idle_seconds) as alive) l
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and p.ended_at is null
  left join affiliation a on a.tenant_id = p.tenant_id and a.person_id = p.id
  left join hat w on w.tenant_id = p.tenant_id and w.person_id = p.id and w.organisation_id = s.hat_organisation_id
  left join organisation o on o.tenant_id = a.tenant_id and o.id = coalesce(w.organisation_id, a.organisation_id)
  where s.tenant_id = current_tenant() and s.token_hash = current_setting('app.session', true)`;

interface SessionRow {
  person_id: string;
  kind: Actor['kind'];
  given_name: string;
  surname: string;
  language: Language;
  duties: Actor['duties'];
  /** Absent where somebody is recognised without a session. */
  on_behalf_of_person_id?: string | null;
  alive?: boolean;
  stale?: boolean;
  created_at?: Date;
  expires_at?: Date;
  last_seen_at?: Date;
  idle_seconds?: number;
  acr_rank?: number;
  provider_id?: string | null;
  proved_at?: Date | null;
  thin?: boolean;
  hat_chosen?: boolean;
  several_hats?: boolean;
  levels?: SessionFacts['levels'];
  organisation_id: string | null;
  organisation_name: string | null;
  function: string | null;
  side: Actor['side'];
}

/** How the gate recognises somebody: by the hash of the token in the session cookie. */
export const identify: Identify = {
  statement,
  seen: {
    name: 'session-seen',
    text: `update session set last_seen_at = now()
           where token_hash = current_setting('app.session', true) and last_seen_at < now() - interval '1 minute'`,
  },
  endedFor: (rows) => {
    const row = rows[0] as unknown as SessionRow | undefined;
    return row?.alive === false ? row.person_id : null;
  },
  readActor: (rows) => {
    const row = rows[0] as unknown as SessionRow | undefined;
    if (row === undefined || row.alive === false) return null;
    const onBehalfOf = row.on_behalf_of_person_id ?? null;
    return {
      language: row.language,
      stale: row.stale ?? false,
      session: sessionFrom(row),
      actor: {
        personId: row.person_id,
        // Who acts for somebody else does not see the own plan meanwhile; what the other agreed to is for the table.
        kind: onBehalfOf === null ? row.kind : 'network',
        givenName: row.given_name,
        surname: row.surname,
        organisationId: row.organisation_id,
        organisationName: row.organisation_name,
        side: row.side,
        function: row.function ?? '',
        duties: row.duties,
        onBehalfOf,
      },
    };
  },
};

function sessionFrom(row: SessionRow): SessionFacts | null {
  if (row.created_at === undefined || row.expires_at === undefined || row.last_seen_at === undefined) return null;
  return {
    startedAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    endsAt: row.expires_at,
    idleSeconds: row.idle_seconds ?? 0,
    provedAt: row.proved_at ?? null,
    acrRank: row.acr_rank ?? 0,
    // Without a provider there is a key or an app with a code, and in the demo nobody to ask.
    twoFactors: row.thin !== true && ((row.provider_id ?? null) === null || (row.acr_rank ?? 0) >= twoFactorRank),
    thin: row.thin ?? false,
    levels: row.levels ?? null,
    hats: row.several_hats === true ? (row.hat_chosen === true ? 'chosen' : 'to-choose') : 'one',
  };
}
