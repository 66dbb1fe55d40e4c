export { seedDemo } from './demo';
export { seedReference } from './reference';
