import type { SeenField } from './forms.ts';

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One value to try; null is the field left out. What cannot be meant well has to be refused, not swallowed. */
export interface Hostile {
  readonly what: string;
  readonly value: string | readonly string[] | null;
  readonly refuse?: boolean;
}

/** What people, old phones and attackers send in one field. */
export function hostileValues(
  field: SeenField,
  well: string | readonly string[] | undefined,
  foreignIds: readonly (readonly [what: string, id: string])[],
): Hostile[] {
  const stands = typeof well === 'string' ? well : (well?.[0] ?? '');
  const always: Hostile[] = [
    { what: 'left out', value: null },
    { what: 'sent twice', value: [stands, `${stands}x`] },
  ];
  const refuse = (what: string, value: string): Hostile => ({ what, value, refuse: true });
  if (uuidForm.test(stands) || field.values.some((value) => uuidForm.test(value))) {
    return [...always, refuse('no id', 'kaas'), ...foreignIds.map(([what, id]) => refuse(what, id))];
  }
  if (field.name === 'version') {
    const wrong = [refuse('no number', 'kaas'), refuse('a huge one', '9'.repeat(30)), refuse('negative', '-1')];
    return [...always, ...wrong, { what: 'an old one', value: '0' }];
  }
  if (field.kind === 'radio' || field.kind === 'select' || (field.kind === 'checkbox' && field.values.length > 1)) {
    return [...always, refuse('not on the list', 'kaas'), refuse('a name of the language', '__proto__')];
  }
  if (field.kind === 'checkbox' || field.kind === 'button') return [...always, { what: 'another word', value: 'kaas' }];
  return [
    ...always,
    refuse('longer than any field', 'woord '.repeat(1_600)),
    { what: 'emoji and right to left', value: '👩‍👧‍👦💶 \u202Eشكرا <script>alert(1)</script> \'";--' },
    { what: 'control characters', value: 'a\u0000b\u0007\u001b[31m\u200b\uFEFF\uFFFF\r\n\tc' },
    { what: 'only spaces', value: ' \u00a0\u2003\n ' },
    { what: 'a day that is not there', value: '2026-02-30' },
    { what: 'a huge number', value: '9'.repeat(30) },
  ];
}

/** One field of every kind of a form: of fields that differ by a number, an id or a life domain the first. */
export function representatives(fields: readonly SeenField[]): SeenField[] {
  const kinds = new Map<string, SeenField>();
  for (const field of fields) {
    if (field.name === 'submission') continue;
    const kind = field.name.replace(/-.*$/, '');
    if (!kinds.has(kind)) kinds.set(kind, field);
  }
  return [...kinds.values()];
}
