import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy hash of an inline script.
 *
 * @param {string} source the script exactly as it stands between its tags
 * @returns {`sha256-${string}`}
 */
export function inlineScriptHash(source) {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}
