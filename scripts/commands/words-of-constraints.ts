import { UsageError } from './command.ts';

/** What the database holds of an option, as whoever typed it reads it: the rules themselves stand in `db/migrations`. */
const wants: Readonly<Record<string, string>> = {
  municipality_name_length: '--name is 1 to 100 characters long.',
  municipality_host_once: 'Another municipality has this --host already.',
  identity_provider_name_length: '--name is 1 to 80 characters long.',
  identity_provider_kind: '--kind is staff or resident.',
  identity_provider_issuer: '--issuer begins with https:// (or http://localhost, to try it out).',
  identity_provider_client_id: '--client-id is 1 to 300 characters long.',
  identity_provider_secret_at:
    '--secret says where it stands, env:OMTAFEL_SECRET_NAME or a file in /run/secrets (of systemd: /run/credentials/<unit>), and never the secret itself.',
  group_mapping_group_length: 'The name of a group is 1 to 200 characters long.',
};

/** A refusal of the database in words of the command line; every other error as it was. */
export function inWords(error: unknown): unknown {
  const { constraint = '' } = error instanceof Error ? (error as Error & { constraint?: string }) : {};
  return Object.hasOwn(wants, constraint) ? new UsageError(wants[constraint]) : error;
}
