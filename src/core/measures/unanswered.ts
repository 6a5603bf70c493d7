import type { Chartered } from '../model.ts';
import { peopleOf } from './people.ts';

/**
 * The same community, in which whoever refused to have their skills shown is somebody who has not answered: numbers made
 * from it cannot tell that anybody refused.
 */
export function refusalsUnanswered(community: Chartered): Chartered {
  const { members, skills } = community;
  const refusing = (members?.value.members ?? []).filter(({ consent }) => consent.skills === 'no');
  if (!members || refusing.length === 0) return community;
  const who = peopleOf(community);
  const keys = new Set(refusing.map(({ id, name }) => who(id ?? name).key));
  const listed = members.value.members.map((member) =>
    member.consent.skills === 'no'
      ? { ...member, consent: { ...member.consent, skills: 'anonymous' as const } }
      : member,
  );
  // Blank entries stay in their places: names are found by them.
  const ratings = skills?.value.ratings.map((rating) =>
    rating.member !== undefined && keys.has(who(rating.member).key) ? { ...rating, skills: {} } : rating,
  );
  return {
    ...community,
    members: { ...members, value: { ...members.value, members: listed } },
    ...(skills && { skills: { ...skills, value: { ...skills.value, ratings: ratings! } } }),
  };
}
