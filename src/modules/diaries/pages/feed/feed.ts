import { createHash } from 'node:crypto';
import { feedText } from '../../../../kernel/calendar/entry.ts';
import { notFound } from '../../../../kernel/errors.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { publicRoute, type Route, type TextReply } from '../../../../kernel/web/route.ts';
import { originHere } from '../../../accounts/index.ts';
import { counter, readsPerHour } from '../../model.ts';
import { feedOf } from '../../queries/feed.ts';

/**
 * The own appointments for a diary program, at a private address. Asking changes nothing; who has the same text already
 * is told so, and who asks all the time has to wait.
 */
export function feedRoutes(surroundings: Surroundings): Route[] {
  const mayAsk = counter(readsPerHour);
  return [
    publicRoute({
      path: '/afspraken/:feedToken',
      method: 'GET',
      action: 'public.view',
      sample: 'nobody',
      run: async (cx, { params }): Promise<TextReply> => {
        const token = params['feedToken'] ?? '';
        if (!mayAsk(token, cx.now)) return { kind: 'text', status: 429, text: 'Later.\n' };
        const feed = await feedOf(cx, token);
        if (feed === null) throw notFound();
        const { href: link } = await originHere(cx, surroundings);
        const facts = JSON.stringify([link, feed]);
        return {
          kind: 'text',
          contentType: 'text/calendar; charset=utf-8',
          etag: `"${createHash('sha256').update(facts).digest('base64url').slice(0, 22)}"`,
          text: feedText(
            feed.entries.map((entry) => ({ ...entry, stamp: cx.now })),
            { link, language: feed.language },
          ),
        };
      },
    }),
  ];
}
