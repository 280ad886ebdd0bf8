import type { Module, Surroundings } from '../../kernel/web/module.ts';
import { whenAccountEnds } from '../accounts/index.ts';
import { leaveDiaries } from './commands/leave-diaries.ts';
import type { IsAddressOf } from './commands/reply-by-mail.ts';
import { repliesRoutes } from './pages/replies/replies.ts';
import { connectRoutes } from './pages/connect/connect.tsx';
import { feedRoutes } from './pages/feed/feed.ts';
import { feedShownRoutes } from './pages/feed-shown/feed-shown.tsx';
import { myDiaryRoutes } from './pages/my-diary/my-diary.tsx';
import { personal } from './personal.ts';

whenAccountEnds(async (cx, personId, keeps) => (keeps === null ? leaveDiaries(cx, personId) : undefined));

/** @param isAddressOf whether messages for a person go to a mail address, as the module says that keeps addresses */
export const diaries = (surroundings: Surroundings, isAddressOf: IsAddressOf): Module => ({
  name: 'diaries',
  personal,
  routes: [
    ...myDiaryRoutes,
    ...connectRoutes,
    ...feedShownRoutes(surroundings),
    ...feedRoutes(surroundings),
    ...repliesRoutes(surroundings, isAddressOf),
  ],
});
