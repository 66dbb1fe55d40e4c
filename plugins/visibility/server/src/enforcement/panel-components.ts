import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { withConnection } from '../database/tables';
import { standing } from './models';
import { panelViewer } from './panel-reader';

interface Attribute {
  readonly type: string;
  readonly component?: string;
  readonly components?: readonly string[];
}

const notThere = () => new errors.NotFoundError('Not Found');

/** Types whose objects hold a component, with the attributes that hold it. */
const holdersOf = (strapi: Core.Strapi, component: string) =>
  Object.entries(strapi.contentTypes).flatMap(([uid, { attributes }]) =>
    Object.entries(attributes as unknown as Record<string, Attribute>)
      .filter(([, attribute]) => attribute.component === component || attribute.components?.includes(component))
      .map(([name]) => ({ uid, name })),
  );

/**
 * The panel reads the relations of a component by its row, whoever's it is: those who are no administrators read them of the objects
 * they see.
 */
export const holdComponents =
  (strapi: Core.Strapi) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const { model, id } = ctx.params as { model: string; id: string };
    if (standing(model) !== 'component' || !(await panelViewer(strapi))) return next();
    if (!/^\d+$/u.test(id)) throw notThere();
    for (const { uid, name } of holdersOf(strapi, model)) {
      const { joinTable } = strapi.db.metadata.get(uid).attributes[name] as unknown as { joinTable: { name: string } };
      const owners = await withConnection(strapi, (knex) =>
        knex(joinTable.name)
          .where({ cmp_id: Number(id), component_type: model, field: name })
          .select('entity_id as id'),
      );
      const ids = (owners as { id: number }[]).map((owner) => owner.id);
      // Asked as the account itself: the rule stands on the count.
      if (ids.length > 0 && (await strapi.db.query(uid).count({ where: { id: { $in: ids } } })) > 0) return next();
    }
    throw notThere();
  };
