import { type Config, readConfig, unknownSettings } from '../../src/kernel/config/config.ts';
import { databaseFindings } from '../doctor/database.ts';
import { type Finding, found, good, lineOf, look } from '../doctor/finding.ts';
import { browserFindings, diskFindings, mailFindings } from '../doctor/surroundings.ts';
import { type Command, optionsIn } from './command.ts';
import { progressOn } from './progress.ts';

export const command: Command = {
  help: `Looks at the settings, the database (version, rights, tables, clock), whether people can sign in, the disk, the mail server
and, beside the tests, the browser. Changes nothing and sends nothing. Each line is good, look (works, but know this) or wrong, with how to mend it;
ends with 1 when something is wrong.

  --json   one JSON document: ok, findings`,
  async run(words) {
    const { json } = optionsIn(words, { json: { type: 'boolean', default: false } });
    let config: Config | undefined;
    const findings = [
      good('node', process.version),
      ...(await found('settings', async () => {
        config = readConfig(process.env);
        return [
          good('settings', `${config.mode}, ${config.publicUrl.origin}`),
          ...unknownSettings(process.env).map((name) =>
            look('settings', `${name} is no setting of Omtafel and does nothing; the README lists them`),
          ),
        ];
      })),
      ...(config === undefined ? [] : await surroundings(config)),
    ];
    const ok = findings.every(({ state }) => state !== 'wrong');
    process.stdout.write(json ? `${JSON.stringify({ ok, findings })}\n` : `${findings.map(lineOf).join('\n')}\n`);
    return ok ? 0 : 1;
  },
};

async function surroundings(config: Config): Promise<Finding[]> {
  const progress = progressOn();
  const checks: readonly (readonly [string, () => Promise<Finding[]>])[] = [
    ['database', () => databaseFindings(config)],
    ['disk', () => diskFindings(config)],
    ['mail', () => mailFindings(config)],
    ['browser', browserFindings],
  ];
  const findings: Finding[] = [];
  for (const [at, [about, check]] of checks.entries()) {
    progress.step(about, at, checks.length);
    findings.push(...(await found(about, check)));
  }
  progress.end();
  return findings;
}
