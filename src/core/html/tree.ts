import type { Handler } from 'mdast-util-to-hast';

/** What HTML is made of, before it is text: elements, texts, and markup that is complete already. */
export type Content = Exclude<NonNullable<ReturnType<Handler>>, readonly unknown[]>;
export type Element = Extract<Content, { readonly type: 'element' }>;

/** An element. */
export function made(tagName: string, properties: Element['properties'], ...children: readonly Content[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** A text, shown as it is. */
export function literal(value: string): Content {
  return { type: 'text', value };
}

/** The elements directly in another. */
export function elementsIn({ children }: { readonly children: readonly Content[] }): Element[] {
  return children.filter((child) => child.type === 'element');
}

/** All text in an element. */
export function textIn({ children }: { readonly children: readonly Content[] }): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : ''))
    .join('');
}
