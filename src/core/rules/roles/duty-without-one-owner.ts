import { dutiesOf } from '../../measures/duties.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { list, plural, shorten } from '../../words/list.ts';

export default defineRule({
  id: 'duty-without-one-owner',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles'],
  summary: 'Each duty has one owner, and says who does the work.',
  why: 'What two people own, each leaves to the other. With one name everybody knows whom to ask.',
  fix: 'Leave one name under `owns`; others go under `does`, `asked` or `told`.',
  effort: 'hour',
  source: 'Responsibility assignment (RACI) practice: one accountable role for each task.',
  unless: 'Quiet where no table of duties is kept. A group such as the core group may be an owner.',
  good: [
    { roles: 'duties:\n  - {duty: Update the charter, owns: manager, does: [core], asked: [sponsor]}\n' },
    { roles: 'duties:\n  - {duty: Update the charter, owns: [manager, Manager], does: manager}\n' },
    { roles: 'duties:\n  - {duty: Clean up, owns: "nobody, because it is done together", does: [member]}\n' },
    { roles: 'duties: []\n' },
    { without: ['roles'] },
    { charter: 'stage: proposed\n', roles: 'duties:\n  - Update the charter\n' },
  ],
  bad: [
    { roles: 'duties:\n  - duty: Update the charter\n    owns: [manager, core] # !\n    does: [core]\n' },
    { roles: 'duties:\n  - Update the charter # !\n' },
    { charter: 'stage: active\n', roles: 'duties:\n  - duty: Update the charter\n    owns: # !\n    does: [core]\n' },
    // Who does it may go without saying: a remark.
    { charter: 'stage: sustaining\n', roles: 'duties:\n  - {duty: Update the charter, owns: manager} # !\n' },
    { roles: 'duties:\n  - {does: [core]} # !\n' },
  ],
  *check(community) {
    const { roles } = community;
    for (const { value, index, owners, isDone } of dutiesOf(community)) {
      const { duty } = value;
      const name = duty ? `“${shorten(duty)}”` : `Duty ${index + 1}`;
      if (owners.length > 1) {
        yield {
          at: at(roles!, 'duties', index, 'owns'),
          message: `${name} has ${plural(owners.length, 'owner')}, ${list(owners.map((owner) => shorten(owner, 30)))}. One must be the one to ask.`,
        };
      } else if (owners.length === 0) {
        yield {
          at: at(roles!, 'duties', index, 'owns'),
          message: `${name} has no owner. One must be the one to ask.`,
          fix: 'Write one role or one name under `owns`.',
        };
      } else if (!isDone) {
        yield {
          at: at(roles!, 'duties', index, 'does'),
          message: `${name} has an owner, but it is not said who does the work.`,
          fix: 'Write under `does` which roles do the work; it may be the owner.',
          severity: 'info',
        };
      }
    }
  },
});
