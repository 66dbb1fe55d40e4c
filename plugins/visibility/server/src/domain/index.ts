export * from './actions';
export { CLAUSES, DENIED_BY_DEFAULT, see, type Clause, type Sight } from './clauses';
export * from './columns';
export * from './facts';
export * from './filter';
export * from './reach';
export * from './team';
export { curatesTag } from './relations';
export * from './viewer';
