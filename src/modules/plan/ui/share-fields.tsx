import type { FC } from 'hono/jsx';
import type { ItemAudience } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../kernel/web/together-field.tsx';
import { byName } from '../../households/index.ts';
import {
  type AudienceChoice,
  AudienceChoices,
  audienceKinds,
  audienceNames,
  chosenAudience,
  type Readers,
  withinAudience,
} from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import type { PlanPerson } from '../model.ts';
import { isOwnNote } from '../policy.ts';
import { readersOfItem } from './form-fields.tsx';

/** Whose choice it is, and among what. */
export interface Sharing {
  readonly readers: Readers;
  /** Who reads it now. */
  readonly item: ItemAudience;
  readonly clients: readonly PlanPerson[];
  /** Nobody else reads more of an action than of its goal. */
  readonly widest?: AudienceChoice;
}

/**
 * Who may read it from now on, each choice with its sentence. It is the client's choice: a professional names the
 * client, and the choices are that client's.
 */
export const ShareFields: FC<Sharing & { readonly cx: Cx; readonly form: FormState }> = (props) => {
  const { cx, form, readers, item, clients, widest = { kind: 'table' } } = props;
  const words = texts(cx.language).share;
  // A note of the own, that nobody else reads yet, is shared by its writer alone.
  const alone = cx.actor.kind !== 'resident' && isOwnNote(cx.actor, item);
  const self = cx.actor.kind === 'resident' || alone;
  const owner = clients.find(({ id }) => id === item.adultId);
  const authorId = self ? cx.actor.personId : ((owner ?? clients[0])?.id ?? null);
  const names = self ? audienceNames(cx.language, cx.actor.kind) : words.theirs;
  // What is of several adults is not made one's own secret by one of them.
  const secret = owner !== undefined || clients.length <= 1 || alone;
  const kinds = audienceKinds
    .filter((kind) => withinAudience({ kind, domains: [] }, widest))
    .filter((kind) => secret || kind !== 'only-me' || kind === item.kind);
  return (
    <>
      <AudienceChoices
        cx={cx}
        form={form}
        label={words.question}
        options={kinds.map((kind) => ({ kind, label: names[kind] }))}
        current={chosenAudience(item)}
        within={widest}
        sentence={({ kind, domains = null }) =>
          readersOfItem(cx, readers, { ...item, kind, domains, authorId: kind === 'table' ? null : authorId })
        }
      />
      {alone ? null : <TogetherField cx={cx} form={form} clients={byName(clients)} choice={words.together} />}
    </>
  );
};
