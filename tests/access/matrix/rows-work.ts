/** The rows of work: of clients, helpers and who acts for a client. */
import { helpers, orForClient, type Row, talent, work as ofWork, workOf } from './rules.ts';
import { form, h } from './row-words.ts';

const writesWork: Row = { at: [...helpers, 'client', 'representative'] };
export const employment: Record<string, Row> = {
  [`GET ${h}/werk`]: { at: orForClient, looks: true, thing: ofWork },
  ...form(`${h}/werk/stap`, { ...writesWork, thing: ofWork }),
  ...form(`${h}/werk/gelukt`, { ...writesWork, thing: ofWork }),
  ...form(`${h}/werk/talenten`, { ...writesWork, thing: ofWork }),
  [`POST ${h}/werk/talenten/:talentId/weg`]: { ...writesWork, thing: talent },
  ...form(`${h}/werk/wensen/:personId`, { ...writesWork, thing: workOf }),
  ...form(`${h}/werk/wat-helpt/:personId`, { ...writesWork, thing: workOf }),
  ...form(`${h}/werk/regelingen`, { ...writesWork, thing: ofWork }),
};
