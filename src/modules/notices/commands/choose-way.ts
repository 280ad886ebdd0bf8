import type { z } from 'zod';
import type { Cx } from '../../../kernel/cx.ts';
import type { ContactWay } from '../model.ts';
import type { wayInput } from '../schema.ts';

export type ChooseWayInput = Omit<z.output<typeof wayInput>, 'together' | 'channel'> & Pick<ContactWay, 'channel'>;
/** Kept, or what does not fit: per field the name of a text. */
export type ChooseWayOutcome =
  | { readonly done: true }
  | { readonly refused: 'overtaken' }
  | {
      readonly wrong: Partial<
        Record<
          'mail' | 'plannerMail' | 'mobile' | 'street' | 'untilHour',
          'mailWrong' | 'mobileWrong' | 'addressWrong' | 'hoursWrong'
        >
      >;
    };

const mailForm = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;.]+(\.[^\s@<>"(),:;.]+)+$/;
const mobileForm = /^(?:\+\d{8,15}|0\d{9})$/;

/** A number as a provider wants it: `+31612345678`. */
const plainNumber = (typed: string): string =>
  typed
    .replaceAll(/[^+\d]/g, '')
    .replace(/^00/, '+')
    .replace(/^0/, '+31');

/**
 * Chooses how one person hears from us: one's own, or that of a client together with a professional. Version 0 is the first
 * choice. Checks no right: the page did.
 */
export async function chooseWay(cx: Cx, personId: string, input: ChooseWayInput): Promise<ChooseWayOutcome> {
  const wrong = misfits(input);
  if (wrong !== null) return { wrong };
  const own = personId === cx.actor.personId;
  const row = {
    channel: input.channel,
    mail: input.mail,
    planner_mail: input.plannerMail,
    mobile: input.mobile === '' ? '' : plainNumber(input.mobile),
    street: input.street,
    postcode: input.postcode,
    town: input.town,
    from_hour: input.fromHour,
    until_hour: input.untilHour,
    remind_days: input.remindDays,
    week_overview: input.weekOverview,
    late_actions: input.lateActions,
    mail_failed_at: null,
    chosen_at: cx.now,
    chosen_with_person_id: own ? null : cx.actor.personId,
  };
  const { numInsertedOrUpdatedRows = 0n } = await cx.onErrand('outbox', () =>
    cx.db
      .insertInto('contact_way')
      .values({ ...row, tenant_id: cx.tenant, person_id: personId })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'person_id'])
          .doUpdateSet((each) => ({ ...row, version: each('contact_way.version', '+', 1) }))
          .where('contact_way.version', '=', input.version),
      )
      .executeTakeFirst(),
  );
  if (numInsertedOrUpdatedRows === 0n) return { refused: 'overtaken' };
  cx.record({ action: 'contact.choose', objectKind: 'contact-way', objectId: personId, fields: ['channel'] });
  return { done: true };
}

function misfits({ channel, mail, plannerMail, mobile, street, postcode, town, fromHour, untilHour }: ChooseWayInput) {
  if (mail !== '' ? !mailForm.test(mail) : channel === 'mail') return { mail: 'mailWrong' } as const;
  if (plannerMail !== '' && !mailForm.test(plannerMail)) return { plannerMail: 'mailWrong' } as const;
  const number = mobile.replaceAll(/[^+\d]/g, '').replace(/^00/, '+');
  if (mobile !== '' ? !mobileForm.test(number) : channel === 'sms') return { mobile: 'mobileWrong' } as const;
  if (channel === 'letter' && (street === '' || postcode === '' || town === ''))
    return { street: 'addressWrong' } as const;
  return untilHour <= fromHour ? ({ untilHour: 'hoursWrong' } as const) : null;
}
