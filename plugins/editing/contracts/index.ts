export * from './fields';
export * from './errors';
export * from './base';
export * from './content';
export * from './resource';
export * from './video-address';
export * from './views';
