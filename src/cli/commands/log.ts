import { parts } from '../../core/parts/index.ts';
import { defineCommand } from '../command.ts';
import { chooseThing, communityOption, ofAll, partCommand } from '../part-commands.ts';

const own = parts.filter(({ kind }) => kind === 'log');
const below = own.map(partCommand);

export default defineCommand({
  name: 'log',
  summary: 'write down what happened: a meeting, a number, a story',
  args: [{ name: '[entry]', summary: 'what happened; without it, the kinds of entries are listed' }],
  options: [communityOption, ...ofAll],
  examples: ['cop log event --activity clinic --attended 9', 'cop log reading late --value 2'],
  below,
  run: async (io, args, options, all) => {
    const chosen = await chooseThing(io, own, 'log', args, options);
    return await below.find(({ name }) => name === chosen)!.run(io, [], options, all);
  },
});
