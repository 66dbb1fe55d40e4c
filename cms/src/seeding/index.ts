export { seedDemo } from './demo/seed-demo';
export { seedReference } from './reference';
