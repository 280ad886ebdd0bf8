import { expect, test } from 'vitest';
import { providerSecret } from './provider-secret.ts';

test('a provider in the database names a secret that was put there for it, and no other of this process or machine', () => {
  const there: Record<string, string> = {
    'env:OMTAFEL_SECRET_WORK': 'of the provider',
    'env:OMTAFEL_AUDIT_KEY': 'of the trail',
    'env:DATABASE_URL': 'of the database',
    'env:CREDENTIALS_DIRECTORY': '/run/credentials/omtafel.service',
    'file:/run/secrets/broker.pem': 'of the broker',
    'file:/run/credentials/omtafel.service/broker': 'of systemd',
    'file:/var/lib/omtafel/audit-key': 'of the trail',
    'file:/run/secrets/kubernetes.io/serviceaccount/token': 'of the cluster',
  };
  const secretOf = providerSecret((reference) => there[reference] ?? null);
  const given = [
    'env:OMTAFEL_SECRET_WORK',
    'file:/run/secrets/broker.pem',
    'file:/run/credentials/omtafel.service/broker',
  ];
  expect(given.map(secretOf)).toEqual(['of the provider', 'of the broker', 'of systemd']);
  const others = Object.keys(there).filter((each) => !given.includes(each));
  const around = ['file:/run/secrets/../../var/lib/omtafel/audit-key', 'env:', 'file:', ''];
  expect([...others, ...around].map(secretOf)).toEqual(Array(others.length + around.length).fill(null));
});
