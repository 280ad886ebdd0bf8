import { calendarDay, writeDate } from '../../../../kernel/i18n/calendar.ts';
import { Card, Notice, RadioChoices, Stack, TextArea, Words } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page } from '../../../../kernel/web/route.ts';
import { scopeName } from '../../../households/index.ts';
import { reviewLook } from '../../commands/review-look.ts';
import { texts } from '../../messages/index.ts';
import { emergencyPaths, paths } from '../../paths.ts';
import { anyLook } from '../../queries/looks.ts';
import { reviewSchema } from '../../schema.ts';
import { momentOf } from '../../ui/moment.ts';

/** One look and its reason; a second person says whether it was right, with words. No plan stands here. */
export const reviewOneRoutes = formRoutes({
  path: paths.reviewOne,
  gate: 'office',
  action: 'emergency.review',
  viewing: true,
  sample: 'privacy-officer',
  schema: reviewSchema,
  load: (cx, request) => anyLook(cx, request.params['lookId'] ?? ''),
  view: (cx, look, form) => {
    const { language } = cx;
    const { review: words, told } = texts(language);
    const from = [look.who, look.function, look.organisation].filter(Boolean).join(', ');
    const tellDay = look.tellAt === null ? '' : writeDate(calendarDay(new Date(look.tellAt)), language);
    const reviewed = look.accepted === null ? null : look.accepted ? told.review.yes : told.review.no;
    return page({
      title: words.one,
      // In the log of the clients from when they hear of the look itself.
      viewed: {
        objectKind: 'log',
        objectId: look.id,
        householdId: look.told ? look.householdId : null,
        role: 'privacy-officer',
      },
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.one}
          lead={told.line(from, scopeName(language, look.domains), momentOf(language, look.openedAt))}
          about={
            <Stack>
              <Card id="reden" title={told.why}>
                <Words>{look.reason}</Words>
              </Card>
              <Notice kind="info" title={look.told ? told.isTold : words.told(tellDay)}>
                {look.laterBecause === '' ? null : told.because(look.laterBecause)}
              </Notice>
              {reviewed === null ? null : <Notice kind="done" title={reviewed(look.reviewedBy, look.reviewWords)} />}
            </Stack>
          }
          action={emergencyPaths.reviewOne(look.id)}
          version={look.version}
          submit={words.button}
          back={{ href: paths.review, text: words.back }}
        >
          <RadioChoices
            {...fieldOf(cx, form, 'verdict')}
            label={words.verdict}
            required
            options={(['accepted', 'not-accepted'] as const).map((value) => ({ value, label: words.verdicts[value] }))}
          />
          <TextArea {...fieldOf(cx, form, 'words')} label={words.words} reads={words.wordsReads} rows={3} required />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, look, request) => {
    const { verdict, words, version } = input;
    const done = await reviewLook(cx, look.id, { accepted: verdict === 'accepted', words, version });
    if (done === 'overtaken') {
      return overtaken(request.sent, texts(cx.language).review.overtaken, { version: String(look.version) });
    }
    return go(paths.review);
  },
});
