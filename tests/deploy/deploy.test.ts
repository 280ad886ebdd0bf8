import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/kernel/config/config.ts';
import { rendered } from './chart.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
/** The settings that a text names; secrets of providers have names that the operator chooses. */
const settingsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\b(?:OMTAFEL_(?!SECRET_)[A-Z_]+|DATABASE_(?:OWNER_)?URL)\b/g)].map(([name]) => name)),
];
/** Every setting that the product knows; the others stand in these files for PostgreSQL. */
const known = settingsIn(read('src/kernel/config/config.ts') + read('src/kernel/config/telemetry.ts'));
const ofPostgres = ['OMTAFEL_OWNER_PASSWORD', 'OMTAFEL_APP_PASSWORD'];

interface Container {
  readonly args?: readonly string[];
  readonly securityContext?: Record<string, unknown>;
  readonly volumeMounts?: readonly { readonly mountPath: string }[];
  readonly livenessProbe?: { readonly httpGet: { readonly path: string } };
  readonly readinessProbe?: { readonly httpGet: { readonly path: string } };
}
interface Pod {
  readonly securityContext: Record<string, unknown>;
  readonly containers: readonly Container[];
  readonly automountServiceAccountToken: boolean;
}
interface Thing {
  readonly kind: string;
  readonly spec: { template?: { spec: Pod }; jobTemplate?: { spec: { template: { spec: Pod } } } };
}

/** What in the chart speaks of something else in it. */
interface Rendered {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly selector?: Record<string, unknown>;
    readonly template?: {
      readonly metadata: { readonly labels: Record<string, string> };
      readonly spec: { readonly containers: readonly { readonly ports: readonly { readonly name: string }[] }[] };
    };
    readonly ports?: readonly { readonly name: string; readonly targetPort: string }[];
    readonly rules?: readonly {
      readonly http: { readonly paths: readonly { readonly backend: { readonly service: unknown } }[] };
    }[];
  };
}

test('the README lists every setting of ours, as is said to whoever mistypes one', () => {
  const readme = read('README.md');
  expect(known.filter((name) => name.startsWith('OMTAFEL_') && !readme.includes(`\`${name}`))).toEqual([]);
});

describe('the container', () => {
  const lines = read('Containerfile').split('\n');
  const all = (word: string): string[] => lines.filter((line) => line.startsWith(`${word} `));

  test('runs as nobody in particular, in a folder that it cannot write, and is stopped by SIGTERM', () => {
    expect(all('USER')).toEqual(['USER 10001:10001']);
    expect(all('STOPSIGNAL')).toEqual(['STOPSIGNAL SIGTERM']);
    expect(all('VOLUME')).toEqual(['VOLUME /data']);
    // As a list: with a shell between, the signal would not arrive.
    expect(all('ENTRYPOINT')).toEqual(['ENTRYPOINT ["node", "bin/omtafel.js"]']);
    expect(all('CMD')).toEqual(['CMD ["start"]']);
    expect(lines.some((line) => line.includes('--chown'))).toBe(false);
  });

  test('lets no package run a script, and copies what is there and nothing else', () => {
    expect(read('Containerfile')).toContain('npm ci --omit=dev --ignore-scripts');
    const copied = all('COPY')
      .filter((line) => !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    for (const path of copied) expect([path, existsSync(path)]).toEqual([path, true]);
    const let_in = read('.dockerignore').split('\n');
    expect(let_in[0]).toBe('*');
    for (const path of copied) expect(let_in).toContain(`!${path.replace(/^\.\//, '')}`);
  });

  test('has settings that the product accepts beside a database', () => {
    const [, env = ''] = /^ENV ((?:.*\\\n)*.*)$/m.exec(read('Containerfile')) ?? [];
    const given = Object.fromEntries(env.split(/\s*\\\n\s*/).map((pair) => pair.trim().split('=') as [string, string]));
    const beside = { DATABASE_URL: 'postgres://a@b/c', DATABASE_OWNER_URL: 'postgres://o@b/c' };
    expect(readConfig({ ...given, ...beside })).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      dataDir: '/data',
    });
  });
});

