import type { Cx } from '../../../kernel/cx.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import type { PersonAtTable } from '../../households/index.ts';
import type { Holder } from '../commands/give-ground.ts';
import { consentIsFree, type Group, type Law, taskLaws } from '../model.ts';
import type { LawSwitch } from './laws.ts';

/** An organisation with a chair here, or somebody of the network: whoever can be agreed with. */
export interface HolderHere {
  /** Id of the organisation or of the person. */
  readonly id: string;
  readonly holder: Holder;
  readonly name: string;
  readonly network: boolean;
  readonly people: readonly PersonAtTable[];
  /** Has to report under the Participatiewet. */
  readonly duty: boolean;
  readonly free: boolean;
}

/** Everybody at the table who is no client, by organisation, in the order of the table. */
export function holdersOf(people: readonly PersonAtTable[], municipal: readonly string[]): HolderHere[] {
  const found = new Map<string, HolderHere>();
  for (const person of people) {
    if (person.state !== 'accepted' || person.kind === 'client') continue;
    const { organisationId } = person;
    const id = organisationId ?? person.personId;
    const before = found.get(id);
    const duty = person.participationActDuty;
    found.set(id, {
      id,
      holder: organisationId === null ? { personId: person.personId } : { organisationId },
      name: organisationId === null ? fullName(person) : (person.organisation ?? ''),
      network: organisationId === null,
      people: [...(before?.people ?? []), person],
      duty,
      free: consentIsFree({ duty, municipalTask: municipal.includes(id) }),
    });
  }
  return [...found.values()];
}

/** SQL: organisations that do what the municipality must do by law. */
export const municipalOrganisations = `select o.id from organisation o
  where o.tenant_id = current_tenant() and o.municipal_task`;

export async function municipalIds(cx: Cx): Promise<string[]> {
  const rows = await cx.statement<{ id: string }>('municipal-organisations', municipalOrganisations, []);
  return rows.map(({ id }) => id);
}

/**
 * On which laws or agreement this holder can know of a group: the laws of its task, else the client's consent where that
 * is free; none when there is neither.
 */
export function lawsFor(here: HolderHere, group: Group, switches: readonly LawSwitch[]): Law[] {
  const counts = (law: Law): boolean => switches.some((each) => each.code === law && each.active);
  const byTask = new Set(here.people.flatMap((person) => taskLaws(person, group)).filter(counts));
  if (byTask.size > 0) return [...byTask];
  return here.free && counts('consent') ? ['consent'] : [];
}
