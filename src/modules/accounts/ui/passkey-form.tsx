import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { Button, HiddenField } from '../../../kernel/ui/index.ts';
import type { Question } from '../commands/ask-device.ts';
import { texts } from '../messages/index.ts';

type Props = {
  language: Language;
  action: string;
  question: Question;
  /** Where the key counts: the host name. */
  host: string;
  /** For making a key: whose it will be. Left out: the device shows which it has. */
  person?: { id: string; name: string };
};

/**
 * A button that asks the device; its script puts the answer in the form and sends it. Without script nothing can be
 * asked of a device: the form says so when it is sent.
 */
export const PasskeyForm: FC<Props> = ({ language, action, question, host, person }) => {
  const words = texts(language).passkey;
  return (
    <form
      class="om-form"
      action={action}
      method="post"
      data-passkey={person === undefined ? 'use' : 'make'}
      data-challenge={question.challenge}
      data-host={host}
      data-person={person?.id}
      data-name={person?.name}
      data-failed={words.failed}
    >
      <HiddenField name="token" value={question.token} />
      <HiddenField name="answer" value="" />
      <Button kind="primary">{person === undefined ? words.use : words.make}</Button>
    </form>
  );
};
