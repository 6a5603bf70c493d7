// Generated from the files of this folder by `npm run gen`; do not edit.
import charter from './charter.ts';
import config from './config.ts';
import curriculum from './curriculum.ts';
import log from './log.ts';
import members from './members.ts';
import roles from './roles.ts';
import skills from './skills.ts';
import strategy from './strategy.ts';

export const kinds = { charter, config, curriculum, log, members, roles, skills, strategy } as const;
