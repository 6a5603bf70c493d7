// Generated from the files of this folder by `npm run gen`; do not edit.
export const commands = {
  add: () => import('./add.ts'),
  audit: () => import('./audit.ts'),
  completion: () => import('./completion.ts'),
  explain: () => import('./explain.ts'),
  health: () => import('./health.ts'),
  import: () => import('./import.ts'),
  init: () => import('./init.ts'),
  lint: () => import('./lint.ts'),
  log: () => import('./log.ts'),
  map: () => import('./map.ts'),
  render: () => import('./render.ts'),
  rules: () => import('./rules.ts'),
  schema: () => import('./schema.ts'),
  templates: () => import('./templates.ts'),
  trace: () => import('./trace.ts'),
} as const;
