// Generated from the files of this folder by `npm run gen`; do not edit.
export const commands = {
  add: () => import('./add.ts'),
  completion: () => import('./completion.ts'),
  diff: () => import('./diff.ts'),
  explain: () => import('./explain.ts'),
  import: () => import('./import.ts'),
  init: () => import('./init.ts'),
  lint: () => import('./lint.ts'),
  log: () => import('./log.ts'),
  next: () => import('./next.ts'),
  render: () => import('./render.ts'),
  rules: () => import('./rules.ts'),
  schema: () => import('./schema.ts'),
  templates: () => import('./templates.ts'),
} as const;
