/** One kept text as it lies on the device: nothing in it is readable but when it was typed. */
export interface Row {
  readonly id: string;
  readonly owner: string;
  readonly form: string;
  /** Milliseconds since 1970 of the last time something was typed. */
  readonly at: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const keepFor = 96 * 3_600_000;
let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('omtafel', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('kept', { keyPath: 'id' }));
    request.addEventListener('error', () => reject(request.error ?? new Error('no store')));
    request.addEventListener('success', () => {
      // Phones close it behind our back; the next use opens it again.
      request.result.addEventListener('close', () => (opened = undefined));
      resolve(request.result);
    });
  });
  return opened;
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await database()).transaction('kept', mode, { durability: 'strict' });
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore('kept'));
    transaction.addEventListener('complete', () => resolve(request.result));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')));
  });
}

/** Everything kept on this device; what is older than 96 hours is deleted, whoever it was of. */
export async function rows(): Promise<Row[]> {
  const all = (await run('readonly', (store) => store.getAll())) as Row[];
  const isOld = ({ at }: Row): boolean => at < Date.now() - keepFor;
  await Promise.all(all.filter(isOld).map(({ id }) => drop(id)));
  return all.filter((row) => !isOld(row));
}
export const find = async (id: string): Promise<Row | undefined> => (await rows()).find((row) => row.id === id);
export const put = (row: Row): Promise<unknown> => run('readwrite', (store) => store.put(row));
/** Where nothing is kept there is nothing to delete either. */
export const drop = async (id: string): Promise<unknown> => {
  const here = await database().catch(() => null);
  return here === null ? undefined : run('readwrite', (store) => store.delete(id));
};
