import * as z from 'zod';

/** What a command prints as JSON: a contract with programs. Within one version fields are added, never taken away. */
export interface Output<S extends z.ZodType = z.ZodType> {
  /** Equals the file name, and the command. */
  readonly command: string;
  readonly summary: string;
  /** Strict, so that tests see every field; what is published allows fields that a later cop adds. */
  readonly schema: S;
}

/** Declares what a command prints as JSON. */
export function defineOutput<S extends z.ZodType>(output: Output<S>): Output<S> {
  return output;
}

/** What stands in an output, as a type that nobody changes. */
export type OutputOf<O extends Output> = Lasting<z.output<O['schema']>>;

type Lasting<T> = T extends object ? { readonly [K in keyof T]: Lasting<T[K]> } : T;

/** The JSON Schema (draft 7) of what a command prints; programs must expect fields that it does not name. */
export function outputSchema({ command, summary, schema }: Output): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ jsonSchema }) => open(jsonSchema as Node),
  });
  return { $schema, title: `cop ${command} --format json`, description: summary, ...rest };
}

interface Node {
  additionalProperties?: unknown;
  format?: unknown;
  pattern?: unknown;
  maximum?: unknown;
}

/** Further fields are fine; limits that say nothing, or the same twice, are left out. */
function open(node: Node): void {
  if (node.additionalProperties === false) delete node.additionalProperties;
  if (node.format !== undefined) delete node.pattern;
  if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
}
