import type { World } from '../../../src/testing/world.ts';
import { addOrganisation, addPerson } from '../../../src/modules/accounts/index.ts';
import type { PersonFact } from './facts.ts';

/** Everybody who works in a generated municipality, and who is nobody's helper there. */
export interface Cast {
  readonly people: Map<string, PersonFact>;
  readonly staff: Readonly<Record<StaffName, string>>;
  readonly office: Readonly<Record<'administrator' | 'privacyOfficer' | 'policyAdviser', string>>;
  /** Organisation of somebody of the staff. */
  organisationOf(name: StaffName): string;
  readonly dutyOrganisations: readonly string[];
}

/** Who they are at the large table; `colleague`, `stranger` and `teamLead` sit at none. */
const roster = {
  manager: { organisation: 'Wijkteam', side: 'care', municipal: true },
  colleague: { organisation: 'Wijkteam', side: 'care', municipal: true },
  teamLead: { organisation: 'Wijkteam', side: 'care', municipal: true },
  starter: { organisation: 'Welzijn', side: 'care' },
  coordinator: { organisation: 'Werkplein', side: 'work', duty: true },
  bound: { organisation: 'Inkomen', side: 'work', duty: true },
  named: { organisation: 'Inkomen', side: 'work', duty: true },
  knows: { organisation: 'Schuldhulp', side: 'other' },
  partly: { organisation: 'Wonen', side: 'other' },
  withdrawn: { organisation: 'Zorg Noord', side: 'care' },
  endedGround: { organisation: 'Zorg Zuid', side: 'care' },
  laterGround: { organisation: 'Zorg West', side: 'care' },
  lawOff: { organisation: 'Meldpunt', side: 'other' },
  without: { organisation: 'Vrijwilligers', side: 'other' },
  deputy: { organisation: 'Wijkteam', side: 'care', municipal: true },
  asked: { organisation: 'Jeugd', side: 'care' },
  declined: { organisation: 'Kredietbank', side: 'other' },
  left: { organisation: 'Taalhuis', side: 'other' },
  // Sits for one organisation, and comes by with the hat of another that sits here too: `wearAnother`.
  twoHats: { organisation: 'Schuldhulp', side: 'other' },
  stranger: { organisation: 'Elders', side: 'care' },
} as const;
export type StaffName = keyof typeof roster;
export const staffNames = Object.keys(roster) as StaffName[];

/** From now on somebody who took a chair for one organisation works for two, and wears the hat of the other one. */
export async function wearAnother(town: World, cast: Cast): Promise<void> {
  const id = cast.staff.twoHats;
  const organisationId = cast.organisationOf('manager');
  await town.database.owner.query(
    `with kept as (insert into hat (tenant_id, person_id, organisation_id, function)
       select tenant_id, person_id, organisation_id, function from affiliation where person_id = $1)
     update affiliation set organisation_id = $2 where person_id = $1`,
    [id, organisationId],
  );
  cast.people.set(id, { id, kind: 'staff', duties: [], organisationId });
}

/** Makes organisations, staff and office of one municipality. */
export async function makeCast(town: World): Promise<Cast> {
  const people = new Map<string, PersonFact>();
  const organisations = new Map<string, string>();
  const dutyOrganisations: string[] = [];
  const first = await town.staff('Bouwer');
  const build = town.as(first);
  const staff: Partial<Record<StaffName, string>> = {};
  for (const name of staffNames) {
    const { organisation, side, ...more } = roster[name];
    const duty = 'duty' in more;
    let organisationId = organisations.get(organisation);
    if (organisationId === undefined) {
      const made = await build.run((cx) =>
        addOrganisation(cx, {
          name: organisation,
          side,
          participationActDuty: duty,
          municipalTask: 'municipal' in more,
        }),
      );
      organisationId = made;
      organisations.set(organisation, made);
      if (duty) dutyOrganisations.push(made);
    }
    const duties = name === 'teamLead' ? (['team-lead'] as const) : [];
    const affiliation = { organisationId, function: 'professional', expertise: [], workingDays: [1, 2, 3, 4, 5] };
    const id = await build.run((cx) =>
      cx.onErrand('sign-in', () =>
        addPerson(cx, { kind: 'staff', duties, givenName: name, surname: 'Werker', affiliation }),
      ),
    );
    staff[name] = id;
    people.set(id, { id, kind: 'staff', duties, organisationId });
  }
  const officer = async (givenName: string, duty: 'administrator' | 'privacy-officer' | 'policy-adviser') => {
    const id = await build.run((cx) =>
      cx.onErrand('sign-in', () => addPerson(cx, { kind: 'office', duties: [duty], givenName, surname: 'Kantoor' })),
    );
    people.set(id, { id, kind: 'office', duties: [duty], organisationId: null });
    return id;
  };
  return {
    people,
    staff: staff as Record<StaffName, string>,
    office: {
      administrator: await officer('Beheer', 'administrator'),
      privacyOfficer: await officer('Privacy', 'privacy-officer'),
      policyAdviser: await officer('Beleid', 'policy-adviser'),
    },
    organisationOf: (name) => organisations.get(roster[name].organisation) ?? '',
    dutyOrganisations,
  };
}
