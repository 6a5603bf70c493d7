import { type Block, commands, heading, type Line, table, text, toned } from '../account.ts';
import type { Audit } from '../audit.ts';
import { commandLine } from '../command-line.ts';
import { bare } from '../words/phrases.ts';
import type { Scored } from './scored.ts';

/** A community in all frameworks, a line for each: mirrors, and no grade over them. */
export function overview({ community, cards }: Scored): Block[] {
  const rows = cards.map(({ audit, card }): Line[] => [toned('code', audit.name), audit.title, card.brief]);
  const columns = [{ head: 'Audit' }, { head: 'Looks at', drops: 1 }, { head: 'Stands', wraps: true as const }];
  return [
    heading(1, bare(community.charter.value.name)),
    table(columns, rows),
    text('Each has its own page:'),
    commands(commandLine(`audit ${cards[0]?.audit.name ?? 'steps'}`, community)),
  ];
}

/** Many communities, a line for each, in the order of their folders: no ranking. */
export function overviewOfAll(scored: readonly Scored[], audit: Audit | undefined): Block[] {
  const shown = audit ? [audit.name] : ['maturity', 'wenger'];
  const columns = [
    { head: 'Community', wraps: true as const },
    ...shown.map((name) => ({ head: name, wraps: true as const })),
  ];
  const rows = scored.map(({ community, cards }): Line[] => [
    bare(community.charter.value.name),
    ...shown.map((name) => cards.find((one) => one.audit.name === name)?.card.brief ?? ''),
  ]);
  return [
    heading(1, audit ? audit.title : 'Audits'),
    table(columns, rows),
    text('One community in full:'),
    commands(commandLine(audit ? `audit ${audit.name}` : 'audit', scored[0]!.community)),
  ];
}
