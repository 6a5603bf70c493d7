import { type Block, heading, type Line, marked, points, text, toned } from '../account.ts';
import { toNumber } from '../measures/ratio.ts';
import { efforts } from '../words/effort.ts';
import { plural } from '../words/list.ts';
import { bare } from '../words/phrases.ts';
import { shellWord } from '../words/shell.ts';
import type { ActionData, CommunityNextData, NextData, Told } from './one.ts';
import { type Action, type Step, worth } from './step.ts';

/** States whose steps are a plan: all of them are shown, in order. */
const plans: ReadonlySet<Told['state']> = new Set(['quiet', 'asleep', 'closing', 'ended']);

/** What one community does next, for people. */
export function blocksOf(told: Told, most: number): Block[] {
  const { community, state, says, steps, growth } = told;
  const shown = plans.has(state) ? steps : steps.slice(0, most);
  const more = steps.length - shown.length;
  const name = bare(community.charter.value.name) || community.slug;
  return [
    heading(1, name),
    ...(says === '' ? [] : [text(marked(says))]),
    ...(shown.length > 0 ? [points(shown.map(pointOf), true)] : []),
    ...(more > 0 ? [moreOf(more, community.folder)] : []),
    ...(growth ? [text('Nothing is urgent. To grow:'), points([pointOf(growth)])] : []),
  ];
}

/** What is open in the files of the organisation; nothing where nothing is. */
export function organisationBlocks(actions: readonly Action[], most: number): Block[] {
  if (actions.length === 0) return [];
  const more = actions.length - most;
  return [
    heading(1, 'The files of the organisation'),
    points(actions.slice(0, most).map(pointOf), true),
    ...(more > 0 ? [moreOf(more, '.')] : []),
  ];
}

function moreOf(count: number, folder: string): Block {
  const where = folder === '.' ? '' : ` ${shellWord(folder)}`;
  return text([`${count} more: `, toned('code', `cop lint${where} --profile full`)]);
}

function pointOf(step: Step): { text: Line; more: Line[] } {
  const { what, why, command, effort, from, id } = step;
  const explain = from === 'rule' ? `cop explain ${id}` : undefined;
  const typed = command ?? explain;
  return {
    text: strong(what),
    more: [
      marked(why),
      ...(typed === undefined ? [] : [toned('code', typed)]),
      toned('faint', placesOf(step)),
      toned('faint', `Takes ${efforts[effort].words}.`),
    ].filter((line) => typeof line === 'string' || !('text' in line) || line.text !== ''),
  };
}

/** `roles.yaml:4, 9 and 3 more places`, as terminals open it. */
function placesOf({ spots, count }: Step): string {
  if (spots.length === 0) return '';
  const more = count > spots.length ? ` and ${plural(count - spots.length, 'more place', 'more places')}` : '';
  const shown = spots.map(({ file, line }, index) => (spots[index - 1]?.file === file ? line : `${file}:${line}`));
  return `${shown.join(', ')}${more}`;
}

/** The words of an action stand out; a full stop alone is no words. */
function strong(words: string): Line {
  return marked(words).map((piece) =>
    typeof piece === 'string' && /[\p{L}\p{N}]/u.test(piece) ? toned('strong', piece) : piece,
  );
}

/** The same for programs. */
export function dataOf(
  told: readonly Told[],
  organisation: readonly Action[] | null,
  { today, most }: { readonly today: string; readonly most: number },
): NextData {
  return {
    today,
    communities: told.map((one) => communityData(one, most)),
    organisation: organisation && {
      actions: organisation.slice(0, most).map(actionData),
      more: Math.max(0, organisation.length - most),
    },
  };
}

function communityData({ community, state, says, steps, growth }: Told, most: number): CommunityNextData {
  const shown = plans.has(state) ? steps : steps.slice(0, most);
  const { name, stage } = community.charter.value;
  return {
    slug: community.slug,
    name,
    stage,
    state,
    says,
    actions: shown.map(actionData),
    more: steps.length - shown.length,
    growth: growth ? actionData(growth) : null,
  };
}

function actionData(step: Step | Action): ActionData {
  const { from, id, what, why, command, effort, spots, count } = step;
  return {
    from,
    id,
    what,
    why,
    command: command ?? null,
    explain: from === 'rule' ? `cop explain ${id}` : null,
    effort,
    ratio: 'weight' in step ? toNumber(worth(step)) : null,
    places: [...spots],
    count,
  };
}
