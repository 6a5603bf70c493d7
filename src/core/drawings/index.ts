// Generated from the files of this folder by `npm run gen`; do not edit.
import flow from './flow.ts';
import gantt from './gantt.ts';
import mindmap from './mindmap.ts';
import pie from './pie.ts';
import timeline from './timeline.ts';

export const drawings = { flow, gantt, mindmap, pie, timeline } as const;
