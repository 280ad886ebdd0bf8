import { canariesIn } from './canaries.ts';
import { knownTo } from './asking.ts';
import type { Compared } from './compare.ts';
import type { Town } from './town.ts';
import { visitorsOf } from './visitors.ts';
import type { MatrixVisits } from './visits.ts';

const steps = ['', '?stap=acquaintance', '?stap=plan', '?stap=check', '?stap=act', '?stap=agreement', '?stap=next'];

/**
 * The screen at the table, that everybody present sees: outside "Apart bespreken" stands only what each of them may
 * read. A canary that one of them may not know is a leak of the role `shared-screen`.
 */
export async function compareScreen(town: Town, visits: MatrixVisits, into: Compared): Promise<void> {
  const { large, cast, table } = town;
  const planned = large.meetings.find(({ held }) => !held);
  const present = [table.clients[0], cast.staff.coordinator, table.network.sister];
  const people = visitorsOf(town).filter(({ session }) => session !== null && present.includes(session));
  const known = people.map(knownTo);
  const route = 'GET /huishoudens/:householdId/gesprekken/:meetingId/aan-tafel';
  into.roles.add('shared-screen');
  for (const step of steps) {
    const address = `/huishoudens/${large.id}/gesprekken/${planned?.id}/aan-tafel${step}`;
    const answer = await visits.stage.scene(() => visits.visit(cast.staff.coordinator, 'GET', address));
    into.requests += 1;
    const about = { role: 'shared-screen', route, kind: 'own' };
    if (answer.status !== 200) into.found.push({ ...about, leak: false, model: 'in', http: `${answer.status}` });
    for (const canary of canariesIn(withoutApart(answer.text))) {
      if (!known.every((each) => each.has(canary)))
        into.found.push({ ...about, leak: true, model: 'not told', http: canary });
    }
  }
}

/** The page without the card that is for a talk apart. */
function withoutApart(html: string): string {
  const [, tag = ''] = /<(\w+)[^>]* id="apart"/.exec(html) ?? [];
  const start = html.search(/<\w+[^>]* id="apart"/);
  if (tag === '' || start < 0) return html;
  const marks = new RegExp(`<(/?)${tag}\\b`, 'g');
  marks.lastIndex = start;
  let depth = 0;
  for (let mark = marks.exec(html); mark !== null; mark = marks.exec(html)) {
    depth += mark[1] === '/' ? -1 : 1;
    if (depth === 0) return html.slice(0, start) + html.slice(mark.index);
  }
  throw new Error('the card "apart" does not end');
}
