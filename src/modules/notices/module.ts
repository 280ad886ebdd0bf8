import type { Module, Surroundings } from '../../kernel/web/module.ts';
import { mailboxRoute } from './pages/mailbox/mailbox.tsx';
import { postRoutes } from './pages/post/post.tsx';
import { replyAddressRoutes } from './pages/reply-address/reply-address.tsx';
import { wayForRoutes } from './pages/way/way-for.tsx';
import { wayRoutes } from './pages/way/way.tsx';
import { personal } from './personal.ts';

export const notices = ({ mode }: Surroundings): Module => ({
  name: 'notices',
  personal,
  routes: [
    ...wayRoutes,
    ...wayForRoutes,
    ...postRoutes,
    ...replyAddressRoutes,
    ...(mode === 'demo' ? [mailboxRoute] : []),
  ],
});
