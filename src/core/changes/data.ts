import type { Changes, CommunityChanges } from '../changes.ts';
import { kinds } from '../kinds/index.ts';
import { type Model, stageOf } from '../model.ts';
import type { OutputOf } from '../output.ts';
import type output from '../outputs/diff.ts';
import type { Difference } from './findings.ts';
import { placeOf } from './hidden.ts';
import type { Told } from './tell.ts';

type Output = Omit<OutputOf<typeof output>, 'schemaVersion'>;
type CommunityData = Output['communities'][number];
type PartData = NonNullable<Output['organisation']>;
type ChangeData = PartData['changes'][number];
type FindingData = PartData['made'][number];

/** What a comparison is about, beside what it found. */
export interface Asked {
  /** The commit that the files are compared with. */
  readonly since: Output['since'];
  readonly today: string;
  readonly unkept: readonly string[];
  /** Whether only some communities were asked about. */
  readonly isPart: boolean;
  readonly past: Model;
  readonly now: Model;
}

/** A comparison as plain data. */
export function changesData(changes: Changes, asked: Asked): Output {
  const { since, today, unkept, isPart } = asked;
  const { asked: written, commit, date } = since;
  return {
    since: { asked: written, commit, date },
    today,
    unkept: [...unkept],
    communities: changes.communities.map((one) => communityData(one, asked)),
    organisation: isPart ? null : partData(changes, asked),
  };
}

function communityData(one: CommunityChanges, asked: Asked): CommunityData {
  const { past, now } = one.pair;
  const shown = (now ?? past)!;
  return {
    slug: shown.slug,
    name: shown.charter?.value.name ?? null,
    folder: shown.folder,
    state: stateOf(one),
    was: past?.folder ?? null,
    stage: { past: (past && stageOf(past)) ?? null, now: (now && stageOf(now)) ?? null },
    ...partData(one, asked),
  };
}

/** Whether a community is new, gone, changed, or the same. */
export function stateOf({ pair, ...part }: CommunityChanges): CommunityData['state'] {
  if (!pair.past) return 'new';
  if (!pair.now) return 'gone';
  return isQuiet(part) ? 'same' : 'changed';
}

/** Whether nothing changed at all. */
export function isQuiet({ told, made, cured, heavier, lighter }: Omit<CommunityChanges, 'pair'>): boolean {
  return [told, made, cured, heavier, lighter].every(({ length }) => length === 0);
}

function partData(part: Omit<CommunityChanges, 'pair'>, { past, now }: Asked): PartData {
  return {
    changes: part.told.map(changeData),
    made: part.made.map((one) => findingData(one, now)),
    cured: part.cured.map((one) => findingData(one, past)),
    heavier: part.heavier.map((one) => findingData(one, now)),
    lighter: part.lighter.map((one) => findingData(one, now)),
  };
}

function changeData({ kind, field, words }: Told): ChangeData {
  return { file: kinds[kind].file, field, words };
}

function findingData({ finding, fingerprint, stage, was }: Difference, model: Model): FindingData {
  const { rule, severity, file, message, fix } = finding;
  return {
    rule,
    severity,
    was: was ?? null,
    file,
    path: placeOf(finding, model),
    message,
    fix,
    fingerprint,
    stage: stage ?? null,
  };
}
