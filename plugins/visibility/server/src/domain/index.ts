export * from './actions';
export { CLAUSES, DENIED_BY_DEFAULT, see, type Clause, type Sight } from './clauses';
export * from './columns';
export * from './facts';
export * from './filter';
export * from './reach';
export * from './schedule';
export * from './team';
export * from './viewer';
