// Generated from the files of this folder by `npm run gen`; do not edit.
export const commands = {
  lint: () => import('./lint.ts'),
} as const;
