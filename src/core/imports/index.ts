// Generated from the files of this folder by `npm run gen`; do not edit.
import backstage from './backstage.ts';
import csvMembers from './csv-members.ts';
import csvSkills from './csv-skills.ts';
import markdown from './markdown.ts';
import sigs from './sigs.ts';

export const imports = { backstage, csvMembers, csvSkills, markdown, sigs } as const;
