import { z } from 'zod';

/** A member an account of the admin panel may act for. `id` is a documentId. */
export interface StaffMember {
  id: string;
  name: string;
  email: string | null;
  active: boolean;
}

/** An account of the admin panel. `needsMember`: one of its roles decides in a member's name. */
export interface StaffAccount {
  id: string;
  name: string;
  email: string;
  active: boolean;
  roles: string[];
  needsMember: boolean;
  member: StaffMember | null;
}

export const staffSearch = z.object({ q: z.string().trim().max(100).default('') });
export const staffLink = z.strictObject({ member: z.string().regex(/^[a-z0-9]{1,40}$/u) });
