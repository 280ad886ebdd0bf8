import { c1 } from './c1.ts';
import { c10 } from './c10.ts';
import { c12 } from './c12.ts';
import { c14 } from './c14.ts';
import { c2 } from './c2.ts';
import { c5 } from './c5.ts';
import { c7 } from './c7.ts';
import { c9 } from './c9.ts';
import type { Story } from './story.ts';

/** The eight completed trajectories of the study. */
export const stories: readonly Story[] = [c1, c2, c5, c7, c9, c10, c12, c14];
