import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeDate } from '../../../kernel/i18n/calendar.ts';
import { DateField, TextField } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';

const names = ['givenName', 'surname', 'birthDate', 'phone'] as const;

type Props = {
  cx: Cx;
  form: FormState;
  /** What stands there today; what was typed goes first. */
  now?: Readonly<Record<(typeof names)[number], string | null>>;
  /** True for who fills in the own. */
  own?: boolean;
};

/** Who somebody is: a name is enough, the rest helps to find and to call. */
export const NameFields: FC<Props> = ({ cx, form, now, own }) => {
  const words = texts(cx.language).pages.members;
  const field = (name: (typeof names)[number]) => ({
    ...fieldOf(cx, form, name, now?.[name]),
    label: words[name],
  });
  return (
    <>
      <TextField {...field('givenName')} required />
      <TextField {...field('surname')} />
      {/* By name and birth date a table is found: once said, who leads changes it (`changeMember`). */}
      {own === true && now?.birthDate ? (
        <p>
          {words.birthDate}: {writeDate(now.birthDate, cx.language)}. {words.birthWrong}
        </p>
      ) : (
        <DateField {...field('birthDate')} hint={words.birthHint} max={cx.today} />
      )}
      <TextField
        {...field('phone')}
        type="tel"
        width="middle"
        reads={own === true ? words.ownSafeReads : words.safeReads}
      />
    </>
  );
};
