import type * as z from 'zod';
import type { Path } from './finding.ts';

/** The fields that are allowed at a path of a file. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const inner = schemaAt(schema, path);
  return inner ? Object.keys(shapeOf(inner) ?? {}).filter((field) => field !== '$schema') : [];
}

/** What the field at a path means, in its own words. */
export function describe(schema: z.ZodType, path: Path): string | undefined {
  return schemaAt(schema, path)?.meta?.()?.description as string | undefined;
}

function schemaAt(root: z.ZodType, path: Path): z.ZodType | undefined {
  let schema: z.ZodType | undefined = root;
  for (const step of path) {
    if (!schema) return undefined;
    const inner = unwrap(schema);
    if (inner.def.type === 'array') schema = (inner as unknown as { element: z.ZodType }).element;
    else if (inner.def.type === 'record') schema = (inner as unknown as { valueType: z.ZodType }).valueType;
    else schema = shapeOf(inner)?.[String(step)] as z.ZodType | undefined;
  }
  return schema;
}

function shapeOf(schema: z.ZodType): Record<string, unknown> | undefined {
  return (unwrap(schema) as unknown as { shape?: Record<string, unknown> }).shape;
}

// zod keeps the shape of a field inside wrappers (optional, default, preprocess); this opens them.
function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema as unknown as { def: { type: string; innerType?: z.ZodType; in?: z.ZodType; out?: z.ZodType } };
  for (;;) {
    const next = inner.def.innerType ?? (inner.def.in?.def.type === 'transform' ? inner.def.out : inner.def.in);
    if (!next) return inner as unknown as z.ZodType;
    inner = next as unknown as typeof inner;
  }
}
