import type { Community, Value } from '../model.ts';

type Topic = Value<'curriculum'>['topics'][number];

const live: ReadonlySet<string> = new Set(['idea', 'planned', 'running']);

/** Topics that are still to come or under way; one without a status is an idea. */
export function liveTopics({ curriculum }: Community): readonly Topic[] {
  const topics: readonly Topic[] = curriculum?.value.topics ?? [];
  return topics.filter(({ status }) => live.has(status ?? 'idea'));
}
