import type { Chartered, Model, Value } from '../model.ts';
import { filled } from '../words/filled.ts';
import { type Directory, directoryOf } from './directory.ts';

export { filled };

export type Charter = Value<'charter'>;

/** What every part of the view is made from. */
export interface Subject {
  readonly model: Model;
  readonly community: Chartered;
  /** The charter, with nothing where only a placeholder stands. */
  readonly charter: Charter;
  readonly roles: readonly Value<'roles'>['roles'][number][];
  readonly duties: Value<'roles'>['duties'];
  readonly citizenship: Value<'roles'>['citizenship'] | undefined;
  readonly directory: Directory;
  readonly today: string;
  /** Whether the launch still lies ahead, as far as the stage says so. */
  readonly isAhead: boolean;
  /** The zone of times without one of their own. */
  readonly zone: string | undefined;
}

/** Gathers the files of a community for its pages. */
export function subjectOf(model: Model, community: Chartered, today: string): Subject {
  const charter = filled(community.charter.value);
  const roles = community.roles ? filled(community.roles.value) : undefined;
  return {
    model,
    community,
    charter,
    roles: roles?.roles ?? [],
    duties: roles?.duties ?? [],
    citizenship: roles?.citizenship,
    directory: directoryOf(community, roles?.roles ?? []),
    today,
    isAhead: charter.stage === 'proposed' || charter.stage === 'forming',
    zone: charter.timezone ?? model.config?.value.timezone,
  };
}
