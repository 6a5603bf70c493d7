import { type Differences, differences } from './changes/findings.ts';
import { type Hidden, hidden } from './changes/hidden.ts';
import { logTold, own } from './changes/own.ts';
import { type Pair, pairs } from './changes/pair.ts';
import { type Context, type Told, tell } from './changes/tell.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { leastGroup } from './measures/small-groups.ts';
import type { Broken, File, KindName, Model } from './model.ts';
import type { Listed } from './rule.ts';
import { fieldAt } from './schema.ts';

/** What changed in one community, and which findings that made or cured. */
export interface CommunityChanges extends Differences {
  readonly pair: Pair;
  readonly told: readonly Told[];
}

/** What changed between two models of the same folder. */
export interface Changes extends Differences {
  /** Every community that is there on either side, changed or not. */
  readonly communities: readonly CommunityChanges[];
  /** What changed in the files of the organisation. */
  readonly told: readonly Told[];
}

/** What a comparison is made with: the day as of which both sides are judged, and the rules. */
export interface Judging {
  readonly today: string;
  readonly rules: readonly Listed[];
}

// From what a community is to what it did.
const communityKinds = ['charter', 'roles', 'members', 'curriculum', 'skills', 'log'] as const;
const organisationKinds = ['strategy', 'config'] as const;

/**
 * Everything that changed from one model to the other, as people would say it. The order of lists, keys and files is no
 * change, nor are layout and comments. Free texts are not repeated, and members are neither named nor counted one by one.
 */
export function changesOf(past: Model, now: Model, { today, rules }: Judging): Changes {
  const both = pairs(past, now);
  const all = differences({ past, now, pairs: both }, today, rules);
  const least = leastGroup(now.config?.value.privacy.min_group);
  const hide = hidden(past, now, rules);
  const shown = (pair: Pair | undefined) => only(all, pair, hide);
  return {
    communities: both.map((pair) => ({
      pair,
      told: communityTold(pair, least).map(hide.told),
      ...shown(pair),
    })),
    told: organisationKinds.flatMap((kind) => fileTold(kind, past, now, { least }).map(hide.told)),
    ...shown(undefined),
  };
}

const sorts = ['made', 'cured', 'heavier', 'lighter'] as const;

function only(all: Differences, pair: Pair | undefined, hide: Hidden): Differences {
  const mine = sorts.map((sort) => {
    return [sort, all[sort].filter((one) => one.pair === pair).map(hide.difference)] as const;
  });
  return Object.fromEntries(mine) as unknown as Differences;
}

function communityTold({ past, now }: Pair, least: number): Told[] {
  if (!past || !now) return [];
  const communities = { past, now };
  const told = communityKinds.flatMap((kind) => fileTold(kind, past, now, { least, communities }));
  const isMoved = past.slug !== now.slug;
  return [
    ...told.filter(({ field }) => field === 'stage'),
    ...(isMoved
      ? [{ kind: 'charter' as const, field: 'id', words: `Its short name is now ${now.slug}, was ${past.slug}.` }]
      : []),
    ...told.filter(({ field }) => field !== 'stage' && !(isMoved && field === 'id')),
  ];
}

type Side = { readonly files: readonly (File | Broken)[] };

/** What changed in the file of one kind, or that it came, went or cannot be read. */
function fileTold(kind: KindName, past: Side, now: Side, given: Pick<Context, 'least' | 'communities'>): Told[] {
  const find = ({ files }: Side) => files.find((file) => file.kind === kind);
  const [before, after] = [find(past), find(now)];
  // Equal files are read once: nothing in them changed.
  if (before === after) return [];
  const { file, schema } = kinds[kind] as Kind;
  const said = (words: string) => [{ kind, field: '', words }];
  const isBroken = (one: File | Broken | undefined) => one !== undefined && one.value === undefined;
  if (isBroken(after) && isBroken(before)) return [];
  if (isBroken(after)) return said(`${file} cannot be read now; what changed in it is not known.`);
  if (isBroken(before)) return said(`${file} can be read again; what changed in it is not known.`);
  const sides = { past: before?.value, now: after?.value };
  const context = { kind, own, ...given };
  const told =
    kind === 'log'
      ? logTold(sides).map((words) => ({ kind, field: '', words }))
      : tell(fieldAt(schema, [])!.fields ?? [], '', sides, context);
  // What no sentence tells may still be there: a file that says nothing yet.
  if (!before && after && told.length === 0) return said(`${file} was added.`);
  return before && !after && told.length === 0 ? said(`${file} was taken out.`) : told;
}
