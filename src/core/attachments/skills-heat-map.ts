import { defineAttachment } from '../attachment.ts';
import { skillsMap } from '../words/skills-pictures.ts';

export default defineAttachment({
  on: 'community',
  page: 'skills-report',
  files: ({ skills }) => skillsMap('pictures/skills-heat-map.svg', skills.map),
});
