import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { mailMost } from '../../../../kernel/calendar/mail-reply.ts';
import { notFound } from '../../../../kernel/errors.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { publicRoute, type Route, type TextReply } from '../../../../kernel/web/route.ts';
import { type IsAddressOf, replyByMail } from '../../commands/reply-by-mail.ts';
import { paths } from '../../paths.ts';

/** A mail as its server has it; some call it `body-mime`. */
const posted = z.object({
  secret: z.string().min(1).max(500),
  message: z.string().max(mailMost).optional(),
  'body-mime': z.string().max(mailMost).optional(),
});

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * A mail server posts the answers of diaries here, with the secret that both know. What became of one is not told: a
 * server has no use for it, and an answer says who is asked.
 */
export const repliesRoutes = ({ repliesSecret, secretOf }: Surroundings, isAddressOf: IsAddressOf): Route[] => [
  publicRoute({
    path: paths.replies,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    fromServer: true,
    run: async (cx, { sent }): Promise<TextReply> => {
      const secret = repliesSecret === null ? null : secretOf(repliesSecret);
      const read = posted.safeParse(sent);
      if (secret === null || !read.success || !timingSafeEqual(digest(read.data.secret), digest(secret)))
        throw notFound();
      await replyByMail(cx, read.data.message ?? read.data['body-mime'] ?? '', isAddressOf);
      return { kind: 'text', text: 'ok\n' };
    },
  }),
];
