import type { Core } from '@strapi/strapi';
import { runAsSystem } from '../context';
import {
  ADMINISTRATOR,
  STAFF_ROLES,
  UNUSED_ROLES,
  type ContentRight,
  type Fields,
  type StaffRole,
} from '../staff/roles';

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}
interface Role {
  id: number;
  name: string;
}
interface Roles {
  findOne(where: { code: string }): Promise<Role | null>;
  create(role: { code: string; name: string; description: string }): Promise<Role>;
  update(where: { id: number }, role: { name: string; description: string }): Promise<unknown>;
  getUsersCount(id: number): Promise<number>;
  deleteByIds(ids: number[]): Promise<unknown>;
  assignPermissions(id: number, permissions: Permission[]): Promise<unknown>;
}
interface Permissions {
  findMany(query: object): Promise<Permission[]>;
  actionProvider: { get(action: string): { options?: { applyToProperties?: string[] } } | undefined };
}
interface ContentTypes {
  getNestedFields(model: object, options: { components: object }): string[];
}

const explorer = 'plugin::content-manager.explorer.';
/** Content and files: what the rule depends on, hence what the table of roles alone decides. */
const isOurs = ({ action }: Permission) => action.startsWith(explorer) || action.startsWith('plugin::upload.');

/** The roles of the admin panel, as the table in `staff/roles.ts` says. */
export const staffRoles = ({ strapi }: { strapi: Core.Strapi }) => {
  const roles = strapi.service('admin::role') as unknown as Roles;
  const permissions = strapi.service('admin::permission') as unknown as Permissions;
  const contentTypes = strapi.service('admin::content-type') as unknown as ContentTypes;

  const fieldsOf = (subject: string, fields: Fields): string[] => {
    const model = strapi.contentTypes[subject as keyof typeof strapi.contentTypes] as object;
    const wanted =
      'only' in fields ? (top: string) => fields.only.includes(top) : (top: string) => !fields.but.includes(top);
    return contentTypes
      .getNestedFields(model, { components: strapi.components })
      .filter((path) => wanted(path.split('.')[0]!));
  };

  const permissionsOf = ({ verbs, subject, fields, condition }: ContentRight): Permission[] =>
    verbs.map((verb) => {
      const action = `${explorer}${verb}`;
      const byField = permissions.actionProvider.get(action)?.options?.applyToProperties?.includes('fields');
      return {
        action,
        subject,
        properties: byField && fields ? { fields: fieldsOf(subject, fields) } : {},
        conditions: condition ? [condition] : [],
      };
    });

  const isPossible = ({ verbs, subject }: ContentRight) =>
    verbs.length > 0 && Object.hasOwn(strapi.contentTypes, subject);

  /** Types without drafts are not published. */
  const applies = ({ action, subject }: Permission) =>
    action !== `${explorer}publish` ||
    strapi.contentTypes[subject as keyof typeof strapi.contentTypes]?.options?.draftAndPublish === true;

  async function settle({ code, name, description, content, actions }: StaffRole) {
    const role = (await roles.findOne({ code })) ?? (await roles.create({ code, name, description }));
    const existing = await permissions.findMany({ where: { role: { id: role.id } } });
    await roles.assignPermissions(role.id, [
      ...content.filter(isPossible).flatMap(permissionsOf).filter(applies),
      ...actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
      ...existing.filter((permission) => !isOurs(permission)),
    ]);
  }

  return {
    /**
     * Creates the roles that are missing, puts their rights on content and files back to what the table says (what else an
     * administrator gave them, their names and descriptions are kept), and removes Strapi's own roles that nobody holds.
     * To be called once Strapi has made its administrator role.
     */
    ensure: (): Promise<void> =>
      runAsSystem(async () => {
        const administrator = await roles.findOne({ code: ADMINISTRATOR });
        if (administrator?.name === 'Super Admin')
          await roles.update(
            { id: administrator.id },
            {
              name: 'Administration',
              description: 'Voit et règle tout ; ses lectures de contenus privés sont inscrites au journal d’audit.',
            },
          );
        for (const role of STAFF_ROLES) await settle(role);
        for (const code of UNUSED_ROLES) {
          const role = await roles.findOne({ code });
          if (role && (await roles.getUsersCount(role.id)) === 0) await roles.deleteByIds([role.id]);
        }
      }),
  };
};
