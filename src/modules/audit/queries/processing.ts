import type pg from 'pg';
import { inTransaction } from '../../../kernel/db/transaction.ts';

/** One line of the Logboek Dataverwerkingen, with the standard's names of fields. */
export interface ProcessingLine {
  /** 16 bytes, hex. */
  readonly trace_id: string;
  /** 8 bytes, hex. */
  readonly span_id: string;
  readonly status_code: 1;
  readonly name: string;
  /** Milliseconds since 1970; the trail knows one moment, so both are the same. */
  readonly start_time: number;
  readonly end_time: number;
  readonly resource: { readonly name: 'omtafel' };
  readonly attributes: {
    /** Address of the activity in the register. */
    readonly 'dpl.core.processing_activity_id': string;
    readonly 'dpl.core.data_subject_id': string;
    readonly 'dpl.core.data_subject_id_type': 'omtafel-person';
  };
}

interface Row {
  readonly id: number;
  readonly subject: string;
  readonly trace_id: string;
  readonly name: string;
  readonly activity: string;
  readonly at: Date;
}

const page = 5000;

/** The records of one municipality since a moment, oldest first, read in pages. */
export async function* processingLines(
  database: pg.Pool,
  tenant: string,
  { since, registerUrl }: { readonly since: Date; readonly registerUrl: string },
): AsyncGenerator<ProcessingLine> {
  let after: readonly [id: number, subject: string] = [0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const rows = await inTransaction(database, { tenant }, async ({ client }) => {
      const found = await client.query<Row>(
        `select operation_id as id, data_subject_id as subject, trace_id, name, activity, at from processing_record
         where tenant_id = $1 and (operation_id, data_subject_id) > ($2, $3) and at >= $4
         order by operation_id, data_subject_id limit ${page}`,
        [tenant, ...after, since],
      );
      return found.rows;
    });
    for (const row of rows) yield lineOf(row, registerUrl);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = [last.id, last.subject];
  }
}

const lineOf = (row: Row, registerUrl: string): ProcessingLine => ({
  trace_id: row.trace_id.replaceAll('-', ''),
  span_id: row.id.toString(16).padStart(16, '0'),
  status_code: 1,
  name: row.name,
  start_time: row.at.getTime(),
  end_time: row.at.getTime(),
  resource: { name: 'omtafel' },
  attributes: {
    'dpl.core.processing_activity_id': `${registerUrl}${row.activity}`,
    'dpl.core.data_subject_id': row.subject,
    'dpl.core.data_subject_id_type': 'omtafel-person',
  },
});
