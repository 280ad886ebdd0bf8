import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeDate } from '../../../kernel/i18n/calendar.ts';
import { Fold, Pairs, Steps } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { helpPhases } from '../model.ts';
import type { Help } from '../queries/outlook.ts';

/**
 * The help as steps: where it is now, what happens in it and what not to do now; the same of each other step in place. Making calm (stabilisation) is a step of
 * its own in which something is done; no step is shown as waiting.
 */
export function helpSteps(cx: Cx, help: Help): Child {
  const words = texts(cx.language).help;
  const at = helpPhases.indexOf(help.phase);
  const facts: readonly (readonly [string, string])[] = [
    [words.solution, help.solution === null ? '' : words.solutions[help.solution]],
    [words.guidance, help.guidance === null ? '' : words.guidances[help.guidance]],
    [words.administrator, help.administrator],
    [words.term, help.termUntil === null ? '' : `${writeDate(help.termUntil, cx.language)}, ${help.termSource}`],
  ];
  const shown = facts.filter(([, value]) => value !== '');
  return (
    <>
      <Steps
        language={cx.language}
        label={words.steps}
        items={helpPhases.map((phase, index) => ({
          text: words.phases[phase].name,
          state: index < at ? 'done' : index === at ? 'current' : 'later',
        }))}
      />
      <p>{words.phases[help.phase].what}</p>
      <p>
        <strong>{words.notNow}</strong> {words.phases[help.phase].notNow}
      </p>
      <Fold summary={words.everyStep}>
        {helpPhases.map((phase) => (
          <p>
            <strong>{words.phases[phase].name}.</strong> {words.phases[phase].what} {words.notNow}{' '}
            {words.phases[phase].notNow}
          </p>
        ))}
      </Fold>
      {shown.length === 0 ? null : <Pairs items={shown.map(([term, value]) => ({ term, value }))} />}
    </>
  );
}

/** The newest of one adult, or of both. */
export const helpOf = (helps: readonly Help[], adultId: string | null): Help | undefined =>
  helps.findLast((help) => help.adultId === adultId || help.adultId === null);
