import type { Order } from '../../../src/core/edit.ts';

/** An order of fields like that of a charter. */
export const order: Order = (path) => {
  if (path.length === 0)
    return ['name', 'stage', 'kind', 'purpose', 'scope', 'needs', 'benefits', 'objectives', 'values'];
  return path[0] === 'benefits' ? ['members', 'organisation'] : ['id', 'statement', 'due'];
};
