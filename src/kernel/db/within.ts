import { DatabaseAway } from './pool.ts';

/**
 * Fails after so many milliseconds; an answer that lay unread meanwhile, because this process was busy, is in time.
 * @throws DatabaseAway
 */
export function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new DatabaseAway('no answer'));
    const timer = setTimeout(() => setImmediate(() => setImmediate(late)), ms);
    work()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
