/** The forms a meeting or a topic can take, grouped by what people do in them. */
export const formatGroups = {
  present: ['talk', 'demo', 'external-talk', 'webinar', 'announcement', 'show-and-tell'],
  'talk-together': ['meeting', 'discussion', 'open-space', 'problem-clinic', 'standards-talk', 'review', 'q-and-a'],
  practise: ['practice-session', 'workshop', 'course', 'external-course', 'project', 'jam', 'peer-review'],
  play: ['game', 'challenge', 'hackathon'],
  visit: ['visit', 'tour', 'shadowing', 'cross-community'],
  pair: ['pair', 'triad', 'mentoring', 'buddy', 'coffee'],
  social: ['social', 'celebration', 'launch', 'orientation', 'unconference', 'newsletter'],
} as const;

export type FormatGroup = keyof typeof formatGroups;
export type Format = (typeof formatGroups)[FormatGroup][number];

/** Every format of every group. */
export const formats = [
  ...formatGroups.present,
  ...formatGroups['talk-together'],
  ...formatGroups.practise,
  ...formatGroups.play,
  ...formatGroups.visit,
  ...formatGroups.pair,
  ...formatGroups.social,
] as const;

const groups = new Map<Format, FormatGroup>(
  (Object.keys(formatGroups) as FormatGroup[]).flatMap((group) => formatGroups[group].map((one) => [one, group])),
);

/** The group a format belongs to. */
export function groupOf(format: Format): FormatGroup {
  return groups.get(format)!;
}
