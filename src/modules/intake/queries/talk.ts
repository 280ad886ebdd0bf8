import type { Cx } from '../../../kernel/cx.ts';
import type { Table } from '../../../kernel/access/can.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { readsContact, tableAt } from '../../households/index.ts';
import type { DomainAnswer, Urgency } from '../model.ts';
import { teamPhone } from './team-phone.ts';

/** The kitchen-table talk as it stands. */
export interface Talk {
  readonly heldOn: string;
  readonly byName: string;
  readonly ownNetwork: string;
  readonly strengths: string;
  readonly urgency: Urgency;
  readonly urgencyWords: string;
  readonly version: number;
  /** Of the domains that were saved; a domain without a row was not discussed. */
  readonly answers: readonly DomainAnswer[];
}

/** One client of the household as the talk asks about the person: language, interpreter, how to reach safely. */
export interface TalkPerson {
  readonly id: string;
  readonly name: string;
  readonly speaks: string;
  readonly interpreter: boolean;
  readonly safeContact: string;
  /** Secret, and not for this reader: not shown, and not changed here. */
  readonly contactHidden: boolean;
  readonly version: number;
}

/** Somebody of the household, as the talk lists who lives there. */
export interface TalkMember {
  readonly name: string;
  readonly kind: 'adult' | 'child';
  readonly client: boolean;
  readonly relation: string;
}

export interface TalkPage {
  readonly table: Table;
  readonly householdName: string;
  readonly talk: Talk | null;
  readonly people: readonly TalkPerson[];
  readonly members: readonly TalkMember[];
  readonly teamPhone: string;
}

const statement = `
  select h.name as "householdName",
    ${teamPhone} as "teamPhone",
    (select json_build_object('heldOn', t.held_on, 'byName', trim(p.given_name || ' ' || p.surname), 'ownNetwork', t.own_network,
       'strengths', t.strengths, 'urgency', t.urgency, 'urgencyWords', t.urgency_words, 'version', t.version,
       'answers', (select coalesce(json_agg(json_build_object('domain', d.domain_code, 'state', d.state, 'flag', d.flag,
          'words', d.words, 'whyNeeded', d.why_needed)), '[]')
        from domain_answer d where d.tenant_id = t.tenant_id and d.household_id = t.household_id))
     from kitchen_talk t join person p on p.tenant_id = t.tenant_id and p.id = t.by_person_id
     where t.tenant_id = h.tenant_id and t.household_id = h.id) as talk,
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.given_name, 'speaks', m.speaks, 'interpreter', m.interpreter,
       'safeContact', m.safe_contact, 'contactHidden', m.contact_hidden, 'version', m.version) order by m.position), '[]')
     from member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
     where m.tenant_id = h.tenant_id and m.household_id = h.id and m.client) as people,
    (select json_agg(json_build_object('name', p.given_name, 'kind', m.kind, 'client', m.client, 'relation', m.relation)
       order by m.position)
     from member m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
     where m.tenant_id = h.tenant_id and m.household_id = h.id) as members
  from household h where h.tenant_id = current_tenant() and h.id = $1`;

/**
 * The kitchen-table talk of a household with what its page needs. It belongs to who leads the table. A client reads the
 * own talk too, as long as nobody else of the household is a client: what somebody said about a partner is not for the
 * partner (docs/decisions/0016).
 * @throws not-found, forbidden
 */
export async function talkOf(cx: Cx, householdId: string, action: 'talk.view' | 'talk.write'): Promise<TalkPage> {
  const table = await tableAt(cx, householdId, action);
  if (table.positions.includes('client') && table.clientIds.length > 1) throw forbidden();
  const rows = await cx.statement<Omit<TalkPage, 'table'>>('kitchen-talk', statement, [householdId]);
  const row = rows[0];
  return row === undefined
    ? { table, householdName: '', talk: null, people: [], members: [], teamPhone: '' }
    : { ...row, table, people: row.people.map((person) => asRead(cx, table, person)) };
}

function asRead(cx: Cx, table: Table, person: TalkPerson): TalkPerson {
  const reads = readsContact(cx, table, { personId: person.id, contactHidden: person.contactHidden });
  return { ...person, contactHidden: !reads, safeContact: reads ? person.safeContact : '' };
}
