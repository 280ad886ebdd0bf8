import type { Cx } from '../../../../kernel/cx.ts';
import { Button, Form, HiddenField, Paragraph, RadioChoices, Row } from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { objectionSays } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { answers } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { Meeting, PersonAtMeeting } from '../../queries/meeting.ts';

interface Where {
  readonly householdId: string;
  readonly meeting: Pick<Meeting, 'id'>;
}

type OwnProps = { cx: Cx; data: Where; person: PersonAtMeeting; quiet?: boolean };

/** One's own answer: three buttons, one tap, as by a personal link; quiet where another button of the page comes first. */
export function OwnAnswer({ cx, data, person, quiet }: OwnProps) {
  const words = texts(cx.language).meeting;
  const said = answers.find((answer) => answer === person.answer);
  return (
    <Form action={paths.answer(data.householdId, data.meeting.id)} submission={cx.newId()} label={words.yourAnswer}>
      {said === undefined ? null : <Paragraph>{texts(cx.language).byLink.said(words[said])}</Paragraph>}
      <Row>
        {answers.map((answer) => (
          <Button
            kind={quiet !== true && answer === (said ?? 'comes') ? 'primary' : 'quiet'}
            name="answer"
            value={answer}
          >
            {words[answer]}
          </Button>
        ))}
      </Row>
    </Form>
  );
}

/** A client's answer, when both fill it in together. Nothing is chosen beforehand but an earlier answer. */
export function AnswerForm(props: { cx: Cx; data: Where; form: FormState; person: PersonAtMeeting }) {
  const { cx, data, form, person } = props;
  const words = texts(cx.language).meeting;
  const failed = valueOf(form, 'together') === person.personId ? form : emptyForm;
  const name = `answer-${person.personId}`;
  return (
    <Form
      action={paths.answer(data.householdId, data.meeting.id)}
      submission={cx.newId()}
      label={words.answerFor(person.givenName)}
    >
      <HiddenField name="together" value={person.personId} />
      <HiddenField name="field" value={name} />
      <RadioChoices
        language={cx.language}
        name={name}
        label={words.answerFor(person.givenName)}
        hint={words.answerForHint}
        options={answers.map((answer) => ({ value: answer, label: words[answer] }))}
        value={person.answer === 'asked' ? valueOf(failed, name) : person.answer}
        error={fieldError(cx.language, failed, 'answer')}
        look="three"
        required
      />
      <Button kind="quiet">{words.answerButton}</Button>
    </Form>
  );
}

/** What somebody answered, and why not, as far as the reader may know. */
export function answerWords(cx: Cx, { answer, cannotCode, cannotWords }: PersonAtMeeting): string {
  const said = objectionSays(cx.language, cannotCode);
  const reason = [said, cannotWords].filter((part) => part !== '').join('. ');
  return reason === '' ? texts(cx.language).answers[answer] : `${texts(cx.language).answers[answer]}: ${reason}`;
}
