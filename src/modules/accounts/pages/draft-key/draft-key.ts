import { pageRoute } from '../../../../kernel/web/route.ts';
import { draftKey } from '../../commands/draft-key.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';

/**
 * For the script of long forms: who is signed in, the key for what is kept on this device, and the words to show.
 * Readable by our own pages only, and kept by no cache (both by the headers of every answer). It shows nothing of
 * anybody, so opening it is no event.
 */
export const draftKeyRoute = pageRoute({
  path: paths.draftKey,
  gate: 'person',
  action: 'draft.key',
  viewing: false,
  sample: 'client',
  run: async (cx) => ({
    kind: 'text',
    contentType: 'application/json',
    text: JSON.stringify({ person: cx.actor.personId, key: await draftKey(cx), words: texts(cx.language).drafts }),
  }),
});
