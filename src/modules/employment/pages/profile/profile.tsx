import type { Cx } from '../../../../kernel/cx.ts';
import { CheckChoices, Notice, TextArea, TextField } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page, type PageReply } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { setProfile } from '../../commands/profile.ts';
import { texts } from '../../messages/index.ts';
import { profileParts } from '../../model.ts';
import { workPaths } from '../../paths.ts';
import { profileForm } from '../../schema.ts';
import { loadProfile, type ProfilePage } from '../../ui/load-profile.ts';
import { talentName } from '../../ui/talent-list.tsx';
import { own } from '../../ui/work-fields.tsx';

/** What goes in is chosen, part by part; nothing is chosen beforehand, and what is never in it is said aloud. */
function view(cx: Cx, data: ProfilePage, form: FormState): PageReply {
  const { householdId, clients, adult, draft, talents } = data;
  const all = texts(cx.language);
  const words = all.profile;
  const one = (name: 'called' | 'headline' | 'learning', first = '') => fieldOf(cx, form, name, draft?.[name] ?? first);
  const mine = talents.filter(({ adultId }) => adultId === adult.personId);
  const title = own(cx) ? words.title : words.titleOf;
  return page({
    title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={title}
        lead={words.lead}
        about={
          <Notice kind="info" title={words.never}>
            {words.neverText}
          </Notice>
        }
        action={workPaths.profile(householdId, adult.personId)}
        version={draft?.version ?? 0}
        submit={words.save}
        back={{ href: workPaths.work(householdId), text: all.cancel }}
      >
        <TextField {...one('called', adult.givenName)} label={words.called} required width="middle" />
        <TextArea {...one('headline')} label={words.headline} hint={words.headlineHint} required rows={2} />
        {mine.length === 0 ? (
          <p>{words.talentsNone}</p>
        ) : (
          <CheckChoices
            {...ticksOf(cx, form, 'talents', draft?.talents)}
            label={words.talents}
            options={mine.map((each) => ({ value: each.id, label: talentName(cx.language, each) }))}
          />
        )}
        <TextArea {...one('learning')} label={words.learning} hint={words.learningHint} rows={3} />
        <CheckChoices
          {...ticksOf(cx, form, 'parts', draft?.parts)}
          label={words.parts}
          options={profileParts.map((part) => ({ value: part, label: words.partNames[part] }))}
        />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

export const profileRoutes = formRoutes({
  path: '/huishoudens/:householdId/werk/profiel/:personId',
  action: 'work.write',
  gate: 'person',
  sample: 'client',
  looks: ({ table }) => ({ objectKind: 'work', ...atTable(table) }),
  schema: profileForm,
  load: loadProfile('work.write'),
  view,
  submit: (cx, { together: _, ...input }, { householdId, adult }, request) =>
    atFields(request.sent, { adult: ['together', 'choose'], talents: ['talents', 'wrong'] }, async () => {
      const outcome = await setProfile(cx, householdId, { ...input, adult: adult.personId });
      return outcome === 'kept'
        ? go(workPaths.preview(householdId, adult.personId))
        : overtaken(request.sent, texts(cx.language).profile.overtaken);
    }),
});
