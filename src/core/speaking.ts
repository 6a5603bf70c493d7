import type { RuleThere } from './criterion.ts';
import type { Severity } from './finding.ts';
import { isPaused, pausable } from './measures/pause.ts';
import { isSketch } from './measures/sketch.ts';
import { type Chartered, type Community, isChartered, type Model, type Stage, stageOf } from './model.ts';
import type { Listed } from './rule.ts';
import { isWanted, levelFor, type Settings } from './settings.ts';
import { stages } from './words/stages.ts';

const rank: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

interface Scope {
  readonly model: Model;
  readonly settings: Settings;
}

/** Whether a rule about communities is asked of one at all: it can read its files, and does not wait for the end of a pause. */
export function canSpeak({ reads, category }: Listed, community: Chartered, { model, settings }: Scope): boolean {
  if (reads.some((kind) => community.broken.has(kind) || model.broken.has(kind))) return false;
  return !pausable.has(category) || !isPaused(community, settings.today);
}

/** How severe a rule is in a community, undefined where it does not speak at its stage, and whether a sketch made it milder. */
export function severityIn(
  rule: Listed,
  community: Community | undefined,
  gate: boolean,
): { readonly severity: Severity | undefined; readonly isSketched: boolean } {
  const stage = rule.on === 'organisation' ? undefined : community && stageOf(community);
  // Once it has ended there is no later.
  const isAsked = rule.on === 'community' && stage !== 'retired' && !gate;
  const isSketched = isAsked && community !== undefined && isChartered(community) && isSketch(community);
  return { severity: isSketched ? milder(rule, stage) : usualSeverity(rule, stage, gate), isSketched };
}

/** The rules that could find something about a community at its stage, with how severe the settings make it there. */
export function rulesThere(rules: readonly Listed[], community: Chartered, scope: Scope): RuleThere[] {
  const { model, settings } = scope;
  const file = community.charter.doc.file.slice(model.root.length);
  return rules.flatMap((rule) => {
    if (rule.on !== 'community' || !isWanted(rule, settings) || !canSpeak(rule, community, scope)) return [];
    const { severity } = severityIn(rule, community, settings.gate);
    const level = severity && (levelFor(rule, file, settings) ?? severity);
    if (level === undefined || level === 'off') return [];
    return [{ id: rule.id, category: rule.category, severity: level }];
  });
}

function usualSeverity(rule: Listed, stage: Stage | undefined, gate: boolean): Severity | undefined {
  if (typeof rule.severity === 'string') return rule.severity;
  if (stage === undefined)
    return stages.map((known) => (rule.severity as Partial<Record<Stage, Severity>>)[known]).find((level) => level);
  const here = rule.severity[stage];
  if (!gate || stage !== 'forming') return here;
  const launched = rule.severity.active;
  return here && launched && rank[launched] > rank[here] ? launched : here;
}

/** What a sketch of a charter lacks is asked for as if the community were forming. */
function milder(rule: Listed, stage: Stage | undefined): Severity | undefined {
  const here = usualSeverity(rule, stage, false);
  const forming = usualSeverity(rule, 'forming', false);
  return here && forming && rank[forming] < rank[here] ? forming : here;
}
