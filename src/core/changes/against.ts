import { type Finding, type Severity, severities } from '../finding.ts';
import { fingerprint, type Marked, spotOf, withoutKnown } from '../fingerprint.ts';
import type { Model } from '../model.ts';

/** A finding that can be looked for on the other side. */
export interface Placed extends Marked {
  /** Its rule, the file as it is called now, and the place in it. */
  readonly at: readonly [rule: string, file: string, spot: string];
}

/** A finding of a model so that it can be looked for; `file` is how its file is called now, below the root. */
export function placed(finding: Finding, model: Model, file: string): Placed {
  return { finding, at: [finding.rule, file, spotOf(finding, model)], fingerprint: fingerprint(finding, model, file) };
}

/** What of the findings of two sides is on one of them only, or on both with another severity. */
export interface Against<T extends Placed> {
  readonly made: readonly T[];
  readonly cured: readonly T[];
  readonly heavier: readonly (T & Was)[];
  readonly lighter: readonly (T & Was)[];
}

interface Was {
  /** The severity on the other side. */
  readonly was: Severity;
}

/** Compares the findings of then with those of now. Of equal ones the last are the new ones. */
export function against<T extends Placed>(past: readonly T[], now: readonly T[]): Against<T> {
  const { made, cured, reworded } = apart(withoutKnown(now, past), withoutKnown(past, now));
  const weights = [...weighed(past, now), ...reworded];
  return {
    made,
    cured,
    heavier: weights.filter(({ finding, was }) => rank(finding.severity) < rank(was)),
    lighter: weights.filter(({ finding, was }) => rank(finding.severity) > rank(was)),
  };
}

/** Findings of both sides whose severity is another now. */
function weighed<T extends Placed>(past: readonly T[], now: readonly T[]): (T & Was)[] {
  const before = new Map<string, Severity[]>();
  for (const { fingerprint: key, finding } of past) before.set(key, [...(before.get(key) ?? []), finding.severity]);
  return now.flatMap((one) => {
    const was = before.get(one.fingerprint)?.shift();
    return was === undefined || was === one.finding.severity ? [] : [{ ...one, was }];
  });
}

/**
 * A rule that says something else at the same place, or at one inside the other, has not made one finding and cured
 * another: nobody is in the role of manager, whether the role stands there blank or not at all.
 */
function apart<T extends Placed>(fresh: readonly T[], gone: readonly T[]) {
  const cured = [...gone];
  const reworded: (T & Was)[] = [];
  const made = fresh.filter((one) => {
    const index = cured.findIndex((other) => isSamePlace(one, other));
    if (index === -1) return true;
    const [other] = cured.splice(index, 1);
    const was = other!.finding.severity;
    if (was !== one.finding.severity) reworded.push({ ...one, was });
    return false;
  });
  return { made, cured, reworded };
}

function isSamePlace({ at: [rule, file, spot] }: Placed, { at: [other, there, place] }: Placed): boolean {
  return rule === other && file === there && (isInside(spot, place) || isInside(place, spot));
}

function isInside(spot: string, place: string): boolean {
  return spot === place || place === '' || (spot.startsWith(place) && /^[.[]/.test(spot.slice(place.length)));
}

/** The heavier a severity, the lower its rank. */
export function rank(severity: Severity): number {
  return severities.indexOf(severity);
}
