import type { Account } from './account.ts';
import { concerning } from './asked.ts';
import { commandLine } from './command-line.ts';
import type { Finding } from './finding.ts';
import { folderOf } from './link.ts';
import { audit } from './lint.ts';
import { daysToLaunch } from './measures/launch.ts';
import type { Chartered, Model } from './model.ts';
import { actionsOf } from './next/from-findings.ts';
import { many, manyBlocks } from './next/many.ts';
import { type NextData, type Told, tell } from './next/one.ts';
import { compareActions } from './next/step.ts';
import { blocksOf, dataOf, organisationBlocks } from './next/told.ts';
import type { Listed, Options } from './rule.ts';

/** What somebody asks for. */
export interface Asked {
  readonly communities: readonly Chartered[];
  readonly today: string;
  /** How many actions of each community. */
  readonly most: number;
  /** Whether one community was asked about, and not what all of them share. */
  readonly isNarrow: boolean;
}

/** Days before a launch from which on what would hold it up counts as an error. */
const gateDays = 60;

/** What the rules say: findings of a usual run and of one before a launch, and which rules a comment silences. */
interface Judged {
  readonly usual: readonly Finding[];
  readonly gate: readonly Finding[];
  readonly ignored: readonly Finding[];
  readonly quietOptions: Options | undefined;
}

/**
 * The actions with the best ratio of weight to effort for each community: what rules find in the profile `full`, what
 * lights and skills ask for besides; or the plan for a community that has fallen silent, pauses or ends.
 */
export function next(model: Model, asked: Asked, rules: readonly Listed[]): Account & { readonly data: NextData } {
  const { communities, today, most, isNarrow } = asked;
  const judged = judge(model, asked, rules);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const isSeveral = model.communities.length > 1;
  const told = communities.map((community): Told => {
    const own = (findings: readonly Finding[]) =>
      concerning({ model, community }, findings).filter(({ file }) => folderOf(file) === community.folder);
    return tell({
      model,
      community,
      today,
      rules: byId,
      findings: own(isNearLaunch(community, today) ? judged.gate : judged.usual),
      ignored: own(judged.ignored),
      quietOptions: judged.quietOptions,
      line: (command) => commandLine(command, isSeveral ? community : undefined),
    });
  });
  const folders = new Set(model.communities.map(({ folder }) => folder));
  const shared = judged.usual.filter(({ file }) => !folders.has(folderOf(file)));
  const above = actionsOf(shared, byId, (command) => commandLine(command, undefined)).sort(compareActions);
  const organisation = isNarrow ? null : above;
  return {
    blocks: [
      ...(told.length < many ? told.flatMap((one) => blocksOf(one, most)) : manyBlocks(told, most, byId)),
      ...organisationBlocks(organisation ?? [], most),
    ],
    data: dataOf(told, organisation, { today, most }),
  };
}

function judge(model: Model, { communities, today }: Asked, rules: readonly Listed[]): Judged {
  const usual = audit(model, { today, profile: 'full' }, rules);
  const isNear = communities.some((community) => isNearLaunch(community, today));
  const gate = isNear ? audit(model, { today, profile: 'full', gate: true }, rules).report.findings : [];
  return {
    usual: usual.report.findings,
    gate,
    ignored: usual.report.ignored.map(({ finding }) => finding),
    quietOptions: usual.settings.rules.get('gone-quiet')?.options,
  };
}

function isNearLaunch({ charter }: Chartered, today: string): boolean {
  const days = daysToLaunch(charter, today);
  return days !== undefined && days >= 0 && days <= gateDays;
}
