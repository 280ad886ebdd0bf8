import type { Child } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { type Talent, talentKinds } from '../model.ts';
import { skillName } from '../rules/skills.ts';

/** A skill of the list in the reader's language; own words as they were written. */
export const talentName = (language: Language, { skill, words }: Pick<Talent, 'skill' | 'words'>): string =>
  (skill === null ? '' : skillName(language, skill)) || words;

/** Talents, skills and wishes, each under its own word. */
export const talentList = (language: Language, talents: readonly Talent[]): Child =>
  talentKinds
    .map((kind) => ({ kind, list: talents.filter((each) => each.kind === kind) }))
    .filter(({ list }) => list.length > 0)
    .map(({ kind, list }) => (
      <>
        <p>
          <strong>{texts(language).talents.kinds[kind]}</strong>
        </p>
        <ul class="om-list">
          {list.map((each) => (
            <li>{each.skill === null ? <Words>{each.words}</Words> : talentName(language, each)}</li>
          ))}
        </ul>
      </>
    ));
