import { test } from 'vitest';
import { shapeOf } from '../src/core/template/shape.ts';
import { exampleViews } from './views.ts';

test('x', () => {
  const views = exampleViews();
  for (const scope of ['community', 'organisation']) {
    const s = shapeOf(views.filter((v) => v.scope === scope).map((v) => v.view));
    console.log(scope, JSON.stringify(s).match(/"\w+":(\[\]|\{\})/g));
  }
});
