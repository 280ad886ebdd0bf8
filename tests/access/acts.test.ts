import { expect, it } from 'vitest';
import { actsThatDiffer } from './matrix/acts.ts';

it('every act is for whom the list of acts names, and for nobody else', () => {
  expect(actsThatDiffer()).toEqual([]);
});
