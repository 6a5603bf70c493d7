import { describe, expect, test } from 'vitest';
import { accountMarkdown } from '../src/core/account/markdown.ts';
import { accountText } from '../src/core/account/terminal.ts';
import type { Account } from '../src/core/account.ts';
import { compile } from '../src/core/compile.ts';
import { health } from '../src/core/health.ts';
import { mapAccount } from '../src/core/map.ts';
import { type Chartered, isChartered, type Model } from '../src/core/model.ts';
import { next } from '../src/core/next.ts';
import type { Output } from '../src/core/output.ts';
import { outputs } from '../src/core/outputs/index.ts';
import { plain } from '../src/core/reporter.ts';
import type { Sample } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { sampleDay } from '../src/core/sample.ts';
import { frameworks, scorecards, scorecardsAccount } from '../src/core/scorecards.ts';
import { skillsAccount } from '../src/core/skills.ts';
import { traceAccount } from '../src/core/trace.ts';
import { skillsViews } from '../src/core/words/skills-views.ts';
import { readOnce, workspace } from './workspace.ts';

interface World {
  readonly model: Model;
  readonly communities: readonly Chartered[];
  readonly today: string;
}

/** What every command that tells something would tell about a world. */
const tellers: Readonly<Record<string, (world: World) => readonly Account[]>> = {
  health: ({ model, ...asked }) => [health(model, { ...asked, since: undefined })],
  skills: (world) => skillsViews.map((view) => skillsAccount({ ...world, view, skills: [], isCompared: true })),
  audit: ({ model, communities, today }) =>
    [undefined, ...frameworks.filter(({ name }) => /^(?:value|maturity)$/.test(name))].map((audit) => {
      const wanted = { today, audit, isWhole: true };
      return scorecardsAccount(scorecards(model, communities, rules, wanted), wanted);
    }),
  next: ({ model, ...asked }) => [next(model, { ...asked, most: 20, isNarrow: true }, rules)],
  map: ({ model, today }) => [
    mapAccount(model, { today, stage: undefined, offsetIn: () => undefined, unreadable: [] }),
  ],
  trace: ({ model, communities, today }) =>
    [true, false].map((isNarrow) => traceAccount(model, communities, { today, aim: undefined, isNarrow })),
};

/** The samples of rules are what files can be like at their oddest. */
function worldOf(sample: Sample): World {
  const model = compile(workspace(sample).sources, '', readOnce);
  return { model, communities: model.communities.filter(isChartered), today: sample.today ?? sampleDay };
}

describe.each(Object.entries(tellers))('cop %s', (command, tell) => {
  const { schema } = outputs[command as keyof typeof outputs] as Output;

  test('tells about the first bad sample of every rule, as published', () => {
    for (const { id, bad } of rules) {
      const world = worldOf(bad[0]!);
      if (world.communities.length === 0) continue;
      for (const { blocks, data } of tell(world)) {
        const json = JSON.parse(JSON.stringify({ schemaVersion: 1, ...data }));
        expect([id, schema.safeParse(json).error?.issues ?? []]).toEqual([id, []]);
        expect(json).toEqual({ schemaVersion: 1, ...data });
        expect(accountMarkdown(blocks)).not.toMatch(/undefined|\[object|NaN/);
        expect(accountText(blocks, { paint: plain, width: 60, unicode: true })).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });
});
