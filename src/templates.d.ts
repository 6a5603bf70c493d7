// Templates are modules: a plugin of the build and of the tests compiles them.
declare module '*.hbs' {
  const template: import('./core/render.ts').Template;
  export default template;
}

declare module '*.hbs?text' {
  const text: string;
  export default text;
}

// Files of the examples, as they are.
declare module '*.yaml?text' {
  const text: string;
  export default text;
}

declare module '*/bin/templates.js' {
  /** A plugin of vite. */
  export const forVite: { readonly name: string; readonly enforce: 'pre'; load(id: string): string | undefined };
  /** A plugin of esbuild. */
  export const forEsbuild: import('esbuild').Plugin;
  /** The module of a template, by its path without `.hbs`. */
  export function toModule(name: string, text: string): string;
  /** Checks and compiles a template; `spec` is JavaScript. */
  export function precompile(
    name: string,
    text: string,
    partials?: readonly string[],
  ): { readonly meta: import('./core/render.ts').Meta; readonly spec: string };
}

// The package has no types of its own for this file.
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}

// The parser alone; its types are ours.
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  const parsing: {
    parse(text: string): object;
    /** What the parser has read last, and what it has not read yet: between them an error stands. */
    readonly parser: { readonly lexer: { readonly match: string; readonly _input: string } };
  };
  export default parsing;
}
