// Generated from the files of this folder by `npm run gen`; do not edit.

export const audits = {} as const;
