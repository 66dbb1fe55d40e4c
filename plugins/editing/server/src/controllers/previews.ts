import type { Core } from '@strapi/strapi';
import { fieldMessages } from '../../../contracts/errors';
import { previewHeader, previewKinds, previewRequest, type PreviewKind } from '../../../contracts/preview';
import { invalid, unknown } from '../commands/refusals';
import type { PanelAccount } from '../seams/panel';
import type { Previews } from '../services/previews';

export interface Context {
  params: Record<string, string>;
  body: unknown;
  state: { user?: PanelAccount };
  request: { body?: unknown };
  get(header: string): string;
  set(header: string, value: string): void;
}

const isKind = (kind: unknown): kind is PreviewKind => previewKinds.some((known) => known === kind);

export const previews = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => strapi.plugin('editing').service('previews') as Previews;
  return {
    /** The panel's `POST /editing/previews` */
    async addresses(ctx: Context) {
      const parsed = previewRequest.safeParse(ctx.request.body);
      if (!parsed.success) throw invalid(fieldMessages(parsed.error));
      if (!ctx.state.user) throw unknown();
      ctx.set('cache-control', 'no-store');
      ctx.body = await service().addresses(ctx.state.user, parsed.data.model, parsed.data.id);
    },

    /** `GET /api/editing/previews/:kind/:id` */
    async open(ctx: Context) {
      const { kind, id = '' } = ctx.params;
      if (!isKind(kind)) throw unknown();
      ctx.set('cache-control', 'no-store');
      ctx.body = { data: await service().open(kind, id, ctx.get(previewHeader)) };
    },
  };
};
