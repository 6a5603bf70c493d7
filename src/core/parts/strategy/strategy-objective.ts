import type { Path } from '../../finding.ts';
import type { Model } from '../../model.ts';
import { definePart } from '../../part.ts';

function ofProducts({ strategy }: Model): Record<string, Path> {
  const products = strategy?.value.products ?? [];
  return Object.fromEntries(
    products.flatMap(({ name }, index) => (name ? [[name, ['products', index, 'strategy', 'objectives']]] : [])),
  );
}

export default definePart({
  name: 'strategy-objective',
  noun: 'a strategy objective',
  summary: 'what the organisation, or one product, wants to reach',
  group: 'organisation',
  also: ['strategy', 'goal', 'objective'],
  list: {
    option: 'product',
    question: 'For which product or service? Left out means the organisation as a whole.',
    lists: { ecosystem: ['ecosystem', 'strategy', 'objectives'] },
    more: ofProducts,
    otherwise: 'Leave it out for the organisation as a whole, or add the product first: cop add product.',
    usual: 'ecosystem',
  },
  main: 'statement',
  argument: 'statement',
  ask: ['measure'],
  examples: [
    '"Month-end figures are right and on time"',
    '"Self-service for all partners" --product "Partner portal" --status live',
  ],
  sample: ['Partners trust our numbers', '--status', 'live', '--replaces', 'eco-0', '--measure', 'Their yearly survey'],
});
