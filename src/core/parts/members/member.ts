import { definePart } from '../../part.ts';

export default definePart({
  name: 'member',
  noun: 'a member',
  summary: 'somebody who has said yes; what is shown about them, they decide',
  group: 'people',
  also: ['person', 'people', 'colleague'],
  list: ['members'],
  main: 'name',
  argument: 'name',
  ask: ['team', 'practice-role', 'joined', 'wants', 'offers', 'consent-skills', 'consent-attendance'],
  examples: [
    '"Ana Silva" --team Search --practice-role analyst --joined 2026-03-02',
    '"Ben Kato" --wants testing --offers "SQL,Writing" --consent-skills named --consent-attendance count',
  ],
  sample: [
    'Gil Sato',
    '--team',
    'Search',
    '--practice-role',
    'analyst',
    '--joined',
    '2026-02-02',
    '--wants',
    'testing,How to say no',
    '--consent-skills',
    'named',
    '--fit-can-learn',
    'yes',
  ],
});
