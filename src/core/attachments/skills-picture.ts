import { defineAttachment } from '../attachment.ts';
import { skillsMap } from '../words/skills-pictures.ts';

export default defineAttachment({
  on: 'community',
  page: 'skills-picture',
  files: ({ skills }) => skillsMap('pictures/skills-picture.svg', skills.map),
});
