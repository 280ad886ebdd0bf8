/** The face of notices: how somebody is told. */
export { isAddressOf } from './queries/is-address-of.ts';
export { findWay } from './queries/find-way.ts';
