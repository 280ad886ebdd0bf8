import type { Cx } from '../../../../kernel/cx.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import type { TableForm } from '../../paths.ts';
import type { AtTable } from './load.ts';
import type { Place } from './place.ts';

/** What every part of the screen gets. */
export interface PanelProps {
  readonly cx: Cx;
  readonly data: AtTable;
  readonly place: Place;
}

/** The state of one form: only the one that failed comes back filled in. */
export const stateOf = (place: Place, form: TableForm): FormState => (place.failed === form ? place.form : emptyForm);
