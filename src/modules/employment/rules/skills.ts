import type { Language } from '../../../kernel/i18n/language.ts';
import { skillsOfEsco } from './skills-esco.ts';
import { skillsOfHands } from './skills-of-hands.ts';
import { skillsOfPeople } from './skills-of-people.ts';

export interface Skill {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
}
export interface SkillGroup {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly skills: readonly Skill[];
}

/** Groups in the order of ESCO: our own plain words, then ESCO's. Free text stands beside, so that nobody has to fit in it. */
export const skillGroups: readonly SkillGroup[] = Object.entries({ ...skillsOfPeople, ...skillsOfHands }).map(
  ([code, { nl, en, list }]) => ({
    code,
    name: { nl, en },
    skills: [list, skillsOfEsco[code] ?? []]
      .flat()
      .join('\n')
      .split('\n')
      .map((line) => {
        const [skill = '', dutch = '', english = ''] = line.split('|');
        return { code: skill, name: { nl: dutch, en: english } };
      }),
  }),
);

const byCode = new Map(skillGroups.flatMap(({ skills }) => skills).map((skill) => [skill.code, skill]));
export const skillCodes: ReadonlySet<string> = new Set(byCode.keys());

/** The name of a skill in this language; of one that left the list: nothing. */
export const skillName = (language: Language, code: string): string => byCode.get(code)?.name[language] ?? '';
