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

const known: Skill[] = [];

function skillsOf(lines: string): readonly Skill[] {
  const all = lines.split('\n').map((line): Skill => {
    const [code = '', nl = '', en = ''] = line.split('|');
    return { code, name: { nl, en } };
  });
  known.push(...all);
  return all.filter(({ name }, at) => !all.slice(at + 1).some((later) => later.name.nl === name.nl));
}

/** Groups in the order of ESCO: our own plain words, then ESCO's. Free text stands beside, so that nobody has to fit in it. */
export const skillGroups: readonly SkillGroup[] = Object.entries({ ...skillsOfPeople, ...skillsOfHands }).map(
  ([code, { nl, en, list }]) => ({
    code,
    name: { nl, en },
    skills: skillsOf([list, skillsOfEsco[code] ?? []].flat().join('\n')),
  }),
);

/** Every skill has a name, also one of ours that is not offered any more because ESCO says it in the same words. */
const byCode = new Map(known.map((skill) => [skill.code, skill]));
export const skillCodes: ReadonlySet<string> = new Set(byCode.keys());

/** The name of a skill in this language; of one that left the list: nothing. */
export const skillName = (language: Language, code: string): string => byCode.get(code)?.name[language] ?? '';
