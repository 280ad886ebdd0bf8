import type { Cx } from '../../../kernel/cx.ts';

/** Whether clients read the name of an employee who looked. */
export interface NamesInLog {
  readonly shows: 'name' | 'function';
  /** 0: nothing was set here. */
  readonly version: number;
}

export async function namesInLog(cx: Cx): Promise<NamesInLog> {
  const row = await cx.db.selectFrom('names_in_log').select(['shows', 'version']).executeTakeFirst();
  return row ?? { shows: 'name', version: 0 };
}
