import type { FC } from 'hono/jsx';
import { writeDate } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { DataTable, Mark, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { PlanGoal, PlanOption, PlanPerson } from '../model.ts';
import { nameFor } from './when.ts';

interface Props {
  readonly language: Language;
  readonly goal: PlanGoal;
  readonly people: ReadonlyMap<string, PlanPerson>;
  readonly readerId: string;
}

/** Solutions side by side: what it is, what it asks, what it gives, and which one was chosen by whom. */
export const OptionTable: FC<Props> = ({ language, goal, people, readerId }) => {
  const words = texts(language);
  return (
    <DataTable<PlanOption>
      caption={words.plan.options}
      columns={[
        {
          label: words.goal.options,
          heads: true,
          cell: (option) => (
            <>
              {option.words}{' '}
              {option.chosenOn === null ? null : (
                <>
                  <Mark state="done" word={words.chosen} />
                  <div class="om-small om-quiet">
                    {nameFor(
                      language,
                      option.chosenById === null ? null : (people.get(option.chosenById) ?? null),
                      readerId,
                    )}
                    , {writeDate(option.chosenOn, language)}
                  </div>
                </>
              )}
            </>
          ),
        },
        { label: words.plan.asks, phoneLabel: words.change.fields.asks, cell: (option) => option.asks || '–' },
        { label: words.plan.gives, phoneLabel: words.change.fields.gives, cell: (option) => option.gives || '–' },
      ]}
      groups={[{ rows: goal.options }]}
    />
  );
};

/** The chosen option in one line, for dense pages. */
export const ChosenOption: FC<{ language: Language; goal: PlanGoal }> = ({ language, goal }) => {
  const chosen = goal.options.find((option) => option.chosenOn !== null);
  if (chosen === undefined) return null;
  return (
    <span class="om-small om-quiet">
      {texts(language).chosen}: <Words>{chosen.words}</Words>
    </span>
  );
};
