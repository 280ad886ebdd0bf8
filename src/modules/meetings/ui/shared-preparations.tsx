import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Section, Stack, Who, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { Preparation } from '../queries/preparation.ts';

/** What people shared before the meeting, clients first. Nothing at all when nobody shared anything. */
export const SharedPreparations: FC<{ cx: Cx; preparations: readonly Preparation[] }> = ({ cx, preparations }) => {
  const words = texts(cx.language).prepare;
  const written = preparations.filter((each) => each.words + each.strengths + each.whomToBring !== '');
  if (written.length === 0) return null;
  return (
    <Section id="gedeeld" title={words.others}>
      <Stack>
        {written.map((each) => (
          <div>
            <p>
              <Who you={each.client}>{each.givenName}</Who>
            </p>
            {(
              [
                [each.client ? words.helped : each.kind === 'staff' ? words.canBring : words.canDo, each.words],
                [each.client ? words.strong : each.kind === 'staff' ? words.mayDecide : words.goesWell, each.strengths],
                [each.client ? words.brings : words.alsoNeeded, each.whomToBring],
              ] as const
            ).map(([label, text]) =>
              text === '' ? null : (
                <p>
                  {label} <Words>{text}</Words>
                </p>
              ),
            )}
          </div>
        ))}
      </Stack>
    </Section>
  );
};
