/**
 * JSON for an inline `<script type="application/ld+json">`: a member's text can neither close the element (`</script>`), open
 * a comment (`<!--`) nor break a line.
 */
export function jsonForScript(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
