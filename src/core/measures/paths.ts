import { at, type Community, type Place, type Value } from '../model.ts';

/** One topic of a learning path; `topic` is its place in the list of topics, undefined where the name is unknown. */
export interface Stop {
  readonly topic?: number;
  readonly place: Place;
}

/** A learning path with its names resolved. */
export interface LearningPath {
  readonly value: Value<'curriculum'>['paths'][number];
  readonly place: Place;
  /** In the order written. */
  readonly stops: readonly Stop[];
  /** What its people know already. */
  readonly assumed: readonly Stop[];
  /** Whether every topic it names is known: otherwise nobody can say what is missing. */
  readonly isWhole: boolean;
}

/** The learning paths of a curriculum, in the order written. */
export function learningPaths({ curriculum, links }: Community): LearningPath[] {
  if (!curriculum) return [];
  const paths = curriculum.value.paths.map(() => ({ topics: [] as Stop[], assumes: [] as Stop[] }));
  for (const { place, targets } of links) {
    const [list, index, field] = place.path;
    if (place.file !== curriculum.doc.file || list !== 'paths') continue;
    if (field !== 'topics' && field !== 'assumes') continue;
    const topic = targets[0]?.place.path[1];
    paths[Number(index)]![field].push({ topic: topic === undefined ? undefined : Number(topic), place });
  }
  return curriculum.value.paths.map((value, index) => {
    const { topics: stops, assumes: assumed } = paths[index]!;
    const isWhole = [...stops, ...assumed].every(({ topic }) => topic !== undefined);
    return { value, place: at(curriculum, 'paths', index), stops, assumed, isWhole };
  });
}
