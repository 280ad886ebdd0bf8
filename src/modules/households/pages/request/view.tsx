import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import {
  Button,
  Card,
  Form,
  Notice,
  Pairs,
  RadioChoices,
  SubmitRow,
  TextArea,
  Words,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { texts } from '../../messages/index.ts';
import { householdPaths } from '../../paths.ts';
import type { PersonAtTable } from '../../queries/people.ts';
import type { TableRequest } from '../../queries/requests.ts';
import { TablePage } from '../../ui/form-page.tsx';
import { byName } from '../../ui/by-name.ts';

type Props = {
  cx: Cx;
  form: FormState;
  householdId: string;
  asked: TableRequest;
  clients: readonly PersonAtTable[];
};

/** Who asks and why, and the answer; an answered question shows only that. */
export const RequestView: FC<Props> = (props) => {
  const { cx, form, householdId, asked } = props;
  const { language } = cx;
  const { pages } = texts(language);
  const words = pages.request;
  return (
    <TablePage
      language={language}
      title={words.title}
      lead={words.lead(asked.asker)}
      back={{ href: householdPaths.table(householdId), text: pages.back.table }}
      form={form}
    >
      <Card>
        <Pairs
          items={[
            { term: words.who, value: [asked.asker, asked.function, asked.organisation].filter(Boolean).join(', ') },
            { term: words.reason, value: <Words>{asked.reason}</Words> },
            { term: words.askedOn, value: writeDate(asked.askedOn, language) },
          ]}
        />
      </Card>
      {asked.answeredOn === null ? (
        <Answer {...props} />
      ) : (
        <Notice kind="done" title={words.answered(writeDate(asked.answeredOn, language))} />
      )}
    </TablePage>
  );
};

const Answer: FC<Props> = ({ cx, form, householdId, asked, clients }) => {
  const { language } = cx;
  const words = texts(language).pages.request;
  return (
    <Form
      action={householdPaths.request(householdId, asked.id)}
      submission={cx.newId()}
      autosave={householdPaths.request(householdId, asked.id)}
    >
      <RadioChoices
        {...fieldOf(cx, form, 'answer')}
        label={words.answer}
        hint={words.rule}
        required
        options={[
          { value: 'join', label: words.join, hint: words.joinHint },
          { value: 'not-now', label: words.notNow, hint: words.notNowHint },
        ]}
      />
      <TextArea {...fieldOf(cx, form, 'answerWords')} label={words.words} reads={words.wordsReads} rows={3} />
      <TogetherField cx={cx} clients={byName(clients)} form={form} choice={words.withClient} />
      <SubmitRow>
        <Button kind="primary">{words.button}</Button>
      </SubmitRow>
    </Form>
  );
};
