import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Button, CheckChoices, Fold, RadioChoices } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import { type FormState, valueOf, valuesOf } from '../../../kernel/web/form-data.ts';
import { texts } from '../messages/index.ts';
import { type AudienceChoice, type AudienceKind, domainsOf, groups, groupsOf } from '../model.ts';

export interface AudienceOption {
  readonly kind: AudienceKind;
  readonly label: string;
  /** Said after the sentence of who reads it. */
  readonly more?: string | undefined;
}

interface Props {
  readonly cx: Cx;
  readonly form: FormState;
  readonly label: string;
  readonly options: readonly AudienceOption[];
  /** What is chosen as long as nobody chose in this form; left out: nothing. */
  readonly current?: AudienceChoice | undefined;
  /** Subjects that may be chosen; left out: all. */
  readonly within?: AudienceChoice | undefined;
  /** "Dit lezen: ..." for a choice, worked out for what this form says so far. */
  readonly sentence: (choice: AudienceChoice) => string;
}

/**
 * Who may read what is being written, each choice with its sentence. The sentences follow what is filled in: with script
 * by themselves, without it by the button.
 */
export const AudienceChoices: FC<Props> = ({ cx, form, label, options, current, within, sentence }) => {
  const { language } = cx;
  const words = texts(language);
  const chosen = valueOf(form, 'audience') || current?.kind;
  const typed = valuesOf(form, 'groups');
  const ticked =
    form.values['audience'] === undefined ? groupsOf(current) : groups.filter((each) => typed.includes(each));
  const named = ticked.flatMap(domainsOf);
  const offered = within?.kind === 'domains' ? groupsOf(within) : groups;
  const sentenceOf = (kind: AudienceKind): string => {
    if (kind !== 'domains') return sentence({ kind });
    return named.length === 0 ? words.subjectsFirst : sentence({ kind, domains: named });
  };
  return (
    <div class="om-stack" data-readers>
      <RadioChoices
        {...fieldOf(cx, form, 'audience')}
        label={label}
        required
        options={options.map((option) => ({
          value: option.kind,
          label: option.label,
          hint: [sentenceOf(option.kind), option.more].filter(Boolean).join(' '),
        }))}
        value={chosen}
      />
      {options.some(({ kind }) => kind === 'domains') ? (
        <Fold summary={words.subjects} open={chosen === 'domains' || form.errors['groups'] !== undefined}>
          <CheckChoices
            {...fieldOf(cx, form, 'groups')}
            label={words.subjectsLabel}
            hint={words.subjectsHint}
            required={chosen === 'domains'}
            options={offered.map((group) => ({
              value: group,
              label: words.agreement.groups[group],
              hint: sentence({ kind: 'domains', domains: domainsOf(group) }),
            }))}
            values={ticked}
          />
        </Fold>
      ) : null}
      <div data-look>
        {/* Enter in a field presses the first button of a form: that sends it, and does not only look. */}
        <button type="submit" hidden />
        <Button kind="quiet" name="look" value="readers">
          {words.look}
        </Button>
      </div>
    </div>
  );
};
