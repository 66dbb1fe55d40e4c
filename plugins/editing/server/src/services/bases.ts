import type { Core } from '@strapi/strapi';
import { createBase } from '../../../contracts/base';
import { createBase as create } from '../commands/bases';
import { freshViewer } from '../seams/rule';

export const bases = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The command by which a member creates a base, for code that acts for one without a request.
   *
   * @returns the documentId of the base, which the member owns
   * @throws ValidationError, or an error of the contract, when the command is refused
   */
  async create(memberId: string, command: unknown): Promise<string> {
    const viewer = { ...(await freshViewer(strapi, memberId)), memberId };
    return (await create({ strapi, viewer }, createBase.parse(command))).id;
  },
});
