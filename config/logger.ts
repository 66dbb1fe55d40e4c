import { readEnvironment } from './env-schema';

export default () => ({ level: readEnvironment().LOG_LEVEL });
