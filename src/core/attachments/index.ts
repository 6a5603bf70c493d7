// Generated from the files of this folder by `npm run gen`; do not edit.
import skillsCoverage from './skills-coverage.ts';
import skillsHeatMap from './skills-heat-map.ts';
import skillsPicture from './skills-picture.ts';

export const attachments = { skillsCoverage, skillsHeatMap, skillsPicture } as const;
