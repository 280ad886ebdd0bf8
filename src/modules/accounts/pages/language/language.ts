import { z } from 'zod';
import { invalid } from '../../../../kernel/errors.ts';
import { languageCookie, writeCookie } from '../../../../kernel/web/cookies.ts';
import { choice, text } from '../../../../kernel/web/fields.ts';
import { checkForm } from '../../../../kernel/web/form-data.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { publicRoute, type Route } from '../../../../kernel/web/route.ts';
import { paths } from '../../paths.ts';

const schema = z.object({ taal: choice(['nl', 'en']), terug: text(500) });

/** Only a path of this site: never another host, whatever the field says. */
const ownPath = (path: string): string => (/^\/(?![/\\])[\w\-/.?=&%]*$/.test(path) ? path : '/');

/** Switches the language of this browser and comes back to the same page. */
export const languageRoute = ({ secure }: Surroundings): Route =>
  publicRoute({
    path: paths.language,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (_cx, request) => {
      const checked = checkForm(schema, request.sent);
      if (!checked.ok) throw invalid('language');
      const cookie = writeCookie(languageCookie(secure), checked.input.taal, { secure, maxAge: 365 * 86_400 });
      return { kind: 'redirect', to: ownPath(checked.input.terug), cookies: [cookie] };
    },
  });
