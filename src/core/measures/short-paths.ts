import type { Community } from '../model.ts';
import { fold } from '../words/closest.ts';
import { type Names, namesIn } from './names.ts';
import { type LearningPath, learningPaths, type Stop } from './paths.ts';
import { knownWith, type Prerequisites, prerequisites } from './prerequisites.ts';
import { levelOn, type Skill } from './ratings.ts';

/** A skill that learning paths build less far than the role needs; nothing builds it where `reached` is undefined. */
export interface Short {
  readonly skill: Skill;
  readonly reached?: number;
  readonly wanted: number;
}

/** A learning path that stops short of the role it is for. */
export interface ShortPath {
  readonly path: LearningPath;
  /** What the role is called. */
  readonly role: string;
  /** In the order of `targets`. */
  readonly short: readonly Short[];
}

/**
 * Paths that do not bring people to what their role needs: the highest `to` of any topic on the paths for a role, or
 * known to these people already, is below the target of the role, and no `elsewhere` covers the skill. All paths for a
 * role count together; what is missing is listed with the path that leads furthest. Nothing is said where a name or a
 * level is unknown, or where no topic says which skills it builds.
 */
export function shortPaths(community: Community): ShortPath[] {
  const names = namesIn(community);
  const byRole = new Map<unknown, LearningPath[]>();
  for (const [index, path] of learningPaths(community).entries()) {
    if (path.value.for === undefined) continue;
    const role = names('curriculum', 'paths', index, 'for')[0]?.value ?? fold(path.value.for);
    const others = byRole.get(role);
    if (others) others.push(path);
    else byRole.set(role, [path]);
  }
  const levels = levelsOf(community, names);
  const found = prerequisites(community);
  return targetsOf(community, names).flatMap(({ role, name, wanted }) => {
    const paths = byRole.get(role) ?? [];
    return paths.length > 0 ? shortOf(paths, wanted, { names, levels, found, name }) : [];
  });
}

interface Target {
  readonly role: unknown;
  readonly name: string;
  readonly wanted: ReadonlyMap<Skill, number>;
}

function targetsOf({ skills }: Community, names: Names): Target[] {
  const { targets = {}, scale = [] } = skills?.value ?? {};
  return Object.entries(targets).map(([text, written]) => {
    const named = names('skills', 'targets', text)[0];
    const wanted = Object.entries(written).flatMap(([skill, level]) => {
      const known = names('skills', 'targets', text, skill)[0]?.value as Skill | undefined;
      const place = levelOn(scale, level);
      return known && place !== undefined ? [[known, place] as const] : [];
    });
    return { role: named?.value ?? fold(text), name: named?.label ?? text, wanted: new Map(wanted) };
  });
}

/** How far a topic leads in each skill; `undefined` for a skill where it does not say. */
type Levels = ReadonlyMap<Skill, number | undefined>;

/** The levels of each topic; undefined where a skill of it is unknown. */
function levelsOf(community: Community, names: Names): (Levels | undefined)[] {
  const { scale = [] } = community.skills?.value ?? {};
  return (community.curriculum?.value.topics ?? []).map((topic, index) => {
    const levels = new Map<Skill, number | undefined>();
    for (const [position, { to }] of topic.skills.entries()) {
      const skill = names('curriculum', 'topics', index, 'skills', position, 'skill')[0]?.value as Skill | undefined;
      if (!skill) return undefined;
      levels.set(skill, levelOn(scale, to));
    }
    return levels;
  });
}

interface Context {
  readonly names: Names;
  readonly levels: readonly (Levels | undefined)[];
  readonly found: Prerequisites;
  readonly name: string;
}

function shortOf(paths: readonly LearningPath[], wanted: Target['wanted'], context: Context): ShortPath[] {
  const { names, levels, found, name } = context;
  const known = knownWith(found, topicsOf(paths.flatMap(({ assumed }) => assumed)));
  const own = paths.map(({ stops }) => topicsOf(stops));
  const all = [...new Set([...own.flat(), ...known])].map((topic) => levels[topic]);
  const isKnown = paths.every(({ isWhole }) => isWhole) && all.every((topic) => topic !== undefined);
  if (!isKnown || all.every((topic) => topic!.size === 0)) return [];
  const best = highest(all as Levels[]);
  const each = own.map((topics) => highest(topics.map((topic) => levels[topic]!)));
  const covered = new Set(paths.flatMap((path) => elsewhere(path, names)));
  const short = new Map<LearningPath, Short[]>();
  for (const [skill, level] of wanted) {
    const reached = best.get(skill);
    const isUnknown = best.has(skill) && reached === undefined;
    if (isUnknown || (reached ?? 0) >= level || covered.has(skill) || covered.has('rest')) continue;
    const there = each.map((one) => one.get(skill) ?? -1);
    const path = paths[there.reduce((most, one, index) => (one > there[most]! ? index : most), 0)]!;
    const missing = short.get(path) ?? [];
    missing.push({ skill, wanted: level, reached });
    short.set(path, missing);
  }
  return [...short].map(([path, missing]) => ({ path, role: name, short: missing }));
}

function topicsOf(stops: readonly Stop[]): number[] {
  return stops.flatMap(({ topic }) => topic ?? []);
}

/** The highest level in each skill; where one topic does not say how far it leads, nobody knows. */
function highest(topics: readonly Levels[]): Levels {
  const best = new Map<Skill, number | undefined>();
  for (const levels of topics) {
    for (const [skill, level] of levels) {
      const before = best.get(skill);
      const isUnknown = level === undefined || (best.has(skill) && before === undefined);
      best.set(skill, isUnknown ? undefined : Math.max(level, before ?? 0));
    }
  }
  return best;
}

const everything = /^(?:(?:the )?rest|everything(?: else)?|all(?: else| others?)?|others?)$/;

/** The skills that a path leaves to other places, and `rest` where it leaves all others to one. */
function elsewhere({ value, place }: LearningPath, names: Names): unknown[] {
  return Object.keys(value.elsewhere).flatMap((key) => {
    if (everything.test(fold(key))) return ['rest'];
    return names('curriculum', ...place.path, 'elsewhere', key)[0]?.value ?? [];
  });
}
