import { z } from 'zod';
import { choice, optionalText, text, ticked, version, whole } from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { channels } from './model.ts';

export const remindChoices = ['0', '1', '2', '7'] as const;
const hour = (fallback: number, min: number, max: number) =>
  whole(min, max)
    .or(z.literal('').transform(() => fallback))
    .default(fallback);

/** How somebody wants to hear from us; what the channel needs is asked by the page. */
export const wayInput = z.object({
  channel: choice(channels),
  mail: optionalText(200),
  plannerMail: optionalText(200),
  mobile: optionalText(40),
  street: optionalText(120),
  postcode: optionalText(10),
  town: optionalText(80),
  fromHour: hour(8, 0, 23),
  untilHour: hour(21, 1, 24),
  remindDays: choice(remindChoices).transform(Number),
  lateActions: ticked,
  weekOverview: ticked,
  version,
  ...togetherField,
});

export const replyAddressInput = z.object({
  name: text(100),
  street: text(120),
  postcode: text(10),
  town: text(80),
  version,
});
