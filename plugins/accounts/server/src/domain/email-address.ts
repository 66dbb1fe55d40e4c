/** An address as it is stored and compared: without outer blanks, in lower case. */
export const canonicalEmail = (address: string): string => address.trim().toLowerCase();

/** The part after the last `@`, in lower case; empty when there is none. */
export function emailDomain(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : canonicalEmail(address).slice(canonicalEmail(address).lastIndexOf('@') + 1);
}

/**
 * The key under which attempts on an address are counted: every spelling that reaches the same mailbox with most
 * providers (case, `+tag`) counts as one. Never used to find an account.
 */
export function mailboxKey(address: string): string {
  const canonical = canonicalEmail(address);
  const at = canonical.lastIndexOf('@');
  if (at < 0) return canonical;
  const local = canonical.slice(0, at);
  const plus = local.indexOf('+');
  return (plus > 0 ? local.slice(0, plus) : local) + canonical.slice(at);
}
