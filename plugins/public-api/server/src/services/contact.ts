import type { Core } from '@strapi/strapi';

type BaseRow = { documentId: string; contactEmail?: string | null; contactAudience: 'public' | 'readers' | 'team' };

type MemberRow = { contactEmail?: string | null; emailIsPublic?: boolean | null };

/**
 * `Base.contact`: the contact e-mail, for the audience the base chose (public; those who see the base; its team).
 * `Member.contact`: that of a member who chose to show it to those who see the profile.
 */
export function addContactFields(strapi: Core.Strapi): void {
  strapi
    .plugin('graphql')
    .service('extension')
    .use(({ nexus }: { nexus: typeof import('nexus') }) => ({
      types: [
        nexus.extendType({
          type: 'Base',
          definition(t) {
            t.nullable.string('contact', {
              description: 'Courriel de contact, selon ce que la base a choisi d’en montrer.',
              resolve: async (base: BaseRow, _args: unknown, context: { state: { viewer?: unknown } }) => {
                if (!base.contactEmail || base.contactAudience !== 'team') return base.contactEmail ?? null;
                const guard = strapi.plugin('visibility').service('guard');
                const { allowed } = await guard.may(context.state.viewer, 'base.read-contact', base.documentId);
                return allowed ? base.contactEmail : null;
              },
            });
          },
        }),
        nexus.extendType({
          type: 'Member',
          definition(t) {
            t.nullable.string('contact', {
              description: 'Courriel de contact, si la personne a choisi de le montrer.',
              resolve: ({ contactEmail, emailIsPublic }: MemberRow) => (emailIsPublic && contactEmail) || null,
            });
          },
        }),
      ],
    }));
}
