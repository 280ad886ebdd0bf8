import type { Actor, Cx } from '../../../kernel/cx.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import { type Representation, representationName, type Role, roleName } from '../../households/index.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export const texts = (language: Language): typeof nl => (language === 'en' ? en : nl);

interface Named {
  readonly personId: string;
  readonly name: string;
  readonly client: boolean;
  readonly roles: readonly Role[];
  readonly insteadOf?: string;
  readonly represents?: Representation['kind'];
}

/** Names with their roles as one sentence: clients first, and among them and among the others who asks, as "jij". */
export function writeReaders(language: Language, readers: readonly Named[], selfId: string): string {
  const words = texts(language);
  if (readers.length === 0) return words.nobody;
  if (readers.every((reader) => reader.personId === selfId)) return words.onlyYou;
  const nameOf = (reader: Named): string => {
    if (reader.personId === selfId) return words.you;
    if (reader.insteadOf !== undefined) return `${reader.name} (${words.standsIn(reader.insteadOf)})`;
    const roles = reader.roles.map((role) => roleName(language, role));
    if (reader.represents !== undefined) roles.push(representationName(language, reader.represents));
    return roles.length === 0 ? reader.name : `${reader.name} (${nameList(roles, language)})`;
  };
  const inOrder = readers.toSorted(
    (one, other) =>
      Number(other.client) - Number(one.client) || Number(other.personId === selfId) - Number(one.personId === selfId),
  );
  const names = inOrder.map(nameOf);
  return words.readers(nameList(names, language));
}

/** The words for a choice of audience: a client reads it from the own side. */
export const audienceNames = (language: Language, kind: Actor['kind']) =>
  kind === 'resident' ? texts(language).ownAudiences : texts(language).audiences;

/** A law or agreement as people call it; an unknown code as it is. Consent is "jouw" only for the resident who gives it. */
export const lawName = ({ language, actor }: Pick<Cx, 'language' | 'actor'>, code: string): string => {
  const words = texts(language).agreement;
  const laws: Readonly<Record<string, { name: string }>> = words.laws;
  return code === 'consent' && actor.kind !== 'resident' ? words.consentOf : (laws[code]?.name ?? code);
};
