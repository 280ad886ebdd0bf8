import { createHash } from 'node:crypto';
import type { Actor } from '../cx.ts';
import { conflict } from '../errors.ts';
import { shownToField, shownToSign } from '../ui/submission-field.tsx';
import type { Sent } from './form-data.ts';
import type { Route } from './route.ts';

/** Tells one reader from another, and one hat or represented client from another; no id of anybody. */
const readerOf = ({ personId, organisationId, onBehalfOf }: Actor): string =>
  createHash('sha256')
    .update(JSON.stringify([personId, organisationId, onBehalfOf]))
    .digest('hex')
    .slice(0, 8);

/** A page of which every form says for whom it was drawn; nobody: for whoever comes by. */
export const writeShownTo = (html: string, actor: Actor | null): string =>
  html.includes(shownToSign) ? html.replaceAll(shownToSign, actor === null ? '' : readerOf(actor)) : html;

/**
 * A form that one person left open in a browser is not what the next one there says, nor what somebody says for another
 * organisation or client than it was opened for.
 * @throws conflict 'shown-to'
 */
export function checkShownTo({ says }: Route, sent: Sent, actor: Actor): void {
  const shownTo = sent[shownToField];
  if (shownTo === undefined || shownTo === '') return;
  // Whom somebody works or acts for is chosen in every tab, whatever was chosen in another.
  const anyReader = (says === 'hat' || says === 'acting') && /^[0-9a-f]{8}$/.test(String(shownTo));
  if (!anyReader && shownTo !== readerOf(actor)) throw conflict('shown-to');
}
