import type { Child, FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { ActionLink, Card, CheckChoices, LinkButton } from '../../../kernel/ui/index.ts';
import { ticksOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import { type Debt, letterParts } from '../model.ts';
import { moneyPaths } from '../paths.ts';
import type { Letter } from '../queries/letters.ts';

/** Which parts become black: by name, so that it works without a picture before one's eyes; the script adds the picture. */
export const BlackField: FC<{ cx: Cx; form: FormState; label: string; hint: string; required?: true }> = ({
  cx,
  form,
  label,
  hint,
  required,
}) => (
  <CheckChoices
    {...ticksOf(cx, form, 'black')}
    label={label}
    hint={hint}
    required={required ?? false}
    look="four"
    options={letterParts.map((part) => ({ value: part, label: texts(cx.language).letter.parts[part] }))}
  />
);

/** The photos at a debt, and the way to bring one. */
export function lettersCard(
  cx: Cx,
  householdId: string,
  debt: Debt,
  letters: readonly Letter[],
  writes: boolean,
): Child {
  const words = texts(cx.language).letter;
  const line = ({ id, on, blackened, there }: Letter): Child => {
    const name = words.of(writeShortDay(on, cx.language));
    if (!there) return <span class="om-quiet">{words.gone(name)}</span>;
    const more = blackened ? ` (${words.blackened})` : '';
    return (
      <ActionLink href={moneyPaths.letter(householdId, id)}>
        {name}
        {more}
      </ActionLink>
    );
  };
  return (
    <Card id="brieven" title={words.title}>
      {letters.length === 0 ? <p class="om-quiet">{words.none}</p> : null}
      {letters.length === 0 ? null : (
        <ul>
          {letters.map((letter) => (
            <li>{line(letter)}</li>
          ))}
        </ul>
      )}
      {writes ? (
        <LinkButton kind="quiet" href={moneyPaths.newLetter(householdId, debt.id)}>
          {words.add}
        </LinkButton>
      ) : null}
    </Card>
  );
}
