/** The rows of work: of clients, helpers and who acts for a client. */
import { helpers, orForClient, type Row, work as ofWork, workOf } from './rules.ts';
import { profileOf, withEmployer, workThing } from './rules-employer.ts';
import { form, h } from './row-words.ts';

const writesWork: Row = { at: [...helpers, 'client', 'representative'] };
export const employment: Record<string, Row> = {
  [`GET ${h}/werk`]: { at: orForClient, looks: true, thing: ofWork },
  ...form(`${h}/werk/stap`, { ...writesWork, thing: ofWork }),
  ...form(`${h}/werk/gelukt`, { ...writesWork, thing: ofWork }),
  ...form(`${h}/werk/talenten`, { ...writesWork, thing: ofWork }),
  [`POST ${h}/werk/talenten/:talentId/weg`]: { ...writesWork, thing: workThing('talent', 'talentId') },
  ...form(`${h}/werk/wensen/:personId`, { ...writesWork, thing: workOf }),
  ...form(`${h}/werk/wat-helpt/:personId`, { ...writesWork, thing: workOf }),
  ...form(`${h}/werk/profiel/:personId`, { ...writesWork, thing: workOf }),
  ...form(`${h}/werk/profiel/:personId/bekijk`, { at: ['client', ...helpers], thing: profileOf }),
  [`POST ${h}/werk/getoond/:releaseId/stop`]: { at: ['client', ...helpers], thing: workThing('release', 'releaseId') },
  ...form(`${h}/werk/plek/nieuw`, { ...writesWork, thing: ofWork }),
  ...form(`${h}/werk/plek/:placementId`, { ...writesWork, thing: workThing('placement', 'placementId') }),
  [`POST ${h}/werk/plek/:placementId/hoe-gaat-het`]: {
    ...writesWork,
    thing: workThing('placement', 'placementId'),
  },
  // "An employer sees the released profile, the placement and the agenda item they were invited to - nothing else."
  [`GET ${h}/werk/venster`]: { at: ['employer'], looks: true },
  [`POST ${h}/werk/venster/:placementId`]: { at: ['employer'], thing: withEmployer },
  [`POST ${h}/werk/venster/:placementId/hoe-gaat-het`]: { at: ['employer'], thing: withEmployer },
  ...form(`${h}/werk/regelingen`, { ...writesWork, thing: ofWork }),
};
