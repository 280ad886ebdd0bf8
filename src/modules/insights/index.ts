/** The face of insights: the way to the figures, and what counts them. */
export { keepCounting } from './jobs/count-figures.ts';
export { paths as insightPaths } from './paths.ts';
