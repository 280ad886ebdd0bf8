import { z } from 'zod';
import { readCents } from '../i18n/money.ts';

/**
 * The kinds of field that forms are made of. The message of a failed check is a key of the kernel's `errors` texts;
 * the page writes it out in the reader's language beside the field.
 */

/** Line ends as \n, composed characters, no control characters (PostgreSQL refuses NUL), no spaces around. */
function clean(typed: string): string {
  return (
    typed
      .replace(/\r\n?/g, '\n')
      .normalize('NFC')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u0091\ufffe\uffff]/g, ' ')
      .toWellFormed()
      .trim()
  );
}

const typed = z.string({ error: 'wrong' }).transform(clean);
const missing = z
  .string({ error: 'wrong' })
  .optional()
  .transform((value) => clean(value ?? ''));
/** Characters as people count them, as PostgreSQL's char_length does. */
const within = (max: number) => (value: string) => value.length <= max || [...value].length <= max;

/** Text that must be filled in, at most `max` characters. */
export const text = (max: number) =>
  typed.pipe(
    z
      .string()
      .min(1, 'required')
      .refine(within(max), { message: `too-long:${max}` }),
  );

/** Text that may stay empty; gives ''. */
export const optionalText = (max: number) =>
  missing.pipe(z.string().refine(within(max), { message: `too-long:${max}` }));

/** One of a list, must be chosen. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  missing.pipe(
    z
      .string()
      .min(1, 'choose')
      .pipe(z.enum(values, { error: 'choose' })),
  );

/** One of a list, or nothing (null). */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  missing.transform((value) => (value === '' ? null : value)).pipe(z.enum(values, { error: 'wrong' }).nullable());

/** Any number of a list; gives []. */
export const manyOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .union([z.string(), z.array(z.string())], { error: 'wrong' })
    .optional()
    .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value))
    .pipe(z.array(z.enum(values, { error: 'wrong' }), { error: 'wrong' }).max(values.length, 'wrong'));

/** Any number of ids; gives []. */
export const manyIds = z
  .union([z.string(), z.array(z.string())], { error: 'wrong' })
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value))
  .pipe(z.array(z.uuid({ error: 'wrong' }), { error: 'wrong' }).max(100, 'wrong'));

/** A box that is ticked or not. */
export const ticked = missing.transform((value) => value !== '');

const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '1900-01-01' || value > '2199-12-31') return false;
  const day = new Date(`${value}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
};
/** Old phones show a text box for a date; people then write 3-12-2026. */
const asDay = (value: string): string => {
  const match = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(value);
  return match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : value;
};

/** A calendar day, `YYYY-MM-DD` or `dd-mm-yyyy`. */
export const day = typed.transform(asDay).pipe(z.string().min(1, 'required').refine(isDay, { message: 'date' }));
/** A calendar day or nothing (null). */
export const optionalDay = missing
  .transform((value) => (value === '' ? null : asDay(value)))
  .pipe(z.string().refine(isDay, { message: 'date' }).nullable());

/** "14", "14u30", "14.30 uur" and "9:05" as hours and minutes; anything else as it was typed. */
function asTime(value: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:u](\d{2}))?\s?(?:uur|u)?$/i.exec(value) ?? [];
  return hours === undefined ? value : `${hours.padStart(2, '0')}:${minutes}`;
}

/** A time of day as people write it: `14:00`, `14.00`, `14 uur`, `14u30`. */
export const time = typed.transform(asTime).pipe(
  z
    .string()
    .min(1, 'required')
    .refine((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), { message: 'time' }),
);

/** An id of something on the page. */
export const id = missing.pipe(
  z
    .string()
    .min(1, 'choose')
    .pipe(z.uuid({ error: 'wrong' })),
);
/** An id or nothing (null). */
export const optionalId = missing
  .transform((value) => (value === '' ? null : value))
  .pipe(z.uuid({ error: 'wrong' }).nullable());

/** A whole number between two bounds. */
export const whole = (min: number, max: number) =>
  typed.pipe(
    z
      .string()
      .regex(/^\d{1,9}$/, 'number')
      .transform(Number)
      .pipe(z.number().min(min, 'number').max(max, 'number')),
  );
/** An amount in integer cents, or nothing (null): "weet ik niet" is a valid answer, never zero. */
export const optionalCents = missing.transform((value, context) => {
  if (value === '') return null;
  const cents = readCents(value);
  if (cents === null) context.addIssue({ code: 'custom', message: 'amount' });
  return cents;
});

/** The version of the row that the form was filled in on. */
export const version = typed.pipe(
  z
    .string()
    .regex(/^\d{1,9}$/, 'wrong')
    .transform(Number),
);
