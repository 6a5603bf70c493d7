import type { Chartered, Value } from '../model.ts';
import { fold } from '../words/closest.ts';

/** One line of the table of duties. */
export interface Duty {
  readonly value: Value<'roles'>['duties'][number];
  readonly index: number;
  /** Distinct names under `owns`: one is right. */
  readonly owners: readonly string[];
  /** Whether it is said who does the work. */
  readonly isDone: boolean;
}

/** The table of duties in the order written; empty where none is kept. */
export function dutiesOf({ roles }: Chartered): Duty[] {
  return (roles?.value.duties ?? []).map((value, index) => ({
    value,
    index,
    owners: distinct(value.owns),
    isDone: value.does.length > 0,
  }));
}

function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [fold(name), name])).values()];
}
