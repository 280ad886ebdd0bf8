import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { DataTable, Mark } from '../../../kernel/ui/index.ts';
import type { PlanGoal } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';

/** On a phone a colon follows it. */
const short = (label: string): string => label.replace(/\?$/, '');

/** Solutions of a goal beside each other: what each asks and gives, and the client's choice marked. */
export const OptionsBeside: FC<{ cx: Pick<Cx, 'language'>; options: PlanGoal['options'] }> = ({ cx, options }) => {
  const words = texts(cx.language).table;
  if (options.length === 0) return null;
  return (
    <DataTable
      caption={words.options}
      captionHidden
      columns={[
        {
          label: words.optionWords,
          heads: true,
          cell: (each) => (
            <>
              {each.words} {each.chosenOn === null ? null : <Mark state="done" word={words.chosen} />}
            </>
          ),
        },
        { label: words.asks, phoneLabel: short(words.asks), cell: (each) => each.asks },
        { label: words.gives, phoneLabel: short(words.gives), cell: (each) => each.gives },
      ]}
      groups={[{ rows: options }]}
    />
  );
};
