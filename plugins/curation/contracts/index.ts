export * from './imported-resource';
export * from './import-report';
