import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { DataTable, SelectField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { choice, version } from '../../../../kernel/web/fields.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page, wrong } from '../../../../kernel/web/route.ts';
import { setLevel } from '../../commands/set-level.ts';
import { texts } from '../../messages/index.ts';
import { levelRanks } from '../../model.ts';
import { paths } from '../../paths.ts';
import { levelSettings, type PartLevel, partLevels } from '../../queries/levels.ts';

const sum = (levels: readonly PartLevel[]): number => levels.reduce((total, { version: each }) => total + each, 0);

/** How sure a provider must be of somebody, part by part: a table of what is asked now, and a form for one part. */
export const loginLevelsRoutes = formRoutes({
  path: paths.loginLevels,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: z.object({ part: choice(levelSettings), level: choice(levelRanks), version }),
  load: partLevels,
  view: (cx: Cx, levels, form) => {
    const words = texts(cx.language).levels;
    const names: Readonly<Record<string, string>> = words.ranks;
    const name = (rank: number): string => names[String(rank)] ?? '';
    return page({
      title: words.title,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.title}
          lead={words.lead}
          about={
            <DataTable
              caption={words.now}
              columns={[
                { label: words.part, heads: true, cell: (each: PartLevel) => words.parts[each.part] },
                { label: words.level, cell: (each) => name(each.rank), phoneLabel: words.level },
              ]}
              groups={[{ rows: levels }]}
            />
          }
          action={paths.loginLevels}
          version={sum(levels)}
          submit={texts(cx.language).settings.save}
          back={{ href: paths.loginSettings, text: texts(cx.language).settings.back }}
        >
          <SelectField
            {...fieldOf(cx, form, 'part')}
            label={words.part}
            required
            options={levelSettings.map((part) => ({ value: part, label: words.parts[part] }))}
          />
          <SelectField
            {...fieldOf(cx, form, 'level')}
            label={words.level}
            hint={words.hint}
            required
            options={levelRanks.map((rank) => ({ value: rank, label: name(Number(rank)) }))}
          />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, levels, request) => {
    const words = texts(cx.language).levels;
    const rank = Number(input.level);
    // Whoever asks more here than the own sign-in gave cannot come back to undo it.
    if (input.part === 'office' && rank > (cx.session?.acrRank ?? 0))
      return wrong(request.sent, { level: words.ownDoor });
    const now = levels.find(({ part }) => part === input.part);
    if (now === undefined || input.version !== sum(levels)) {
      return overtaken(request.sent, words.overtaken, { version: String(sum(levels)) });
    }
    const done = await setLevel(cx, { part: input.part, rank, version: now.version });
    return done === 'set' ? go(paths.loginLevels) : overtaken(request.sent, words.overtaken);
  },
});
