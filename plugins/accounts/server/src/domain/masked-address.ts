/** An address as an operator needs it, to tell a wrong domain or a refusing server: `d…@exemple.fr`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '…' : `${address[0]}…${address.slice(at)}`;
}

/** A text without the addresses servers like to quote in their refusals. */
export const withoutAddresses = (text: string): string =>
  text.replace(/[^\s<>@"']+@[^\s<>@"']+/g, (address) => maskedAddress(address));
