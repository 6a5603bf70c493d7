import type { Changes, CommunityChanges } from '../changes.ts';
import type { Severity } from '../finding.ts';
import { identityPath } from '../fingerprint.ts';
import { kinds } from '../kinds/index.ts';
import { type Model, type Stage, stageOf } from '../model.ts';
import type { Difference } from './findings.ts';
import type { Told } from './tell.ts';

/** The commit that the files are compared with. */
export interface Since {
  /** As it was asked for: a branch, a tag, a commit, a day. */
  readonly asked: string;
  /** The whole name of the commit, 40 or 64 hexadecimal digits. */
  readonly commit: string;
  /** The day it was committed, an ISO date in the zone of whoever did. */
  readonly date: string;
}

/** What `cop diff --format json` prints. */
export interface ChangesData {
  readonly since: Since;
  /** The day as of which the findings of both sides are judged, an ISO date. */
  readonly today: string;
  /** Names of files that git does not keep and that were taken as they are now, from the working folder. */
  readonly unkept: readonly string[];
  /** The communities that are there on either side, in the order of their folders, those that are gone at the end. */
  readonly communities: readonly CommunityData[];
  /** What changed in strategy.yaml and cop.yaml; null where only some communities were asked about. */
  readonly organisation: PartData | null;
}

/** What changed in some files, and which findings that made and cured. */
export interface PartData {
  /** In the order of the files and their fields. */
  readonly changes: readonly ChangeData[];
  /** Findings that are there now and were not then, errors first. */
  readonly made: readonly FindingData[];
  /** Findings that were there then and are not now, errors first. */
  readonly cured: readonly FindingData[];
  /** Findings of both sides that are more severe now. */
  readonly heavier: readonly FindingData[];
  /** Findings of both sides that are less severe now. */
  readonly lighter: readonly FindingData[];
}

/** One community. */
export interface CommunityData extends PartData {
  /** Its short name now, or then where it is gone. */
  readonly slug: string;
  /** Its name now, or then where it is gone; null where its charter cannot be read. */
  readonly name: string | null;
  /** Its folder now, or then where it is gone, from the working folder. */
  readonly folder: string;
  /** Whether it is new, gone, changed in its files or findings, or the same. */
  readonly state: 'new' | 'gone' | 'changed' | 'same';
  /** Its folder then; null where it is new. */
  readonly was: string | null;
  /** Its stage then and now; null where it is not there or cannot be read. */
  readonly stage: { readonly past: Stage | null; readonly now: Stage | null };
}

/** One thing that changed. */
export interface ChangeData {
  /** The file, `charter.yaml`. */
  readonly file: string;
  /** The field, `rhythm.activities`; blank for the file as a whole. */
  readonly field: string;
  /** What changed, as a sentence; the names of members and free texts are left out. */
  readonly words: string;
}

/** One finding; cured ones with the places that they had. */
export interface FindingData {
  readonly rule: string;
  readonly severity: Severity;
  /** The severity then, where it was another; null otherwise. */
  readonly was: Severity | null;
  /** The file on the side where the finding is, from the working folder. */
  readonly file: string;
  /** The place in the file, entries by name: `objectives[id=on-time].due`; blank for the file as a whole. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
  /** What it is known by from run to run, 16 hexadecimal digits. */
  readonly fingerprint: string;
  /** The stage now, where the finding was made or cured because that stage asks for more or less; null otherwise. */
  readonly stage: Stage | null;
}

/** What a comparison is about, beside what it found. */
export interface Asked {
  readonly since: Since;
  readonly today: string;
  readonly unkept: readonly string[];
  /** Whether only some communities were asked about. */
  readonly isPart: boolean;
  readonly past: Model;
  readonly now: Model;
}

/** A comparison as plain data. */
export function changesData(changes: Changes, asked: Asked): ChangesData {
  const { since, today, unkept, isPart } = asked;
  const { asked: written, commit, date } = since;
  return {
    since: { asked: written, commit, date },
    today,
    unkept,
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

function findingData({ finding, fingerprint, stage, was }: Difference, { byFile }: Model): FindingData {
  const { rule, severity, file, path, message, fix } = finding;
  return {
    rule,
    severity,
    was: was ?? null,
    file,
    path: identityPath(byFile.get(file)?.doc.value, path),
    message,
    fix,
    fingerprint,
    stage: stage ?? null,
  };
}
