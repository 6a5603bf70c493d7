import { type Asking, type Given as Known, keyOf } from '../../core/start/answer.ts';
import { readAnswers, type Trouble } from '../../core/start/answers.ts';
import { askings } from '../../core/start/askings.ts';
import { additions, farewell, listing } from '../../core/start/listing.ts';
import { refusal } from '../../core/start/refusal.ts';
import type { Sheet } from '../../core/start/sheet.ts';
import { wrap } from '../../core/words/columns.ts';
import { defineCommand, type Given, type Option, textOf } from '../command.ts';
import { mayAsk } from '../conversation.ts';
import { findGround } from '../init/checks.ts';
import { readGiven } from '../init/given.ts';
import { clashes, findHome } from '../init/home.ts';
import { type Agreed, interview, intro } from '../init/interview.ts';
import {
  differing,
  fates,
  type Place,
  type Policy,
  planFor,
  policies,
  preview,
  refuseDifferences,
  writesOf,
} from '../init/plan.ts';
import { type Io, UserError } from '../io.ts';

export default defineCommand({
  name: 'init',
  summary: 'start a community: its files, with a question for each field',
  args: [{ name: '[name]', summary: 'what people call the community' }],
  options: [
    { flags: '-y, --yes', summary: 'ask nothing; what has a default takes it' },
    { flags: '--no-input', summary: 'ask nothing, not even at a terminal' },
    ...askings.filter(({ name }) => name !== 'name').map(optionOf),
    { flags: '--answers <file>', summary: 'a file of answers, YAML or JSON, called like the options; - for stdin' },
    { flags: '--set <key=value>', summary: 'one answer, called like its option; as often as you like', many: true },
    { flags: '--on-conflict <what>', summary: 'what happens to files that are there and differ', choices: policies },
    { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
  ],
  examples: [
    'cop init "Data Guild" --yes --purpose "Help people who move data learn from each other"',
    'cop init "Repair Guild" --purpose "Repair right the first time" --stage proposed --dry-run',
    'cop init --answers answers.yaml --set stage=forming --yes',
  ],
  run,
});

function optionOf(asking: Asking): Option {
  const { option, question, choices } = asking;
  const listed = choices ? ` (${Object.keys(choices).join(', ')})` : '';
  // Without a value it tells which ones there are.
  const flags = keyOf(asking) === 'example' ? '--example [name]' : option;
  return { flags, summary: `${question}${listed}`, ...(choices && { values: Object.keys(choices) }) };
}

async function run(io: Io, args: readonly string[], options: Given): Promise<number> {
  const asks = canAsk(io, options);
  const home = await findHome(io);
  const sheet = await readGiven(io, args, options);
  const place = { home, ground: await findGround(io, home.root) };
  refuse(sheet, place, asks);
  const policy = textOf(options, 'onConflict') as Policy | undefined;
  const isDry = options.dryRun === true;
  if (asks) await io.err(`${wrap(intro, io.width).join('\n')}\n`);
  const agreed: Agreed | undefined = asks ? await interview(io, sheet.given, place, { policy, isDry }) : undefined;
  const plan = await planFor(io, agreed?.given ?? sheet.given, place);
  if (isDry) {
    await io.out(await preview(plan, policy));
    return 0;
  }
  const files = differing(plan);
  if (!agreed && policy === undefined && files.length > 0) refuseDifferences(files);
  const chosen = agreed?.policy ?? policy ?? 'skip';
  const writes = writesOf(plan, chosen);
  if (writes.length > 0) await io.write(writes);
  if (options.quiet === true) return 0;
  const all = fates(plan, chosen);
  await io.out(`${listing(all)}${additions(plan.checks)}\n${farewell(plan.answers, plan.found)}`);
  return 0;
}

/** Questions go to a person at a terminal who has not declined them; answers from stdin leave nobody to ask. */
function canAsk(io: Io, options: Given): boolean {
  return mayAsk(io, options) && options.answers !== '-';
}

/** Throws all that is wrong with what was given, and what is missing where nobody can be asked. */
function refuse({ given, places, troubles, isBroken }: Sheet, { home }: Place, asks: boolean): void {
  const read = readAnswers(given, places).troubles;
  const all = [...troubles, ...read, ...clashes(given, home, places)];
  const found = asks || isBroken ? all.filter(({ missing }) => !missing) : all;
  if (found.length > 0) throw asError(given, found);
}

function asError(given: Known, troubles: readonly Trouble[]): UserError {
  const { message, hint } = refusal(given, troubles);
  return new UserError(message, hint);
}
