import { exitCode } from '../../core/exit.ts';
import { compareFindings, type Finding, type Report } from '../../core/finding.ts';
import { kinds } from '../../core/kinds/index.ts';
import { type Linted, lint, touched } from '../../core/lint.ts';
import { type Document, lineAt } from '../../core/parse.ts';
import { reporters } from '../../core/reporters/index.ts';
import { rules } from '../../core/rules/index.ts';
import type { Asked, RuleSetting } from '../../core/settings.ts';
import { closest } from '../../core/words/closest.ts';
import { failLevels, levels, profiles } from '../../core/words/levels.ts';
import { defineCommand, type Given, textOf, textsOf } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { isBelow, load, type Workspace } from '../load.ts';
import { paintFor, wantsColour } from '../paint.ts';
import { version } from '../version.ts';

type ReporterName = keyof typeof reporters;
const formats = Object.keys(reporters) as ReporterName[];
const ids = rules.map(({ id }) => id).sort();
const names = [...ids, ...new Set(rules.map(({ category }) => category)), 'time'];

export default defineCommand({
  name: 'lint',
  summary: 'check the files of communities; for people and for CI',
  args: [{ name: '[paths...]', summary: 'files or folders; without them, everything around here', values: 'file' }],
  options: [
    { flags: '-f, --format <name>', summary: 'how to print, also name=file; repeatable', choices: formats, many: true },
    { flags: '--profile <name>', summary: 'which rules run', choices: profiles },
    { flags: '--gate <name>', summary: 'judge as before a launch', choices: ['launch'] },
    { flags: '--only <names>', summary: 'only these rules, categories, `time`; repeatable', many: true, values: names },
    { flags: '--skip <names>', summary: 'not these rules, categories, `time`; repeatable', many: true, values: names },
    { flags: '--rule <id[:level]>', summary: 'set the level of a rule; repeatable', many: true, values: ids },
    { flags: '--fail-on <level>', summary: 'fail from this level on', choices: failLevels },
    { flags: '--max-warnings <n>', summary: 'fail when there are more warnings' },
    { flags: '--strict', summary: 'warnings fail too' },
    { flags: '--no-inline-ignores', summary: 'do not listen to `# cop-ignore` comments' },
    { flags: '--allow-empty', summary: 'finding no community is fine' },
  ],
  examples: ['cop lint', 'cop lint communities/data-guild --format json'],
  run,
});

async function run(io: Io, args: readonly string[], options: Given): Promise<number> {
  const asked = readAsked(io, options);
  const targets = readFormats(io, options);
  const workspaces = await load(io, args);
  const runs = workspaces.map((workspace) => focus(lint(workspace.sources, asked, rules, workspace.root), workspace));
  const report = merge(runs, asked.today);
  const empty = runs.findIndex((linted, index) => isEmpty(linted, workspaces[index]!));
  if (empty !== -1 && options.allowEmpty !== true) throw nothing(workspaces[empty]!);
  await print(io, options, targets, { report, runs, failOn: strictest(runs) });
  const unread = workspaces.flatMap((workspace) => workspace.unread);
  for (const reason of unread) await io.err(`cop: ${reason}\n`);
  if (unread.length > 0 || runs.some(hasConfigError)) return 2;
  if (exitCode(report.findings, 'never', asked.maxWarnings) === 1) return 1;
  return Math.max(...runs.map((linted) => exitCode(linted.report.findings, linted.settings.failOn)));
}

/** A check that reads nothing must not pass: neither a misspelt folder nor a pattern that matches none. */
function isEmpty({ model }: Linted, workspace: Workspace): boolean {
  const { focus: wanted, sources } = workspace;
  if (wanted.length > 0) return wanted.some(({ path }) => !sources.some(({ file }) => isBelow(workspace, file, path)));
  const settings = model.broken.has('config') || sources.some(({ unread }) => unread !== undefined);
  return model.communities.length === 0 && !settings;
}

function nothing({ root, focus: wanted, sources }: Workspace): UserError {
  const places = wanted.length > 0 ? wanted.map(({ shown }) => shown) : root === '' ? [] : [root];
  const where = places.length > 0 ? ` in ${places.join(', ')}` : ' here';
  if (wanted.length === 0 && sources.some(({ file }) => file === `${root}${kinds.config.file}`)) {
    const hint = 'Its cop.yaml says where communities are (`communities`); start one with `cop init`.';
    return new UserError(`There is no community${where}.`, hint);
  }
  return new UserError(
    `There is no community${where}.`,
    'Start one with `cop init`, or name the folder that holds them.',
  );
}

/** Each workspace has its own failing level; the summary is coloured by the lowest. */
function strictest(runs: readonly Linted[]): (typeof failLevels)[number] {
  const ranks = runs.map(({ settings }) => failLevels.indexOf(settings.failOn));
  return failLevels[Math.max(...ranks.filter((rank) => rank !== failLevels.indexOf('never')), 0)] ?? 'error';
}

/** Mistakes in the settings mean that the job was not done as asked. */
function hasConfigError({ report, model }: Linted): boolean {
  return report.findings.some(({ file, rule, severity }) => {
    const isSettings = model.byFile.get(file)?.kind === 'config';
    // What no rule says is a fault of the file.
    const category = rules.find(({ id }) => id === rule)?.category ?? 'integrity';
    return isSettings && category === 'integrity' && (severity === 'error' || rule === 'unknown-field');
  });
}

