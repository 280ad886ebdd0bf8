/** A long form that only tests have: own words, a choice, a tick, a version, and a server that counts what it saved. */
import { z } from 'zod';
import { Button, Checkbox, ErrorSummary, Form, SelectField, SubmitRow, TextArea } from '../../src/kernel/ui/index.ts';
import { optionalChoice, text, ticked, version } from '../../src/kernel/web/fields.ts';
import { valueOf } from '../../src/kernel/web/form-data.ts';
import { errorList } from '../../src/kernel/web/messages/index.ts';
import type { Module } from '../../src/kernel/web/module.ts';
import { formRoutes, go, overtaken, page, pageRoute } from '../../src/kernel/web/route.ts';

const path = '/proef/:formId';
const where = ['home', 'elsewhere'] as const;
const schema = z.object({ words: text(200), where: optionalChoice(where), soon: ticked, version });

export interface Saved {
  readonly by: string;
  readonly words: string;
  readonly where: string | null;
  readonly soon: boolean;
}

/** The module and what it saved, in order. `row.version` grows with every save, or by a test that plays somebody else. */
export function proofForm(): { module: Module; saved: Saved[]; row: { version: number } } {
  const saved: Saved[] = [];
  const row = { version: 1 };
  const routes = formRoutes({
    path,
    gate: 'person',
    action: 'start.view',
    sample: 'client',
    schema,
    load: async (_cx, request) => request.params['formId'] ?? '',
    view: (cx, formId, form) =>
      page({
        title: 'Proef',
        body: (
          <>
            <h1>Proefformulier</h1>
            <ErrorSummary language={cx.language} errors={errorList(cx.language, form)} />
            {form.notice === undefined ? null : <p id="overtaken">{form.notice}</p>}
            <Form
              action={`/proef/${formId}`}
              submission={cx.newId()}
              version={form.notice === undefined ? valueOf(form, 'version') || row.version : row.version}
              autosave={`proof:${formId}`}
            >
              <TextArea language={cx.language} name="words" label="Jouw woorden" value={valueOf(form, 'words')} />
              <SelectField
                language={cx.language}
                name="where"
                label="Waar"
                value={valueOf(form, 'where')}
                options={[
                  { value: 'home', label: 'Bij mij thuis' },
                  { value: 'elsewhere', label: 'Ergens anders' },
                ]}
              />
              <Checkbox language={cx.language} name="soon" label="Graag snel" checked={valueOf(form, 'soon') !== ''} />
              <SubmitRow>
                <Button kind="primary">Bewaar</Button>
              </SubmitRow>
            </Form>
          </>
        ),
      }),
    submit: async (cx, input) => {
      if (input.version !== row.version) {
        return overtaken(
          { ...input, soon: input.soon ? 'on' : '', where: input.where ?? '', version: '' },
          'Er stond al: iets anders',
        );
      }
      saved.push({ by: cx.actor.personId, words: input.words, where: input.where, soon: input.soon });
      row.version += 1;
      return go('/proef-klaar');
    },
  });
  const done = pageRoute({
    path: '/proef-klaar',
    gate: 'person',
    action: 'start.view',
    viewing: false,
    sample: 'client',
    run: async () => page({ title: 'Klaar', body: <h1>Het is bewaard</h1> }),
  });
  return { module: { name: 'proof', routes: [...routes, done] }, saved, row };
}
