import { lettersOf } from '../../src/testing/visitor.ts';

/** A form as it stands on a page of ours, read from its HTML; our own markup is regular, so no parser is needed. */
export interface SeenForm {
  readonly action: string;
  readonly fields: readonly SeenField[];
  /** What is typed here is kept on the device, and the page waits until it is sent. */
  readonly long: boolean;
}

export interface SeenField {
  readonly name: string;
  /** The type of an input as the markup says it, or the name of another control. */
  readonly kind: string;
  readonly required: boolean;
  /** What stands in it, or what can be chosen. */
  readonly values: readonly string[];
  /** What a browser would send when nobody touches it. */
  readonly sent: readonly string[];
}

/** All forms of a page that post. What stands in a template is nobody's form until a script takes a copy of it. */
export function formsOn(html: string): SeenForm[] {
  const forms: SeenForm[] = [];
  for (const [, head = '', inside = ''] of withoutTemplates(html).matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
    const attributes = attributesOf(head);
    if (attributes['method'] !== 'post') continue;
    const long = attributes['data-autosave'] !== undefined && attributes['data-queue'] === undefined;
    forms.push({ action: attributes['action'] ?? '', fields: merged(fieldsIn(inside)), long });
  }
  return forms;
}

/** From the innermost outward: a template may hold others. */
function withoutTemplates(html: string): string {
  const rest = html.replaceAll(/<template\b[^>]*>(?:(?!<template\b).)*?<\/template>/gs, '');
  return rest === html ? html : withoutTemplates(rest);
}

/** The form filled in as somebody would: what stands there, something fitting where it is empty. */
export function filledIn(form: SeenForm, words = 'Dit is een proef.'): Record<string, string | string[]> {
  const filled: Record<string, string | string[]> = {};
  for (const field of form.fields) {
    // For whom a page was drawn is of that page; a button that only looks is not how somebody sends a form.
    if (['submission', 'shown-to'].includes(field.name) || (field.name === 'look' && field.kind === 'button')) continue;
    const value = answerTo(field, words);
    if (value !== null) filled[field.name] = value;
  }
  return filled;
}

/** Fields that ask for more than their kind tells. */
const fitting: Readonly<Record<string, string>> = {
  time: '10:00',
  birthDate: '1990-05-17',
  toldOn: '2026-11-20',
  heldOn: '2026-11-23',
  noteDay: '2026-11-20',
  decidedOn: '2026-11-20',
  audience: 'table',
  code: '482913',
};

function answerTo(field: SeenField, words: string): string | string[] | null {
  const [first] = field.values.filter((value) => value !== '');
  const [stands] = field.sent.filter((value) => value !== '');
  const fixed = fitting[field.name];
  if (fixed !== undefined) return stands ?? fixed;
  switch (field.kind) {
    case 'hidden':
      return field.sent[0] ?? '';
    case 'radio':
    case 'button':
      return stands ?? first ?? null;
    // What may stay open stays open: two optional choices often exclude each other.
    case 'select':
      return stands ?? (field.required ? (first ?? '') : '');
    case 'checkbox':
      return field.sent.length > 0 ? [...field.sent] : first === undefined ? null : [first];
    case 'date':
      return stands ?? '2026-12-01';
    case 'number':
      return stands ?? '5';
    // Words are no file; nobody has to bring one.
    case 'file':
      return null;
    default:
      return stands ?? words;
  }
}

const fieldForm = /<textarea\b([^>]*)>(.*?)<\/textarea>|<select\b([^>]*)>(.*?)<\/select>|<(input|button)\b([^>]*)>/gs;

function* fieldsIn(html: string): Generator<SeenField> {
  for (const [, area, words = '', list, inside = '', tag, head] of html.matchAll(fieldForm)) {
    const attributes = attributesOf(area ?? list ?? head ?? '');
    const { name, value = '' } = attributes;
    const required = attributes['aria-required'] === 'true';
    if (name === undefined) continue;
    if (area !== undefined) {
      yield { name, required, kind: 'textarea', values: [], sent: [unescaped(words).replace(/^\n/, '')] };
    } else if (list !== undefined) {
      const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, each = '']) => attributesOf(each));
      const chosen = options.find((option) => 'selected' in option) ?? options[0];
      const values = options.map((option) => option['value'] ?? '');
      yield { name, required, kind: 'select', values, sent: [chosen?.['value'] ?? ''] };
    } else if (tag === 'button') {
      // Who only looks how it would be sends nothing.
      if (name === 'look') continue;
      yield { name, required, kind: 'button', values: [value], sent: [] };
    } else if (attributes['type'] === 'radio' || attributes['type'] === 'checkbox') {
      const sent = 'checked' in attributes ? [value] : [];
      yield { name, required, kind: attributes['type'], values: [value], sent };
    } else {
      yield { name, required, kind: kindOf(attributes), values: [], sent: [value] };
    }
  }
}

/** Dates and amounts are text boxes on old phones; the keyboard they ask for tells what they are. */
function kindOf({ type = 'text', inputmode }: Record<string, string>): string {
  return type === 'text' && (inputmode === 'numeric' || inputmode === 'decimal') ? 'number' : type;
}

/** Radios, boxes and buttons of one name are one field. */
function merged(fields: Iterable<SeenField>): SeenField[] {
  const byName = new Map<string, SeenField>();
  for (const field of fields) {
    const earlier = byName.get(field.name);
    byName.set(
      field.name,
      earlier === undefined
        ? field
        : { ...earlier, values: [...earlier.values, ...field.values], sent: [...earlier.sent, ...field.sent] },
    );
  }
  return [...byName.values()];
}

function attributesOf(head: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of head.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) found[name] = unescaped(value);
  return found;
}

const signs: Readonly<Record<string, string>> = { '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** Text of HTML as people read it. */
export const unescaped = (html: string): string =>
  lettersOf(html).replaceAll(/&(?:quot|#39|lt|gt|amp);/g, (sign) => signs[sign] ?? sign);

/** Stands for a photo that comes along as a file. */
export const photoField = '@photo';
/** A photo of eight dots by eight. */
export const smallPhoto = (): Buffer<ArrayBuffer> => Buffer.from(dots, 'base64');
const dots = [
  '/9j/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBD',
  'ASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAIAAgD',
  'ASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAA',
  'AP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ALIAP//Z',
].join('');

/** Fields of a form, a repeated one as a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;
/** Fields of a form, or a text with its own content type. */
export type Body = Fields | RawBody;
export interface RawBody {
  readonly raw: string;
  readonly type: string;
}