function readAsked(io: Io, options: Given): Asked {
  const failOn = options.strict === true ? 'warning' : textOf(options, 'failOn');
  return {
    today: textOf(options, 'today') ?? io.today(),
    ...(textOf(options, 'profile') && { profile: textOf(options, 'profile') as (typeof profiles)[number] }),
    gate: textOf(options, 'gate') === 'launch',
    only: textsOf(options, 'only').flatMap(readNames),
    skip: textsOf(options, 'skip').flatMap(readNames),
    rules: new Map(textsOf(options, 'rule').map(readRule)),
    inlineIgnores: options.inlineIgnores !== false,
    ...(failOn && { failOn: failOn as (typeof failLevels)[number] }),
    maxWarnings: readCount(textOf(options, 'maxWarnings')),
  };
}

function readNames(text: string): string[] {
  const known = new Set(['time', ...rules.flatMap((rule) => [rule.id, rule.category])]);
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) if (!known.has(name)) throw unknownRule(name, known);
  return names;
}

function readRule(text: string): [string, RuleSetting] {
  const [id = '', level = 'error'] = text.split(':');
  if (!rules.some((rule) => rule.id === id)) throw unknownRule(id, new Set(rules.map((rule) => rule.id)));
  const known = levels.find((candidate) => candidate === level);
  if (!known) {
    const near = closest(level, levels, 1)[0];
    const hint = near ? `Did you mean “${near}”?` : `Choose one of ${levels.join(', ')}.`;
    throw new UserError(`“${level}” is not a level.`, hint);
  }
  return [id, { level: known }];
}

function unknownRule(name: string, known: ReadonlySet<string>): UserError {
  const near = closest(name, known, 1)[0];
  return new UserError(`There is no rule or category “${name}”.`, near ? `Did you mean “${near}”?` : undefined);
}

function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UserError(`“${text}” is not a number of warnings.`, 'Write a whole number.');
  return Number(text);
}

interface Target {
  readonly name: ReporterName;
  readonly file?: string;
}

function readFormats(io: Io, options: Given): Target[] {
  const usual: ReporterName = io.env.GITHUB_ACTIONS === 'true' ? 'github' : io.outIsTerminal ? 'pretty' : 'compact';
  const targets = textsOf(options, 'format').map((text): Target => {
    const [name, file] = text.split(/=(.*)/s);
    return { name: name as ReporterName, file };
  });
  const files = targets.flatMap(({ file }) => file ?? []);
  const bad = files.find((file, index) => files.indexOf(file) !== index || /\.(ya?ml|md)$/i.test(file) || file === '');
  if (bad !== undefined)
    throw new UserError(
      `A report cannot be written to “${bad}”.`,
      'Give each format a file of its own, for example json=report.json.',
    );
  const printed = targets.filter(({ file }) => file === undefined).length;
  if (printed > 1)
    throw new UserError('Two formats cannot both be printed.', 'Write one to a file: --format json=report.json');
  return printed === 1 ? targets : [...targets, { name: usual }];
}

function focus(linted: Linted, workspace: Workspace): Linted {
  const { focus: wanted } = workspace;
  if (wanted.length === 0) return linted;
  const settings = `${workspace.root}${kinds.config.file}`;
  // Mistakes in the settings concern whatever was asked for.
  const isWanted = (file: string) => file === settings || wanted.some(({ path }) => isBelow(workspace, file, path));
  const { report, model } = linted;
  const communities = model.communities.filter(({ files }) => files.some(({ doc }) => isWanted(doc.file)));
  const findings = report.findings.filter(({ file }) => isWanted(file));
  return {
    ...linted,
    report: {
      ...report,
      files: model.files.filter(({ doc }) => isWanted(doc.file)).length,
      communities: communities.length,
      touched: touched(communities, findings),
      findings,
      ignored: report.ignored.filter(({ finding }) => isWanted(finding.file)),
    },
  };
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
  };
}

interface Result {
  readonly report: Report;
  readonly runs: readonly Linted[];
  readonly failOn: (typeof failLevels)[number];
}

async function print(
  io: Io,
  options: Given,
  targets: readonly Target[],
  { report, runs, failOn }: Result,
): Promise<void> {
  const colour = wantsColour(options.color as boolean | undefined, io.env, io.outIsTerminal);
  const lineOf = lines(report.findings, runs);
  const paper = { width: io.width, unicode: io.env.TERM !== 'linux', lineOf, failOn, version };
  for (const { name, file } of targets) {
    const paint = await paintFor(colour && file === undefined);
    const text = reporters[name].format(report, { ...paper, paint });
    const isSilent =
      options.quiet === true && report.findings.length === 0 && (name === 'pretty' || name === 'compact');
    if (file === undefined) await io.out(isSilent ? '' : text);
    else {
      const there = await io.read(file);
      const before = there && new TextDecoder().decode(there);
      if (before !== text) await io.write([{ file, text, isNamed: true, ...(before !== undefined && { before }) }]);
    }
  }
}

/** Lines of the files with findings, as they stand there. */
function lines(
  findings: readonly Finding[],
  runs: readonly Linted[],
): (file: string, line: number) => string | undefined {
  const wanted = new Set(findings.map(({ file }) => file));
  const docs = new Map<string, Document>();
  for (const { model } of runs) {
    for (const doc of [...model.files.map((file) => file.doc), ...model.strangers])
      if (wanted.has(doc.file)) docs.set(doc.file, doc);
  }
  return (file, line) => {
    const doc = docs.get(file);
    return doc && lineAt(doc, line);
  };
}
