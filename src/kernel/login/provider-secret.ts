import { dirname, resolve } from 'node:path';

type SecretOf = (reference: string) => string | null;

/** Where an orchestrator puts files with secrets. */
const folder = '/run/secrets';

/**
 * The secret that a provider of the database names. Whoever writes there must not make us send another one to an address
 * of the own, such as the key of the trail: a variable is called `OMTAFEL_SECRET_…`, and a file stands in /run/secrets or
 * where systemd puts credentials.
 */
export function providerSecret(secretOf: SecretOf): SecretOf {
  return (reference) => {
    if (reference.startsWith('env:')) return /^env:OMTAFEL_SECRET_\w+$/.test(reference) ? secretOf(reference) : null;
    const at = resolve(reference.replace(/^file:/, ''));
    const folders = [folder, secretOf('env:CREDENTIALS_DIRECTORY')];
    return folders.includes(dirname(at)) ? secretOf(`file:${at}`) : null;
  };
}
