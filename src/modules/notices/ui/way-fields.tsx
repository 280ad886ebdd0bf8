import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Checkbox, NumberField, RadioChoices, Stack, TextField } from '../../../kernel/ui/index.ts';
import { fieldOf, tickOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import { channels } from '../model.ts';
import type { WayOf } from '../queries/way-of.ts';
import { remindChoices } from '../schema.ts';

type Props = { cx: Cx; form: FormState; of: WayOf };

const fieldsOf =
  ({ cx, form }: Props) =>
  (name: string, kept: string | number | undefined) =>
    fieldOf(cx, form, name, kept?.toString());

/** The address of each way; a browser that knows `:has` shows that of the chosen one. A field with a fault always shows. */
const WhereTo: FC<Props & { readonly staff: boolean }> = ({ staff, ...props }) => {
  const words = texts(props.cx.language).way;
  const { way } = props.of;
  const field = fieldsOf(props);
  return (
    <>
      <div data-for="mail">
        <TextField
          {...field('mail', way?.mail)}
          label={words.mail}
          type="email"
          autocomplete="email"
          reads={words.reads}
          required
        />
      </div>
      <div data-for="sms">
        <Stack>
          <TextField
            {...field('mobile', way?.mobile)}
            label={words.mobile}
            type="tel"
            autocomplete="tel"
            width="middle"
            required
          />
          <NumberField {...field('fromHour', way?.fromHour ?? 8)} label={words.fromHour} />
          <NumberField {...field('untilHour', way?.untilHour ?? 21)} label={words.untilHour} />
        </Stack>
      </div>
      {staff ? null : (
        <div data-for="letter">
          <Stack>
            <TextField {...field('street', way?.street)} label={words.street} autocomplete="street-address" required />
            <TextField
              {...field('postcode', way?.postcode)}
              label={words.postcode}
              autocomplete="postal-code"
              width="short"
              required
            />
            <TextField
              {...field('town', way?.town)}
              label={words.town}
              autocomplete="address-level2"
              width="middle"
              required
            />
          </Stack>
        </div>
      )}
    </>
  );
};

/** How, where to, and when. Only the address that belongs to the choice has to be filled in. */
export const WayFields: FC<Props> = (props) => {
  const { cx, form, of } = props;
  const { way, kind } = of;
  const words = texts(cx.language).way;
  const field = fieldsOf(props);
  const staff = kind === 'staff' || kind === 'office';
  // A professional is told here or by a message; nobody writes a letter to a colleague.
  const offered = staff ? (['mail', 'sms'] as const) : channels;
  return (
    <>
      <RadioChoices
        {...field('channel', way?.channel)}
        label={words.channel}
        options={offered.map((value) => ({ value, label: words.channels[value], hint: words.channelHints[value] }))}
        required
      />
      <WhereTo {...props} staff={staff} />
      <RadioChoices
        {...field('remindDays', way?.remindDays)}
        label={words.remind}
        options={remindChoices.map((value) => ({ value, label: words.reminds[value] }))}
        required
      />
      <Checkbox {...tickOf(cx, form, 'lateActions', way?.lateActions)} label={words.lateActions} />
      {staff ? (
        <>
          <TextField
            {...field('plannerMail', way?.plannerMail)}
            label={words.planner}
            hint={words.plannerHint}
            type="email"
          />
          <TextField
            {...field('postcode', way?.postcode)}
            label={words.ownPostcode}
            hint={words.ownPostcodeHint}
            width="short"
          />
          <Checkbox {...tickOf(cx, form, 'weekOverview', way?.weekOverview)} label={words.weekOverview} />
        </>
      ) : null}
    </>
  );
};
