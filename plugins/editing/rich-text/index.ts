export { acceptableLink, allowedTags, headingLevels, linkProtocols, linkRel } from './schema';
export { sanitise } from './sanitise';
export { isBlank, toPlainText } from './plain-text';
