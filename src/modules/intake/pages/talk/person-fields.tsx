import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Checkbox, HiddenField, Section, TextArea, TextField } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import type { TalkPerson } from '../../queries/talk.ts';
import type { FilledIn } from './filled-in.ts';
import { StandsNow } from './stands-now.tsx';
import { slots } from './talk-schema.ts';

interface Props {
  readonly cx: Cx;
  readonly people: readonly TalkPerson[];
  readonly state: FilledIn;
}

/** Per client: the language, an interpreter, how to reach safely. Kept with the member, not with the talk. */
export const PersonFields: FC<Props> = ({ cx, people, state }) => {
  const words = texts(cx.language).talk;
  return (
    <Section id="bereiken" title={words.people} ruled>
      {people.slice(0, slots.length).map((person, index) => {
        const slot = index + 1;
        const interpreter = person.interpreter ? 'yes' : '';
        return (
          <>
            <HiddenField name={`person-${slot}`} value={person.id} />
            <HiddenField
              name={`person-version-${slot}`}
              value={state.value(`person-version-${slot}`, '') || String(person.version)}
            />
            <TextField
              {...state.field(`speaks-${slot}`, person.speaks)}
              label={words.speaks(person.name)}
              width="middle"
            />
            <StandsNow cx={cx} shown={state.differs(`speaks-${slot}`, person.speaks)} text={person.speaks} />
            <Checkbox
              language={cx.language}
              name={`interpreter-${slot}`}
              label={words.interpreter(person.name)}
              checked={state.value(`interpreter-${slot}`, interpreter) !== ''}
            />
            <TextArea
              {...state.field(`safe-${slot}`, person.safeContact)}
              label={words.safe(person.name)}
              hint={words.safeHint}
              reads={texts(cx.language).opening.safeContactReads}
              rows={2}
            />
            <StandsNow cx={cx} shown={state.differs(`safe-${slot}`, person.safeContact)} text={person.safeContact} />
          </>
        );
      })}
    </Section>
  );
};
