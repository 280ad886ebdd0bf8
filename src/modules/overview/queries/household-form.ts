import { sheetForm } from '../../households/index.ts';
import { gistNumber, gistOf } from './gist.ts';
import { sheetContent } from './household-sheet.ts';

/** How a household is made ready for reading: its sheet for its own pages, and of that a gist for lists. */
export const householdForm = sheetForm(sheetContent, gistOf, gistNumber);
