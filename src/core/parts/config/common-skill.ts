import { definePart } from '../../part.ts';

export default definePart({
  name: 'common-skill',
  noun: 'a common skill',
  summary: 'a skill so general that sharing it is no overlap between communities',
  group: 'organisation',
  also: ['skill'],
  list: ['common_skills'],
  argument: 'skill',
  question: 'Which skill is so general that sharing it is no overlap?',
  examples: ['writing', '"speaking in public"'],
  sample: ['writing'],
});
