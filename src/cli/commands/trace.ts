import { isLive, objectivesIn, type StrategyObjective, strategies } from '../../core/measures/strategy.ts';
import { traceAccount } from '../../core/trace.ts';
import { fold } from '../../core/words/closest.ts';
import { formatOption, tell } from '../account.ts';
import { choose } from '../choose.ts';
import { defineCommand } from '../command.ts';
import { namedIn, subjectsIn, worldHere } from '../subjects.ts';

export default defineCommand({
  name: 'trace',
  summary: 'follow the chains from the strategy to objectives and indicators, and to skills, topics and roles',
  args: [
    {
      name: '[name]',
      summary: 'a community, or the id of an objective in strategy.yaml; without it all, or the community you stand in',
      values: 'community',
    },
  ],
  options: [formatOption('mermaid')],
  examples: ['cop trace', 'cop trace data-pipelines', 'cop trace eco-1 --format mermaid'],
  run: async (io, [name], options) => {
    const world = await worldHere(io, options);
    const aims = objectivesIn(strategies(world.model));
    const aim = name === undefined ? undefined : aims.find((one) => isCalled(name, one));
    const subjects = aim ? choose(world.model, undefined) : undefined;
    const here = subjects ? await subjectsIn(io, world, subjects) : await namedIn(io, world, name, known(aims));
    const { model, communities, today, isPartial, isNarrow } = here;
    const account = traceAccount(model, communities, { today, aim, isNarrow });
    await tell(io, options, account, { mermaid: () => account.mermaid });
    return isPartial ? 2 : 0;
  },
});

function isCalled(name: string, { id, statement }: StrategyObjective): boolean {
  return [id, statement].some((word) => word !== undefined && fold(word) === fold(name));
}

/** What else a name may stand for, for whoever misspells it. */
function known(aims: readonly StrategyObjective[]) {
  return { noun: 'strategy objective', words: aims.filter(isLive).map(({ id, statement }) => id ?? statement) };
}
