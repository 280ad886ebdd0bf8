import type { Child } from 'hono/jsx';
import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Paragraph,
  RadioChoices,
  Stack,
  SubmitRow,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { objectionOptions } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { answers } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { AskedByLink } from '../../queries/by-link.ts';

export interface ByLink {
  readonly token: string;
  readonly asked: AskedByLink;
}

/** Yes, perhaps or no: three large buttons, one tap. */
export function answerForm(cx: AnonymousCx | Cx, { token, asked }: ByLink): Child {
  const all = texts(cx.language);
  const said = answers.find((answer) => answer === asked.answer);
  return (
    <form class="om-form" id="answer" action={paths.byLink(token)} method="post">
      <Stack>
        {said === undefined ? null : <Paragraph>{all.byLink.said(all.meeting[said])}</Paragraph>}
        {answers.map((answer) => (
          <Button kind={answer === 'comes' ? 'primary' : 'quiet'} name="answer" value={answer} wide>
            {all.meeting[answer]}
          </Button>
        ))}
      </Stack>
    </form>
  );
}

/** Why not, with our answer beside each known objection. */
export function reasonForm(cx: AnonymousCx | Cx, { token, asked }: ByLink, form: FormState): Child {
  const { language } = cx;
  const words = texts(language).whyNot;
  return (
    <form class="om-form" action={paths.reasonByLink(token)} method="post" novalidate>
      <RadioChoices
        {...fieldOf(cx, form, 'code', asked.cannotCode)}
        label={words.code}
        hint={words.codeHint}
        options={objectionOptions(language).map((option) =>
          // A bottleneck is written down when a whole chair is declined, not for one meeting.
          option.value === 'organisation' ? { ...option, hint: words.organisation } : option,
        )}
        required
      />
      <TextArea {...fieldOf(cx, form, 'words')} label={words.words} reads={words.reads} rows={2} />
      <SubmitRow>
        <Button kind="primary">{words.submit}</Button>
        <ActionLink href={`${paths.byLink(token)}?toch=1`}>{words.canAfterAll}</ActionLink>
      </SubmitRow>
    </form>
  );
}
