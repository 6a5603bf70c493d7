import type { Model } from '../../core/model.ts';
import { isSkill, readingOf } from '../../core/skills/reading.ts';
import { wishesOf } from '../../core/skills/wishes.ts';
import { skillsAccount } from '../../core/skills.ts';
import { closest, fold } from '../../core/words/closest.ts';
import { list, shorten } from '../../core/words/list.ts';
import { shellWord } from '../../core/words/shell.ts';
import { type SkillsView, skillsViews as views } from '../../core/words/skills-views.ts';
import { formatOption, tell } from '../account.ts';
import { defineCommand, type Given, textOf, textsOf } from '../command.ts';
import { UserError } from '../io.ts';
import { subjectsHere } from '../subjects.ts';
import { addWishes } from '../wishes.ts';

export default defineCommand({
  name: 'skills',
  summary: 'tell which skills are short, what to do, who could teach whom, and whom to hire',
  args: [
    { name: '[view]', summary: `${list(views, 'or')}; without it, gaps`, values: views },
    {
      name: '[community]',
      summary: 'its name or folder; without it, the one you stand in, or all',
      values: 'community',
    },
  ],
  options: [
    { flags: '--skill <name>', summary: 'tell about this skill only; may be repeated', many: true },
    { flags: '--compare', summary: 'set the reports of the strategy about missing skills beside the gaps' },
    formatOption('csv'),
    { flags: '--write', summary: 'put what gaps or plan suggests into the backlog; the change is shown first' },
    { flags: '-y, --yes', summary: 'with --write: write without asking' },
    { flags: '--no-input', summary: 'ask nothing, not even at a terminal' },
    { flags: '--dry-run', summary: 'show what --write would change, and write nothing' },
  ],
  examples: [
    'cop skills',
    'cop skills plan data-pipelines --skill "Data testing"',
    'cop skills plan --write',
    'cop skills gaps --compare --format csv',
  ],
  run: async (io, args, options) => {
    const { view, name } = readWords(args);
    const isWriting = options.write === true || options.dryRun === true;
    refuseMixed(view, isWriting, options);
    const here = await subjectsHere(
      io,
      name,
      options,
      args[1] === undefined ? { noun: 'view', words: views } : undefined,
    );
    const { model, today, communities } = here;
    const skills = textsOf(options, 'skill');
    for (const skill of skills) knownSkill(model, skill);
    if (isWriting) {
      const all = communities.map((community) => {
        return { community, wishes: wishesOf(readingOf({ model, today, skills }, community)) };
      });
      await addWishes(io, here, all, options, readyLine(args, options));
    } else {
      const account = skillsAccount({ model, today, skills, view, communities, isCompared: options.compare === true });
      await tell(io, options, account, { csv: account.csv });
    }
    return here.isPartial ? 2 : 0;
  },
});

/** The first word is a view, or else a community. */
function readWords([first, second]: readonly string[]): { view: SkillsView; name: string | undefined } {
  const view = views.find((one) => one === fold(first ?? 'gaps'));
  if (view) return { view, name: second };
  if (second === undefined) return { view: 'gaps', name: first };
  const [near] = closest(first!, views, 1);
  throw new UserError(
    `There is no view “${shorten(first!)}” of skills.`,
    near ? `Did you mean “${near}”?` : `There are: ${list(views)}.`,
  );
}

function refuseMixed(view: SkillsView, isWriting: boolean, options: Given): void {
  if (options.compare === true && view !== 'gaps')
    throw new UserError(`--compare belongs to the gaps, not to “${view}”.`, 'Write: cop skills gaps --compare');
  if (!isWriting) return;
  const what = options.write === true ? '--write' : '--dry-run';
  if (view !== 'gaps' && view !== 'plan')
    throw new UserError(
      `${what} belongs to gaps and plan: “${view}” suggests nothing for the backlog.`,
      `Write: cop skills plan ${what}`,
    );
  if (textOf(options, 'format') !== undefined && textOf(options, 'format') !== 'text')
    throw new UserError(`${what} shows a change to the files, not a report.`, `Leave out --format, or ${what}.`);
}

/** Throws for a skill that no community lists, with the closest one. */
function knownSkill(model: Model, name: string): void {
  const all = model.communities.flatMap(({ skills }) => skills?.value.skills ?? []);
  if (all.some((skill) => isSkill({ skill }, name))) return;
  const [near] = closest(name, new Set(all.flatMap(({ id, name: label }) => [label, id ?? label])), 1);
  const hint = near ? `Did you mean “${near}”?` : `There are: ${list([...new Set(all.map((skill) => skill.name))])}.`;
  throw new UserError(
    `No community here lists the skill “${shorten(name)}”.`,
    all.length === 0 ? 'There is no skills.yaml with skills in it.' : hint,
  );
}

/** The same command with the permission to write. */
function readyLine(args: readonly string[], options: Given): string {
  const today = textOf(options, 'today');
  const words = [
    ...['cop', 'skills', ...args.map(shellWord)],
    ...textsOf(options, 'skill').flatMap((skill) => ['--skill', shellWord(skill)]),
    ...(today ? ['--today', today] : []),
    ...['--write', '--yes'],
  ];
  return words.join(' ');
}
