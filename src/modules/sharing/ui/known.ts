import type { Cx } from '../../../kernel/cx.ts';
import { writeDate } from '../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import { lawName, texts } from '../messages/index.ts';
import { type Group, groupOf, groups, type Law } from '../model.ts';
import { type GroundRow, stands } from '../queries/grounds.ts';
import type { HolderHere } from '../queries/holders.ts';
import { groundsOfHolder, type SharingPage } from '../queries/sharing-page.ts';

const inOrder = (a: string | null, b: string | null): number => (a ?? '').localeCompare(b ?? '');

/** A group that a holder may know of today, and why. */
export interface Known {
  readonly group: Group;
  readonly laws: readonly Law[];
  readonly until: string | null;
}

/** What one holder may know of today: grounds that stand and whose law counts in this municipality. */
export function knownOf(cx: Cx, page: SharingPage, holderId: string): Known[] {
  const counts = new Set(page.switches.filter((each) => each.active).map((each) => each.code));
  const standing = groundsOfHolder(page, holderId).filter(
    (ground) => stands(ground, cx.today) && counts.has(ground.law),
  );
  return groups.flatMap((group): Known[] => {
    const found = standing.filter((ground) => ground.domain === null || groupOf(ground.domain) === group);
    if (found.length === 0) return [];
    const ends = found.map((ground) => ground.untilDate);
    const until = ends.includes(null) ? null : (ends.toSorted(inOrder).at(-1) ?? null);
    return [{ group, laws: [...new Set(found.map((ground) => ground.law))], until }];
  });
}

/** Why a holder does not know of the groups that are left. */
export function whyNot(cx: Cx, here: HolderHere): string {
  const words = texts(cx.language).agreement;
  if (here.network) return words.whyNetwork;
  if (here.free) return words.whyTask;
  return `${words.whyTask} ${here.duty ? words.whyDuty : words.whyMunicipal}`;
}

/** One thing that changed in what holders may know. */
export interface Change {
  readonly day: string;
  readonly sentence: string;
}

/** Given and ended, newest first, also of who left: one line per day, holder, law, agreement and who did it. */
export function changesOf(cx: Cx, page: SharingPage): Change[] {
  const words = texts(cx.language).agreement;
  const lines = new Map<string, { day: string; said: Set<string>; write: (groups: string) => string }>();
  const note = (day: string, kind: string, ground: GroundRow, write: (groups: string) => string): void => {
    const { law, givenBy, untilDate, agreedUntil, purpose, childIds } = ground;
    const key = JSON.stringify([day, kind, holderOf(ground), law, givenBy, untilDate, agreedUntil, purpose, childIds]);
    const line = lines.get(key) ?? { day, said: new Set<string>(), write };
    lines.set(key, line);
    const group = ground.domain === null ? null : groupOf(ground.domain);
    line.said.add(group === null ? words.history.everything : words.groups[group].toLowerCase());
  };
  for (const ground of page.grounds) {
    const { holder: name, untilDate, agreedUntil, withdrawnOn } = ground;
    const until = agreedUntil === null ? null : writeDate(agreedUntil, cx.language);
    const law = lawName(cx, ground.law);
    const children = nameList(ground.childNames, cx.language);
    note(ground.fromDate, 'given', ground, (said) =>
      words.history.given({ who: ground.givenBy, groups: said, children, name, law, until, purpose: ground.purpose }),
    );
    if (withdrawnOn !== null) {
      const why = ground.withChair ? words.history.left(name) : words.history.by(ground.withdrawnBy ?? '');
      note(withdrawnOn, 'ended', ground, (said) => words.history.ended(said, name, why));
    } else if (untilDate !== null && untilDate < cx.today) {
      note(untilDate, 'over', ground, (said) => words.history.ended(said, name, words.history.over));
    }
  }
  return [...lines.values()]
    .sort((a, b) => b.day.localeCompare(a.day))
    .map(({ day, said, write }) => ({ day, sentence: write(nameList([...said], cx.language)) }));
}

const holderOf = (ground: GroundRow): string | null => ground.organisationId ?? ground.personId;
