import type { Child } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { Pairs, Stack, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { ShownProfile } from '../model.ts';
import { instruments } from '../rules/instruments.ts';
import { skillName } from '../rules/skills.ts';

/** A profile as the employer reads it: the preview of the client is drawn by this same function. */
export function shownCard(language: Language, shown: ShownProfile): Child {
  const words = texts(language).shown;
  const days = texts(language).wish.dayNames;
  const items = [
    { term: words.hours, value: shown.hours },
    { term: words.days, value: shown.days.map((day) => days[day]).join(', ') },
    { term: words.travel, value: shown.travel },
    { term: words.learning, value: shown.learning },
    { term: words.helps, value: shown.helps },
  ].filter(({ value }) => value !== '');
  const skills = shown.skills.map((code) => skillName(language, code)).filter((name) => name !== '');
  const help = instruments.filter(({ code }) => shown.instruments.includes(code));
  return (
    <Stack>
      <p>
        <strong>{shown.called}</strong>
      </p>
      <p>
        <Words>{shown.headline}</Words>
      </p>
      {shown.strengths.length + skills.length === 0 ? null : (
        <div>
          <strong>{words.strengths}</strong>
          <ul class="om-list">
            {shown.strengths.map((strength) => (
              <li>
                <Words>{strength}</Words>
              </li>
            ))}
            {skills.map((skill) => (
              <li>{skill}</li>
            ))}
          </ul>
        </div>
      )}
      {items.length === 0 ? null : <Pairs items={items} />}
      {help.length === 0 ? null : (
        <div>
          <strong>{words.instruments}</strong>
          <ul class="om-list">
            {help.map(({ name, about }) => (
              <li>
                {name[language]}: {about[language]}
              </li>
            ))}
          </ul>
          <p class="om-small om-quiet">{words.instrumentsNote}</p>
        </div>
      )}
    </Stack>
  );
}
