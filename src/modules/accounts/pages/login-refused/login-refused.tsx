import { LinkButton, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import { page, publicRoute } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { type LoginRefusal, refusals } from '../../model.ts';
import { paths } from '../../paths.ts';

const isRefusal = (text: string | undefined): text is LoginRefusal => refusals.some((each) => each === text);

/** Says why somebody was not let in, and what to do now. The reason is one of a list: nothing of anybody stands here. */
export const loginRefusedRoute = publicRoute({
  path: paths.loginRefused,
  method: 'GET',
  action: 'public.view',
  sample: 'nobody',
  run: async (cx, request) => {
    const words = texts(cx.language).login;
    const reason = request.query['reden'];
    const [title, text] = words.refused[isRefusal(reason) ? reason : 'not-believed'];
    return page({
      title: title,
      narrow: true,
      body: (
        <Stack>
          <PageHead title={title} lead={text} />
          <p>{words.nothingSaved}</p>
          <p>
            <LinkButton href={paths.signIn} kind="primary">
              {words.again}
            </LinkButton>
          </p>
        </Stack>
      ),
    });
  },
});
