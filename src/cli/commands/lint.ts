import { exitCode } from '../../core/exit.ts';
import { compareFindings, type Report } from '../../core/finding.ts';
import type { Linted } from '../../core/lint.ts';
import { ruleWords } from '../../core/rule-words.ts';
import { rules } from '../../core/rules/index.ts';
import { failLevels, profiles } from '../../core/words/levels.ts';
import { defineCommand, type Given } from '../command.ts';
import type { Io } from '../io.ts';
import { readAsked, ruleIds, ruleNames } from '../lint/asked.ts';
import { keepBaseline, refuseBaseline } from '../lint/baseline.ts';
import { workspacesFor } from '../lint/change.ts';
import { fixesOf, mend } from '../lint/fixing.ts';
import { isEmpty, nothing } from '../lint/focus.ts';
import { type Look, lookAt } from '../lint/look.ts';
import { hasConfigError } from '../lint/mistaken.ts';
import { formats, print, readTargets } from '../lint/print.ts';

export default defineCommand({
  name: 'lint',
  summary: 'check the files of communities; for people and for CI',
  args: [{ name: '[paths...]', summary: 'files or folders; without them, everything around here', values: 'file' }],
  options: [
    { flags: '-f, --format <name>', summary: 'how to print, also name=file; repeatable', choices: formats, many: true },
    { flags: '--profile <name>', summary: 'which rules run', choices: profiles },
    { flags: '--gate <name>', summary: 'judge as before a launch', choices: ['launch'] },
    {
      flags: '--only <names>',
      summary: 'only these rules, categories, `time`; repeatable',
      many: true,
      values: ruleNames,
    },
    {
      flags: '--skip <names>',
      summary: 'not these rules, categories, `time`; repeatable',
      many: true,
      values: ruleNames,
    },
    { flags: '--rule <id[:level]>', summary: 'set the level of a rule; repeatable', many: true, values: ruleIds },
    { flags: '--fail-on <level>', summary: 'fail from this level on', choices: failLevels },
    { flags: '--max-warnings <n>', summary: 'fail when there are more warnings' },
    { flags: '--strict', summary: 'warnings fail too' },
    { flags: '--fix', summary: 'mend what can be mended; comments and layout stay' },
    { flags: '--dry-run', summary: 'with --fix: show what would change, and write nothing' },
    { flags: '--since <revision>', summary: 'only what has changed since a branch or commit; in CI origin/main' },
    { flags: '--staged', summary: 'only what is staged for the next commit, as it is staged' },
    { flags: '--stdin', summary: 'one file comes from standard input, for editors' },
    { flags: '--stdin-filename <path>', summary: 'which file that is' },
    { flags: '--baseline <file>', summary: 'leave out what this file lists', values: 'file' },
    { flags: '--no-baseline', summary: 'report what the baseline of the settings lists, too' },
    { flags: '--update-baseline', summary: 'list all there is now in the baseline' },
    { flags: '--prune-baseline', summary: 'take out of the baseline what is found no more' },
    { flags: '--no-inline-ignores', summary: 'do not listen to `# cop-ignore` comments' },
    { flags: '--allow-empty', summary: 'finding no community is fine' },
  ],
  examples: [
    'cop lint',
    'cop lint communities/data-guild --format json',
    'cop lint -f pretty -f sarif=cop.sarif',
    'cop lint --fix --dry-run',
  ],
  more: [
    '--fix changes only what it must; what it cannot mend is reported as ever, and the exit code is that of what is left.',
    'With --dry-run the changes go to standard output as a diff, which `patch -p0` takes, in place of the report.',
  ],
  run,
});

async function run(io: Io, args: readonly string[], options: Given): Promise<number> {
  const asked = readAsked(io, options);
  const targets = readTargets(io, options);
  const workspaces = await workspacesFor(io, args, options);
  refuseBaseline(workspaces, options);
  const looks: Look[] = [];
  for (const workspace of workspaces) looks.push(await lookAt(io, workspace, asked, options));
  const first = looks.map(({ workspace, see }) => see(workspace.sources));
  const empty = first.findIndex((linted, index) => isEmpty(linted, workspaces[index]!));
  if (empty !== -1 && options.allowEmpty !== true) throw nothing(workspaces[empty]!);
  const mended = await mend(io, looks, first, options);
  const runs: Linted[] = [];
  for (const [index, run] of mended.entries()) runs.push(await keepBaseline(io, looks[index]!, run, options));
  const report = merge(runs, asked.today);
  const settings = runs.map((linted) => linted.settings);
  const about = { failOn: strictest(runs), rules: ruleWords(rules, settings), fixOf: fixesOf(runs) };
  // A dry run prints what would change instead.
  if (options.dryRun !== true) await print(io, options, targets, { report, runs, ...about });
  const unread = workspaces.flatMap((workspace) => workspace.unread);
  for (const reason of unread) await io.err(`cop: ${reason}\n`);
  if (unread.length > 0 || runs.some(hasConfigError)) return 2;
  if (exitCode(report.findings, 'never', asked.maxWarnings) === 1) return 1;
  return Math.max(0, ...runs.map((linted) => exitCode(linted.report.findings, linted.settings.failOn)));
}

/** Each workspace has its own failing level; the summary is coloured by the lowest. */
function strictest(runs: readonly Linted[]): (typeof failLevels)[number] {
  const ranks = runs.map(({ settings }) => failLevels.indexOf(settings.failOn));
  return failLevels[Math.max(...ranks.filter((rank) => rank !== failLevels.indexOf('never')), 0)] ?? 'error';
}

function merge(runs: readonly Linted[], today: string): Report {
  const sum = (of: (report: Report) => number) => runs.reduce((total, { report }) => total + of(report), 0);
  return {
    today,
    files: sum((report) => report.files),
    communities: sum((report) => report.communities),
    touched: sum((report) => report.touched),
    findings: runs.flatMap(({ report }) => report.findings).sort(compareFindings),
    ignored: runs.flatMap(({ report }) => report.ignored),
    baselined: runs.flatMap(({ report }) => report.baselined).sort(compareFindings),
    stale: sum((report) => report.stale),
    untouched: sum((report) => report.untouched),
  };
}
