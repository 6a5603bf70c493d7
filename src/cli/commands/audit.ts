import { rules } from '../../core/rules/index.ts';
import { frameworks, scorecards, scorecardsAccount } from '../../core/scorecards.ts';
import { closest, fold } from '../../core/words/closest.ts';
import { list } from '../../core/words/list.ts';
import { formatOption, tell } from '../account.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../io.ts';
import { subjectsHere } from '../subjects.ts';

const names = frameworks.map(({ name }) => name);

export default defineCommand({
  name: 'audit',
  summary: 'hold communities against frameworks: activation steps, design principles, pitfalls, maturity and more',
  args: [
    { name: '[framework]', summary: `${list(names, 'or')}; or a community`, values: names },
    { name: '[community]', summary: 'its name; without one, the community around here, or all' },
  ],
  options: [formatOption(), { flags: '--all', summary: 'every criterion with its state' }],
  examples: ['cop audit', 'cop audit maturity data-guild'],
  run: async (io, args, options) => {
    const { framework, name } = read(args);
    const here = await subjectsHere(
      io,
      name,
      options,
      framework === undefined ? { noun: 'audit', words: names } : undefined,
    );
    const wanted = {
      today: here.today,
      audit: frameworks.find((one) => one.name === framework),
      isWhole: options.all === true,
    };
    const scored = scorecards(here.model, here.communities, rules, wanted);
    await tell(io, options, scorecardsAccount(scored, wanted));
    return here.isPartial ? 2 : 0;
  },
});

/** The first word may be a framework or a community; a second one is the other of the two. */
function read([first, second]: readonly string[]): { framework?: string; name?: string } {
  const known = (word: string | undefined) => names.find((name) => word !== undefined && fold(name) === fold(word));
  const framework = known(first);
  if (framework !== undefined) return { framework, name: second };
  if (second === undefined) return { name: first };
  const other = known(second);
  if (other !== undefined) return { framework: other, name: first };
  // The word that is nearly one was meant as one.
  const meant = [first!, second].find((word) => closest(word, names, 1).length > 0) ?? second;
  const near = closest(meant, names, 1)[0];
  throw new UserError(`There is no audit “${meant}”.`, near ? `Did you mean “${near}”?` : `There are: ${list(names)}.`);
}
