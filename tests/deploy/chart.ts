import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const chart = 'deploy/helm';

/** The chart as Helm would render it: by Helm where it is, else by the few forms that the templates may use. */
export function rendered(): { file: string; text: string }[] {
  const files = readdirSync(`${chart}/templates`).sort();
  if (hasHelm()) {
    const text = execFileSync('helm', ['template', 'teststad', chart], { encoding: 'utf8' });
    return text
      .split(/^---$/m)
      .filter((part) => part.includes('kind:'))
      .map((part) => ({ file: /# Source: (.*)/.exec(part)?.[1] ?? '', text: part }));
  }
  const values = parse(readFileSync(`${chart}/values.yaml`, 'utf8')) as Record<string, unknown>;
  return files.map((file) => ({ file, text: fill(readFileSync(`${chart}/templates/${file}`, 'utf8'), values) }));
}

function hasHelm(): boolean {
  try {
    execFileSync('helm', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** `{{ .Values.a.b }}`, `| quote`, `{{ .Release.Name }}` and `{{- if .Values.a }} ... {{- end }}`; anything else is an error. */
function fill(template: string, values: Record<string, unknown>): string {
  const valueAt = (path: string): unknown =>
    path === '.Release.Name'
      ? 'teststad'
      : path
          .replace(/^\.Values\./, '')
          .split('.')
          .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], values);
  const chosen = template.replaceAll(
    /\{\{- if (\.Values[.\w]+) \}\}\n([\s\S]*?)\{\{- end \}\}\n?/g,
    (_, path: string, inside: string) => (valueAt(path) === true ? inside : ''),
  );
  const text = chosen.replaceAll(/\{\{ (\.[.\w]+)( \| quote)? \}\}/g, (_, path: string, quote: string | undefined) => {
    const value = valueAt(path);
    if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`values.yaml has no ${path}`);
    return quote === undefined ? `${value}` : JSON.stringify(`${value}`);
  });
  if (text.includes('{{')) throw new Error(`a form that this test does not know: ${/\{\{.*/.exec(text)?.[0] ?? ''}`);
  return text;
}
