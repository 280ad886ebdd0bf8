import type { Actor } from '../../../kernel/cx.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { NavItem } from '../../../kernel/ui/index.ts';
import { insightPaths } from '../../insights/index.ts';
import { texts } from '../messages/index.ts';
import { paths } from '../paths.ts';

/** In which room of a client's menu a page of the own household lies, by the first word of its address there. */
const rooms: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['plan', 'doelen', 'afspraken', 'goed-nieuws', 'sta-ik-erachter'].map((at) => [at, paths.plan]),
  ),
  ...Object.fromEntries(['gesprekken', 'voorbereiden', 'onderwerpen', 'datums'].map((at) => [at, paths.myMeetings])),
  ...Object.fromEntries(['tafel', 'delen', 'leden', 'ja'].map((at) => [at, paths.myTable])),
};
const roomOf = (path: string): string | undefined => rooms[path.split('/')[3] ?? ''];

/** The menu of who looks, and where in it the page at this path lies. */
export function navFor({ kind, onBehalfOf, duties }: Actor, language: Language, path: string): NavItem[] {
  const words = texts(language).nav;
  const item = (href: string, label: string, more: Partial<NavItem> = {}): NavItem => ({
    href,
    label,
    current: path === href ? 'page' : href === roomOf(path) ? 'within' : undefined,
    ...more,
  });
  if (onBehalfOf !== null) {
    return [
      item(paths.representedPlan, words.representedPlan, { icon: 'goal' }),
      item(paths.represented, words.represented, { icon: 'people' }),
    ];
  }
  if (kind === 'resident') {
    return [
      item(paths.plan, words.plan, { icon: 'goal' }),
      item(paths.myMeetings, words.meetings, { icon: 'calendar' }),
      item(paths.myTable, words.table, { icon: 'table' }),
      item(paths.more, words.more, { icon: 'menu' }),
    ];
  }
  if (kind === 'office') return [item(paths.office, words.office)];
  if (kind === 'network') {
    return [
      item(paths.invitations, words.tables, { icon: 'table' }),
      item(paths.represented, words.represented, { icon: 'people' }),
    ];
  }
  return [
    item(paths.week, words.week),
    item(paths.households, words.households),
    item(paths.invitations, words.invitations),
    item(paths.report, words.report),
    item(insightPaths.figures, words.figures),
    ...(duties.length > 0 ? [item(paths.office, words.office)] : []),
  ];
}
