import { describe, expect, test } from 'vitest';
import { connectionTo, serversIn, withoutSecrets } from './hosts.ts';

const cluster = 'postgresql://app:secret@one.example:5432,two.example:5433/omtafel?target_session_attrs=read-write';

describe('an address of several servers', () => {
  test('is one address for each, with the same user, database and options', () => {
    expect(serversIn(cluster)).toEqual([
      'postgresql://app:secret@one.example:5432/omtafel?target_session_attrs=read-write',
      'postgresql://app:secret@two.example:5433/omtafel?target_session_attrs=read-write',
    ]);
    expect(serversIn('postgres://%2Frun%2Fone,%2Frun%2Ftwo/omtafel')).toHaveLength(2);
  });

  test('that is none is refused', () => {
    for (const text of ['', 'one,two', 'mysql://one/x', 'postgresql://one:port,two/x'])
      expect(serversIn(text)).toEqual([]);
  });

  test('is told without user and password', () => {
    expect(withoutSecrets(cluster)).toBe('one.example:5432,two.example:5433/omtafel');
  });

  test('is asked who takes writes; one server is left to the driver', () => {
    expect(connectionTo(cluster).Client).toBeDefined();
    expect(connectionTo('postgresql://app@one/omtafel')).toEqual({ connectionString: 'postgresql://app@one/omtafel' });
  });
});
