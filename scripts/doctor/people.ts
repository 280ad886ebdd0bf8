import type pg from 'pg';
import type { Config } from '../../src/kernel/config/config.ts';
import { providerSecret } from '../../src/kernel/login/provider-secret.ts';
import { type Finding, good, look, wrong } from './finding.ts';

interface Municipality {
  readonly name: string;
  readonly host: string | null;
  /** Providers for staff that are in use. */
  readonly staff: number;
  /** Groups whose members are administrators. */
  readonly administrators: number;
  /** Where the secrets of its providers stand. */
  readonly secrets: readonly string[];
}

/** Whether people can come in: the address, municipalities, providers with their secrets, administrators. */
export async function peopleFindings(owner: pg.Pool, config: Config): Promise<Finding[]> {
  if (config.mode === 'demo') return [];
  const { rows } = await owner.query<Municipality>(
    `select m.name, m.host,
       (select count(*)::int from identity_provider p where p.tenant_id = m.id and p.kind = 'staff' and p.active) as staff,
       (select count(*)::int from group_mapping g where g.tenant_id = m.id and g.role = 'administrator') as administrators,
       array(select p.secret_at from identity_provider p where p.tenant_id = m.id and p.active and p.secret_at <> '') as secrets
     from municipality m order by m.name`,
  );
  if (rows.length === 0) return [...addressFindings(config), none];
  const { publicUrl, publicUrlGiven } = config;
  const lost = publicUrlGiven && !rows.some(({ host }) => host === publicUrl.host);
  return [
    ...addressFindings(config),
    ...(lost ? [nobodyAt(publicUrl.host)] : []),
    ...rows.flatMap((each) => ofOne(each, config)),
  ];
}

const none = look(
  'people',
  'no municipality yet: every page is "Deze pagina is er niet"; see omtafel municipality:add',
);

const nobodyAt = (host: string): Finding =>
  look(
    'address',
    `no municipality has the host ${host} of OMTAFEL_URL: every page there is "Deze pagina is er niet"; see omtafel municipality:add`,
  );

function addressFindings({ publicUrlGiven, secure, auditKeys, dataDir }: Config): Finding[] {
  return [
    ...(publicUrlGiven
      ? []
      : [
          wrong(
            'address',
            'OMTAFEL_URL is not set: forms are taken from this machine only; set the public https address',
          ),
        ]),
    ...(publicUrlGiven && !secure
      ? [look('address', 'OMTAFEL_URL is not https: sessions can be read on the way')]
      : []),
    ...(auditKeys.length === 0
      ? [
          look(
            'key',
            `the key of the trail stands in ${dataDir}, beside the data; give OMTAFEL_AUDIT_KEY, and keep a copy`,
          ),
        ]
      : []),
  ];
}

function ofOne({ name, host, staff, administrators, secrets }: Municipality, { secretOf }: Config): Finding[] {
  if (host === null) return [look('people', `${name} has no host, so nobody finds it; see omtafel municipality:add`)];
  const lost = secrets.filter((reference) => providerSecret(secretOf)(reference) === null);
  if (lost.length > 0)
    return [wrong('people', `${name}: the secret at ${lost.join(', ')} is not there, or this user may not read it`)];
  if (staff === 0) return [look('people', `${name}: nobody can sign in as staff yet; see omtafel login:provider`)];
  if (administrators === 0) return [look('people', `${name}: no administrator yet; see omtafel administrator:invite`)];
  return [good('people', `${name} at ${host}: staff can sign in, there are administrators`)];
}
