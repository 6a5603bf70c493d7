import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Ran, root, run, scratch } from './clone.ts';

/** What an action may say, as far as ours does; anything else is refused. */
const shape = z.strictObject({
  name: z.string(),
  description: z.string(),
  inputs: z.record(
    z.string(),
    z.strictObject({ description: z.string(), default: z.string().optional(), required: z.boolean().optional() }),
  ),
  outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
  runs: z.strictObject({
    using: z.literal('composite'),
    steps: z.array(
      z.strictObject({
        name: z.string(),
        id: z.string().optional(),
        shell: z.literal('bash'),
        env: z.record(z.string(), z.string()),
        run: z.string(),
      }),
    ),
  }),
});

export const actionText = fs.readFileSync(path.join(root, 'action.yml'), 'utf8');
export const action = shape.parse(parse(actionText));

interface Job {
  /** Where the action lies. */
  readonly at: string;
  /** The working folder: the repository that is checked. */
  readonly in: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: NodeJS.ProcessEnv;
  /** Another step of the workflow, after the action whatever became of it. */
  readonly later?: string;
}

interface Done extends Ran {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the step after it said. */
  readonly later: string;
}

let count = 0;

/** Runs the steps of the action as a runner does: inputs as variables, files for outputs, summary and the path. */
export function act({ at, in: folder, inputs = {}, env = {}, later }: Job): Done {
  count += 1;
  const temporary = path.join(scratch, `runner ${count}`);
  fs.mkdirSync(temporary);
  const file = (name: string) => {
    fs.writeFileSync(path.join(temporary, name), '');
    return path.join(temporary, name);
  };
  const [outputFile, summaryFile, pathFile] = [file('output'), file('summary'), file('path')];
  const known = {
    ...env,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: at,
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_PATH: pathFile,
    RUNNER_TEMP: temporary,
  };
  const steps = new Map<string, Record<string, string>>();
  let done: Ran = { code: 0, out: '', err: '' };
  const bash = (text: string, given: NodeJS.ProcessEnv = {}): Ran => {
    const script = path.join(temporary, 'script.sh');
    fs.writeFileSync(script, text);
    const added = fs
      .readFileSync(pathFile, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .reverse();
    const all = [...added, env.PATH ?? process.env.PATH].join(path.delimiter);
    return run(['bash', '--noprofile', '--norc', '-eo', 'pipefail', script], folder, { ...known, ...given, PATH: all });
  };
  for (const step of action.runs.steps) {
    if (done.code !== 0) break;
    const given = Object.entries(step.env).map(([name, text]) => [name, filled(text, inputs)]);
    const { code, out, err } = bash(step.run, Object.fromEntries(given));
    done = { code, out: done.out + out, err: done.err + err };
    if (step.id !== undefined) steps.set(step.id, readOutputs(outputFile));
  }
  const outputOf = (text: string) =>
    text.replace(/\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}/g, (_, id, name) => steps.get(id)?.[name] ?? '');
  return {
    ...done,
    outputs: Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, outputOf(value)])),
    summary: fs.readFileSync(summaryFile, 'utf8'),
    later: later === undefined ? '' : bash(later).out,
  };
}

function filled(text: string, inputs: Readonly<Record<string, string>>): string {
  const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(text)?.[1];
  const input = action.inputs[name ?? ''];
  if (!input) throw new Error(`“${text}” is no input.`);
  return inputs[name!] ?? input.default ?? '';
}

/** What a step wrote to GITHUB_OUTPUT, of which every line is a name and a value. */
function readOutputs(file: string): Record<string, string> {
  const lines = fs.readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return Object.fromEntries(
    lines.map((line) => {
      const match = /^([a-z-]+)=(.*)$/.exec(line);
      if (!match) throw new Error(`“${line}” is no output.`);
      return [match[1]!, match[2]!];
    }),
  );
}
