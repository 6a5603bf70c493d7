import type { Chartered, Value } from '../model.ts';
import { filled } from '../words/filled.ts';

const known = new WeakMap<Chartered, Chartered>();

/**
 * The same community with nothing where only a placeholder stands in charter, roles, curriculum and skills: “TODO” is no
 * answer. Entries of lists may have other positions, so whatever follows links has to look at the community itself.
 */
export function written(community: Chartered): Chartered {
  const there = known.get(community);
  if (there) return there;
  const { charter, roles, curriculum, skills } = community;
  const made: Chartered = {
    ...community,
    charter: { ...charter, value: filled(charter.value) },
    ...(roles && { roles: { ...roles, value: filled(roles.value) } }),
    ...(curriculum && { curriculum: { ...curriculum, value: filled(curriculum.value) } }),
    ...(skills && { skills: { ...skills, value: filled(skills.value) } }),
  };
  known.set(community, made);
  return made;
}

/** What is written in the charter of a community, placeholders left out. */
export function charterOf(community: Chartered): Value<'charter'> {
  return written(community).charter.value;
}
