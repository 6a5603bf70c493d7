// Generated from the files of this folder by `npm run gen`; do not edit.
import communityMap from './community-map.ts';

export const attachments = { communityMap } as const;
