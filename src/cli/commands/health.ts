import { health } from '../../core/health.ts';
import { endOfQuarter, isDate, suggestDate } from '../../core/words/dates.ts';
import { shorten } from '../../core/words/list.ts';
import { formatOption, tell } from '../account.ts';
import { defineCommand, type Given, textOf } from '../command.ts';
import { UserError } from '../io.ts';
import { subjectsHere } from '../subjects.ts';

export default defineCommand({
  name: 'health',
  summary: 'tell how communities are: six lights, how members take part, and what to do',
  args: [
    {
      name: '[community]',
      summary: 'its name or folder; without it, the one you stand in, or all',
      values: 'community',
    },
  ],
  options: [
    {
      flags: '--since <day>',
      summary: 'compare with this day, a date or a quarter that is over; without it, the last review',
    },
    formatOption(),
  ],
  examples: [
    'cop health',
    'cop health data-pipelines --since 2026-03-31',
    'cop health --since 2026-Q1 --format markdown',
  ],
  run: async (io, [name], options) => {
    const { model, today, communities, isPartial } = await subjectsHere(io, name, options);
    await tell(io, options, health(model, { communities, today, since: sinceOf(options, today) }));
    return isPartial ? 2 : 0;
  },
});

/** The day to compare with; throws where it is none, or is not over. */
function sinceOf(options: Given, today: string): string | undefined {
  const written = textOf(options, 'since')?.trim();
  if (written === undefined) return undefined;
  const day = isDate(written) ? written : endOfQuarter(written);
  if (day === undefined)
    throw new UserError(
      `“${shorten(written)}” is no day to compare with.`,
      suggestDate(written) ?? 'Write a date such as 2026-03-31, or a quarter that is over, such as 2026-Q1.',
    );
  if (day >= today) {
    const what = day === written ? `“${written}”` : `The end of ${written}`;
    throw new UserError(
      day === today ? `${what} is today; nothing can have changed since.` : `${what} lies in the future.`,
      'Give a day before today, or leave --since out to compare with the last review.',
    );
  }
  return day;
}
