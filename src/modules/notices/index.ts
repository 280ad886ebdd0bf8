/** The face of notices: how somebody is told. */
export { findWay } from './queries/find-way.ts';
