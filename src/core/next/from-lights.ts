import type { Path } from '../finding.ts';
import type { LightAction } from '../measures/light.ts';
import type { Chartered, CommunityKind } from '../model.ts';
import { actionWords, colourWords } from '../view/light-words.ts';
import type { LightView } from '../view/lights.ts';
import type { Effort } from '../words/effort.ts';
import { spotIn } from './spot.ts';
import type { Action } from './step.ts';

/** What an action of a light takes, and where it is written. */
interface Doing {
  readonly effort: Effort;
  readonly command?: string;
  readonly kind: CommunityKind;
  readonly path: Path;
  /** Rules that say the same: where one of them speaks, or is ignored with a reason, the light is silent. */
  readonly rules: readonly string[];
}

const rhythm = { kind: 'charter', path: ['rhythm', 'activities'], rules: ['rhythm-broken', 'gone-quiet'] } as const;
const falling = { kind: 'log', path: ['events'], rules: ['attendance-falling'] } as const;
const core = { kind: 'roles', path: ['roles'], command: 'add role core', effort: 'meeting' } as const;

/** Actions of red and amber lights; what grey lights need is asked for by rules, or can wait. */
export const lightDoings: Readonly<Partial<Record<LightAction, Doing>>> = {
  'set-next-date': { ...rhythm, effort: 'hour', command: 'add message --to members' },
  'hold-or-slow': { ...rhythm, effort: 'meeting', command: 'log event' },
  'ask-members': { ...falling, effort: 'hour', command: 'render feedback-form' },
  'ask-who-stayed-away': { ...falling, effort: 'hour', command: 'render feedback-form' },
  'invite-quiet-members': {
    kind: 'members',
    path: ['members'],
    effort: 'hour',
    command: 'render invitation',
    rules: ['newcomers-not-returning'],
  },
  'name-organisers': { ...core, rules: ['no-manager', 'single-organiser', 'core-group-too-small'] },
  'find-deputy': { ...core, command: undefined, rules: ['no-manager', 'single-organiser'] },
  'grow-core-group': { ...core, rules: ['single-organiser', 'core-group-too-small'] },
  'log-leads': { kind: 'log', path: ['events'], effort: 'minutes', rules: [] },
  'share-leading': { kind: 'log', path: ['events'], effort: 'hour', command: 'add emerging-leader', rules: [] },
  'close-gaps': {
    kind: 'skills',
    path: ['skills'],
    effort: 'hour',
    command: 'skills plan',
    rules: ['critical-gap-untaught', 'single-expert'],
  },
  'collect-story': {
    kind: 'log',
    path: ['stories'],
    effort: 'hour',
    command: 'log story',
    rules: ['only-activity-counts'],
  },
};

const weights = { red: 3, amber: 2 } as const;

/** A light in words, with what it asks for. */
export interface Asking {
  readonly action?: LightAction;
  readonly view: LightView;
}

/** What red and amber lights ask for, without what a rule says already. */
export function actionsOfLights(
  lights: readonly Asking[],
  community: Chartered,
  said: ReadonlySet<string>,
  line: (command: string) => string,
): Action[] {
  return lights.flatMap(({ action, view }): Action[] => {
    const doing = action && lightDoings[action];
    if (!doing || (view.colour !== 'red' && view.colour !== 'amber')) return [];
    if (doing.rules.some((rule) => said.has(rule))) return [];
    const spot = spotIn(community, doing.kind, doing.path);
    return [
      {
        from: 'light',
        id: view.name,
        what: actionWords[action],
        why: `${view.title}, ${colourWords[view.colour]}: ${view.number}`,
        ...(doing.command !== undefined && { command: line(doing.command) }),
        effort: doing.effort,
        weight: weights[view.colour],
        isEssential: false,
        spots: spot,
        count: spot.length,
      },
    ];
  });
}
