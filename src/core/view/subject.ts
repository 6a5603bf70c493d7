import type { Chartered, Model, Value } from '../model.ts';
import { placeholder } from '../words/placeholder.ts';
import { type Directory, directoryOf } from './directory.ts';

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

/** The same value without texts such as “TODO” and “TBD”: a page must not pass them on. */
export function filled<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() !== '' && isWritten(value) ? value : '';
  if (Array.isArray(value)) return value.map(clean).filter((entry) => !isBlank(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, clean(entry)]));
}

function isWritten(text: string): boolean {
  const found = placeholder(text);
  return found === undefined || found.form === 'slot';
}

function isBlank(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.values(value).every(isBlank);
}
