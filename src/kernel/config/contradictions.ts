/** Settings that are each well written and do not go together; every one is named, with what to do about it. */
export function contradictions(given: Readonly<Record<string, string | undefined>>): string[] {
  const { DATABASE_URL, DATABASE_OWNER_URL, OMTAFEL_MODE = 'demo', HOST = '127.0.0.1', PORT = '3000' } = given;
  const faults: [boolean, string][] = [
    [
      DATABASE_URL !== undefined && DATABASE_OWNER_URL === undefined,
      'DATABASE_OWNER_URL is missing: migrations need another role than DATABASE_URL, the role of the app.',
    ],
    [
      DATABASE_OWNER_URL !== undefined && DATABASE_URL === undefined,
      'DATABASE_URL is missing: with DATABASE_OWNER_URL alone the app has no role to work as.',
    ],
    [
      given['OMTAFEL_SMTP_URL'] !== undefined && given['OMTAFEL_MAIL_FROM'] === undefined,
      'OMTAFEL_MAIL_FROM is missing: with OMTAFEL_SMTP_URL alone nobody knows whom mail comes from.',
    ],
    [
      given['OMTAFEL_SMS_TOKEN'] !== undefined && given['OMTAFEL_SMS_URL'] === undefined,
      'OMTAFEL_SMS_URL is missing: OMTAFEL_SMS_TOKEN alone says nothing.',
    ],
    [
      OMTAFEL_MODE === 'demo' && !isLoopback(HOST) && given['OMTAFEL_DEMO_PUBLIC'] === undefined,
      `HOST is ${HOST}, which others can reach, and in demo mode anybody may sign in as anybody. ` +
        'Set OMTAFEL_DEMO_PUBLIC=yes if you want that, or OMTAFEL_MODE=production, or leave HOST out.',
    ],
    [
      OMTAFEL_MODE === 'production' &&
        DATABASE_URL === undefined &&
        DATABASE_OWNER_URL === undefined &&
        given['OMTAFEL_EMBEDDED_IN_PRODUCTION'] === undefined,
      'DATABASE_URL is missing: in production Omtafel wants a PostgreSQL server that somebody looks after (and DATABASE_OWNER_URL). ' +
        'Set OMTAFEL_EMBEDDED_IN_PRODUCTION=yes to use the PostgreSQL in OMTAFEL_DATA all the same.',
    ],
    [
      given['OMTAFEL_METRICS_PORT'] === PORT,
      'OMTAFEL_METRICS_PORT is the PORT of the product: figures stand on a port of their own, which only you can reach.',
    ],
  ];
  return faults.flatMap(([wrong, text]) => (wrong ? [text] : []));
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
