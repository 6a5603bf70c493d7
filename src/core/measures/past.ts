import type { Community } from '../model.ts';

/**
 * The same files as they would have been on an earlier day, as far as they are dated: without members who joined later,
 * ratings given later and terms that began later. Entries of the log are left to the measures, which look up to a day.
 * Every entry keeps its place, so that references still hold; what has no date was there already.
 */
export function asOf<T extends Community>(community: T, day: string): T {
  const { members, roles, skills } = community;
  const isLater = (date: string | undefined) => date !== undefined && date > day;
  return {
    ...community,
    members: members && {
      ...members,
      value: {
        ...members.value,
        members: members.value.members.map((member) => (isLater(member.joined) ? { ...member, left: day } : member)),
      },
    },
    roles: roles && {
      ...roles,
      value: {
        ...roles.value,
        roles: roles.value.roles.map((role) =>
          isLater(role.term.from) ? { ...role, holder: [], deputy: undefined } : role,
        ),
      },
    },
    skills: skills && {
      ...skills,
      value: {
        ...skills.value,
        ratings: skills.value.ratings.map((one) => (isLater(one.date) ? { ...one, skills: {} } : one)),
      },
    },
  };
}