describe('compose', () => {
  const text = read('deploy/compose.yaml');
  const { services } = parse(text) as { services: Record<string, Record<string, unknown>> };

  test('gives the product a read-only root, no rights, and a database that is ready first', () => {
    expect(services['omtafel']).toMatchObject({
      read_only: true,
      user: '10001:10001',
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      depends_on: { database: { condition: 'service_healthy' } },
    });
    expect(services['omtafel']?.['ports']).toEqual(['127.0.0.1:3000:3000']);
    expect(services['database']?.['ports']).toBeUndefined();
    // A string for the shell: an older tool takes a list of words apart at their quotes.
    for (const service of ['database', 'omtafel'])
      expect(services[service]?.['healthcheck']).toMatchObject({ test: ['CMD-SHELL', expect.any(String)] });
  });

  test('names settings that exist, and asks for every secret', () => {
    const example = read('deploy/compose.env.example');
    const settings = read('deploy/omtafel.env.example');
    for (const name of settingsIn(text + settings)) expect([...known, ...ofPostgres]).toContain(name);
    // Older tools know no `?` without words, and start with the brackets in the place of the secret.
    const asked = [...text.matchAll(/\$\{(\w+)(:\?[\w ./]+)?/g)].map(([, name = '', words]) => {
      expect([name, words]).toEqual([name, ':?is not in deploy/.env']);
      return name;
    });
    for (const name of asked) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
    expect(new Set(asked).size).toBe(3);
    expect(settings).toMatch(/^OMTAFEL_AUDIT_KEY=$/m);
    expect(services['omtafel']?.['env_file']).toBe('omtafel.env');
  });

  test('makes roles with the rights that a start asks for', () => {
    const roles = read('deploy/postgres-roles.sh');
    expect(roles).toContain('create role omtafel_owner login bypassrls');
    expect(roles).toMatch(/create role omtafel_app login password/);
    expect(roles).not.toMatch(/superuser/i);
    // Whoever makes them by hand makes the same.
    const statements = (text: string): string[] => text.match(/^(?:create|revoke|grant|alter) .*;$/gm) ?? [];
    const [, byHand = ''] = /```sql\n(.*?)```/s.exec(read('docs/operations.md')) ?? [];
    expect(statements(roles.replaceAll(/:'\w+'/g, "'...'"))).toEqual(statements(byHand));
    expect(statements(byHand)).toHaveLength(7);
    execFileSync('sh', ['-n', 'deploy/postgres-roles.sh']);
  });
});

describe('the Helm chart', () => {
  const things = rendered().map(({ text }) => parse(text) as Thing);
  const pods = things.flatMap(({ spec }) => spec.template?.spec ?? spec.jobTemplate?.spec.template.spec ?? []);

  test('renders to what it should be', () => {
    expect(things.map(({ kind }) => kind).sort()).toEqual([
      'CronJob',
      'Deployment',
      'Ingress',
      'PodDisruptionBudget',
      'Service',
    ]);
  });

  test('every pod runs without rights, on a read-only root, with a place for data and one for temporary files', () => {
    expect(pods).toHaveLength(2);
    for (const pod of pods) {
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 10001 });
      expect(pod.automountServiceAccountToken).toBe(false);
      for (const container of pod.containers) {
        expect(container.securityContext).toMatchObject({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.volumeMounts?.map(({ mountPath }) => mountPath)).toEqual(['/data', '/tmp']);
      }
    }
  });

  test('names things that are there: pods by their labels, ports by their names, the service by its own', () => {
    const read = (kind: string): Rendered =>
      parse(rendered().find(({ text }) => text.includes(`kind: ${kind}\n`))?.text ?? '') as Rendered;
    const [deployment, service, disruption, ingress] = ['Deployment', 'Service', 'PodDisruptionBudget', 'Ingress'].map(
      read,
    );
    const labels = deployment?.spec.template?.metadata.labels;
    for (const selector of [
      deployment?.spec.selector?.['matchLabels'],
      service?.spec.selector,
      disruption?.spec.selector?.['matchLabels'],
    ])
      expect(selector).toEqual(labels);
    const ports = deployment?.spec.template?.spec.containers[0]?.ports.map(({ name }) => name);
    const [port] = service?.spec.ports ?? [];
    expect(ports).toContain(port?.targetPort);
    const [path] = ingress?.spec.rules?.[0]?.http.paths ?? [];
    expect(path?.backend.service).toEqual({ name: service?.metadata.name, port: { name: port?.name } });
  });

  test('asks the addresses that the product answers, and names settings that exist', () => {
    const [start] = pods.flatMap(({ containers }) => containers).filter(({ args }) => args?.[0] === 'start');
    expect(start?.livenessProbe?.httpGet.path).toBe('/healthz');
    expect(start?.readinessProbe?.httpGet.path).toBe('/readyz');
    for (const { text } of rendered()) for (const name of settingsIn(text)) expect(known).toContain(name);
  });
});

describe('the systemd unit', () => {
  const unit = read('deploy/omtafel.service');

  test('starts the command that is there, gives it time to stop, and does not start again what cannot work', () => {
    expect(unit).toContain('node bin/omtafel.js start');
    expect(existsSync('bin/omtafel.js')).toBe(true);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(4);
    const set = (name: string): string | undefined => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1];
    expect([set('Restart'), set('RestartPreventExitStatus')]).toEqual(['on-failure', '2 3']);
    // A crash is over at once, and what fails again and again takes no processor from others.
    expect([set('RestartSec'), set('RestartSteps'), set('RestartMaxDelaySec')]).toEqual(['250ms', '6', '30s']);
    // It never gives up by itself.
    expect(set('StartLimitIntervalSec')).toBe('0');
    const told = read('docs/operations.md').replaceAll(/\s+/g, ' ');
    expect(told).toContain('After 2 and 3 the systemd unit does not start it again');
    expect(told).toContain('up to half a minute');
    for (const line of ['DynamicUser=yes', 'ProtectSystem=strict', 'NoNewPrivileges=yes', 'CapabilityBoundingSet='])
      expect(unit).toContain(`${line}\n`);
    for (const name of settingsIn(unit)) expect(known).toContain(name);
  });
});
