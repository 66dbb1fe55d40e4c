/**
 * The key under which attempts from a machine are counted: an IPv4 address, or the /64 network of an IPv6 one, since
 * whoever has one address there has all of them.
 */
export function networkKey(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  const bare = ip.replace(/%.*$/, '');
  if (!bare.includes(':')) return ip;
  const [head = '', tail] = bare.toLowerCase().split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const gap =
    tail === undefined ? [] : Array.from({ length: Math.max(8 - before.length - after.length, 0) }, () => '0');
  const groups = [...before, ...gap, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}

const plural = (count: number, unit: string) => `${count} ${unit}${count > 1 ? 's' : ''}`;

/** "dans 40 secondes", "dans 12 minutes", "dans 2 heures": never sooner than `seconds`. */
export function inHowLong(seconds: number): string {
  if (seconds <= 90) return `dans ${plural(Math.max(1, Math.ceil(seconds)), 'seconde')}`;
  if (seconds <= 5_400) return `dans ${plural(Math.ceil(seconds / 60), 'minute')}`;
  return `dans ${plural(Math.ceil(seconds / 3_600), 'heure')}`;
}
