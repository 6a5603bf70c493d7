// Generated from the files of this folder by `npm run gen`; do not edit.
import { inCategory, type Listed } from '../rule.ts';
import noHowToJoin from './communication/no-how-to-join.ts';

export const rules: readonly Listed[] = [...inCategory('communication', [noHowToJoin])];
