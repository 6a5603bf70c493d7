/** One line of a drawing: where it stands, how large it is, and its text. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: string;
  readonly isBold: boolean;
  readonly text: string;
}

/** All lines of text in a drawing, read from its elements. */
export function drawnIn(svg: string): Drawn[] {
  const found: Drawn[] = [];
  for (const [, attributes = '', inside = ''] of svg.matchAll(/<text((?: [a-z-]+="[^"]*")*)>(.*?)<\/text>/gs)) {
    const number = (name: string, from = attributes) => Number(new RegExp(` ${name}="([^"]*)"`).exec(from)?.[1] ?? 0);
    let y = number('y');
    for (const [, own = '', text = ''] of inside.matchAll(/<tspan([^>]*)>(.*?)<\/tspan>/gs)) {
      y += number('dy', own);
      const anchor = / text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
      const isBold = attributes.includes(' font-weight="bold"');
      found.push({ x: number('x', own), y, size: number('font-size'), anchor, isBold, text: plain(text) });
    }
  }
  return found;
}

function plain(escaped: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return escaped.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);
}
