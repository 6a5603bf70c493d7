import { next } from '../../core/next.ts';
import { rules } from '../../core/rules/index.ts';
import { shorten } from '../../core/words/list.ts';
import { formatOption, tell } from '../account.ts';
import { defineCommand, type Given, textOf } from '../command.ts';
import { UserError } from '../io.ts';
import { subjectsHere } from '../subjects.ts';

const usual = 3;
const highest = 20;

export default defineCommand({
  name: 'next',
  summary: 'tell the most useful actions now, each with the command that does it; or how to wake what has gone quiet',
  args: [
    {
      name: '[community]',
      summary: 'its name or folder; without it, the one you stand in, or all',
      values: 'community',
    },
  ],
  options: [
    { flags: '-n, --most <number>', summary: `how many actions of each community, 1 to ${highest}, if not ${usual}` },
    formatOption(),
  ],
  examples: ['cop next', 'cop next data-pipelines --most 5', 'cop next --format markdown'],
  run: async (io, [name], options) => {
    const most = mostOf(options);
    const { model, today, communities, isPartial, isNarrow } = await subjectsHere(io, name, options);
    await tell(io, options, next(model, { communities, today, most, isNarrow }, rules));
    return isPartial ? 2 : 0;
  },
});

function mostOf(options: Given): number {
  const written = textOf(options, 'most')?.trim();
  if (written === undefined) return usual;
  const count = /^\d{1,2}$/.test(written) ? Number(written) : 0;
  if (count < 1 || count > highest)
    throw new UserError(
      `“${shorten(written)}” is no number of actions.`,
      `Give a whole number from 1 to ${highest}, for example --most 5.`,
    );
  return count;
}
