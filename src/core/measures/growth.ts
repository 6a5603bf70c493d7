import type { Community, Value } from '../model.ts';
import { namesIn } from './names.ts';
import type { Skill } from './ratings.ts';
import { liveTopics } from './topics.ts';

/** What is under way to build one skill inside. */
export interface Growth {
  /** Topics still to come or under way that build the skill, in the order of curriculum.yaml. */
  readonly topics: readonly Value<'curriculum'>['topics'][number][];
  /** How many personal plans aim at it; whose they are is shown to their owners only. */
  readonly plans: number;
}

/** For each skill of a community, the live topics and the personal plans that build it. */
export function growth(community: Community): (skill: Skill) => Growth {
  const names = namesIn(community);
  const live = new Set(liveTopics(community));
  const topics = (community.curriculum?.value.topics ?? []).flatMap((topic, index) => {
    const builds = topic.skills.flatMap((_, own) => names('curriculum', 'topics', index, 'skills', own, 'skill'));
    return live.has(topic) ? [{ topic, skills: new Set(builds.map(({ value }) => value)) }] : [];
  });
  const plans = (community.skills?.value.plans ?? []).map((_, index) => names('skills', 'plans', index, 'skill'));
  return (skill) => ({
    topics: topics.filter(({ skills }) => skills.has(skill)).map(({ topic }) => topic),
    plans: plans.filter((named) => named.some(({ value }) => value === skill)).length,
  });
}
