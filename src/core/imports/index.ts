// Generated from the files of this folder by `npm run gen`; do not edit.
import csvMembers from './csv-members.ts';
import csvSkills from './csv-skills.ts';
import sigs from './sigs.ts';

export const imports = { csvMembers, csvSkills, sigs } as const;
