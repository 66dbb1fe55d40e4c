import { createHmac } from 'node:crypto';
import type { View } from '../../../contracts';

/** What tells two visitors apart, for a day: never kept, only hashed. */
export interface Visitor {
  /** The visitor's IPv4 address, or the network of their IPv6 one. */
  network: string;
  userAgent: string;
}

/**
 * The mark of one visitor on one object: the same all day, and nothing once the day's salt is gone. Without it neither the
 * address nor the object can be tried again, however few there are to try.
 *
 * @param salt 256 random bits, of the day
 * @returns 43 characters (HMAC-SHA-256, base64url)
 */
export function markOf(salt: string, { network, userAgent }: Visitor, { kind, id }: View): string {
  return createHmac('sha256', salt)
    .update(JSON.stringify([network, userAgent, kind, id]))
    .digest('base64url');
}
