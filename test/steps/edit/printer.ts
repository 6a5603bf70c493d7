/** Draws one of `count`, counting from 0; without any choices left always the first. */
export type Draw = (count: number) => number;

export function drawFrom(choices: readonly number[]): Draw {
  let at = 0;
  return (count) => (choices[at++] ?? 0) % count;
}

// biome-ignore format: a table of fragments
const keys = ['name', 'needs', 'stage', 'benefits', 'a', 'b c', '"q: x"', "'s'", 'constructor', 'toString', 'ключ', '🙂', '2026-01-01', 'on', 'x-y', '"~"', '漢字'];
// biome-ignore format: a table of fragments
const plains = ['x', 'Four late reports', 'y', 'a#b', "it's", '🙂 ok', 'true', '2026-01-01', 'https://x.y/z#q', '-5', '?x', '-y', 'a:b', 'naïve', 'w'.repeat(90)];
const quoted = ['"14:00"', "'no'", '"a: b"', "'it''s # so'", '"\\n\\u263a"', '"- x"', "'[x]'", '"\\"q\\""'];
const nulls = ['', '', '', '~', 'null', '""', "''"];
const remarks = ['# why', '#', '# - an example', '#  goes on', '# name: x', '#!', '# “ünï” 🙂', "# it's: [odd", '# - '];
const paddings = [' ', ' ', '  ', '     '];

interface Habits {
  readonly draw: Draw;
  readonly steps: readonly number[];
  readonly noise: number;
}

/** A YAML text as somebody could have written it who never looks at what others do. */
export function printed(draw: Draw): string {
  const steps = [[2], [2], [4], [3], [1], [2, 4], [1, 2, 3, 4]][draw(7)]!;
  const habits = { draw, steps, noise: [0, 0, 3, 8][draw(4)]! };
  const lines = [...between(habits, 0), ...(draw(12) === 1 ? ['---'] : []), ...between(habits, 0)];
  const form = draw(10);
  if (form === 1) lines.push(flow(habits, 0, 0));
  else if (form === 2) lines.push(...list(habits, 0, 0));
  else if (form !== 3) lines.push(...group(habits, 0, 0));
  lines.push(...between(habits, 0), ...(draw(15) === 1 ? ['...'] : []));
  const end = draw(4) === 1 ? '\r\n' : '\n';
  const text = lines.join('\n').replaceAll('\n', end) + (draw(4) === 1 ? '' : end);
  return (draw(6) === 1 ? '\ufeff' : '') + text;
}

/** Blank lines and comments, anywhere. */
function between({ draw, noise }: Habits, column: number): string[] {
  if (noise === 0 || draw(noise) !== 1) return [];
  return Array.from({ length: 1 + draw(3) }, () => {
    if (draw(3) === 1) return ' '.repeat(draw(4) === 1 ? draw(5) : 0);
    const by = [column, column, column + 2, draw(column + 5), column][draw(5)]!;
    return `${' '.repeat(by)}${remarks[draw(remarks.length)]}`;
  });
}

function behind({ draw, noise }: Habits): string {
  if (noise === 0 || draw(noise) !== 1) return '';
  return [' ', '  ', '\t', '   \t'][draw(4)]! + (draw(4) === 1 ? '' : remarks[draw(remarks.length)]);
}

function stepOf({ draw, steps }: Habits): number {
  return steps[draw(steps.length)]!;
}

function names({ draw }: Habits): string[] {
  const count = 1 + draw(4);
  const first = draw(keys.length);
  return Array.from({ length: count }, (_, index) => keys[(first + index * 3) % keys.length]!);
}

/** Lines of a group whose fields stand in a column; the first line is given without its indentation. */
function group(habits: Habits, column: number, depth: number): string[] {
  return names(habits).flatMap((name, index) => {
    const explicit = habits.noise > 0 && habits.draw(25) === 1 ? '? ' : '';
    const key = explicit ? `? ${name}\n${' '.repeat(column)}` : name;
    const [first, ...rest] = value(habits, column, depth + 1, ' '.repeat(0));
    const lines = `${key}:${first}`.split('\n');
    return [...(index === 0 ? [] : between(habits, column)), ' '.repeat(column) + lines[0], ...lines.slice(1), ...rest];
  });
}

/** Lines of a list whose dashes stand in a column. */
function list(habits: Habits, column: number, depth: number): string[] {
  const { draw } = habits;
  const count = 1 + draw(3);
  const space = paddings[draw(paddings.length)]!;
  const isSpread = draw(4) === 1;
  return Array.from({ length: count }, (_, index) => [
    ...(index === 0 ? [] : [...(isSpread ? [''] : []), ...between(habits, column)]),
    ...entry(habits, column, depth, space),
  ]).flat();
}

function entry(habits: Habits, column: number, depth: number, space: string): string[] {
  const { draw } = habits;
  const dash = `${' '.repeat(column)}-`;
  const form = depth > 4 ? 0 : draw(6);
  const inner = column + 1 + space.length;
  if (form === 1 || form === 2) return joined(dash + space, group(habits, inner, depth + 1), inner);
  if (form === 3) return joined(dash + space, list(habits, inner, depth + 1), inner);
  if (form === 4) return [dash + behind(habits), ...group(habits, column + stepOf(habits), depth + 1)];
  const [first, ...rest] = value(habits, column, 9, '');
  return [dash + first, ...rest];
}

function joined(head: string, lines: readonly string[], column: number): string[] {
  return [head + lines[0]!.slice(column), ...lines.slice(1)];
}

/** What stands behind a colon or dash, and the lines below it. */
function value(habits: Habits, column: number, depth: number, _: string): [string, ...string[]] {
  const { draw } = habits;
  const form = draw(depth > 4 ? 7 : 11);
  const space = draw(8) === 1 ? '   ' : ' ';
  const below = column + stepOf(habits);
  if (form === 0) return [space + plains[draw(plains.length)] + behind(habits)];
  if (form === 1) return [space + quoted[draw(quoted.length)] + behind(habits)];
  if (form === 2) return blank(habits, column);
  if (form === 3) return [space + flow(habits, column, depth) + behind(habits)];
  if (form === 4) return long(habits, column, space);
  if (form === 5) return blockText(habits, column, space);
  if (form === 6) return [space + plains[draw(plains.length)]];
  if (form < 9) {
    return [behind(habits), ...between(habits, below), ...group(habits, below, depth)];
  }
  // The dashes of a list may stand in the column of its field.
  const dashes = depth < 9 && draw(3) === 1 ? column : below;
  return [behind(habits), ...between(habits, dashes), ...list(habits, dashes, depth)];
}

function blank(habits: Habits, column: number): [string, ...string[]] {
  const { draw } = habits;
  const written = nulls[draw(nulls.length)]!;
  const examples = draw(4) === 1 ? [`${' '.repeat(column + 2)}# - an example`] : [];
  return [(written && ` ${written}`) + behind(habits), ...examples];
}

/** A text over several lines. */
function long(habits: Habits, column: number, space: string): [string, ...string[]] {
  const { draw } = habits;
  const by = ' '.repeat(column + stepOf(habits));
  const quote = ['', '"', "'"][draw(3)]!;
  const middle = draw(4) === 1 ? [''] : [];
  const below = [...middle, `${by}goes on`, ...(draw(3) === 1 ? [`${by}  and on${quote}`] : [`${by}ends${quote}`])];
  return draw(4) === 1 ? ['', `${by}${quote}begins`, ...below] : [`${space}${quote}begins`, ...below];
}

function blockText(habits: Habits, column: number, space: string): [string, ...string[]] {
  const { draw } = habits;
  const step = stepOf(habits);
  const chomp = ['', '-', '+'][draw(3)]!;
  const sign = draw(5) === 1 ? `${step}` : '';
  const by = ' '.repeat(column + step);
  const texts = [`${by}line`, `${by}# no comment`, '', `${by}  further in`, `${by}- no: entry`, `${by} `];
  const lines = Array.from({ length: draw(4) }, () => texts[draw(texts.length)]!);
  const head = sign ? `${by}  x` : `${by}x`;
  return [
    `${space}${['|', '>'][draw(2)]}${sign}${chomp}${behind(habits)}`,
    ...(draw(12) === 1 ? [] : [head, ...lines]),
  ];
}

/** Something in brackets or braces; over several lines where it pleases. */
function flow(habits: Habits, column: number, depth: number): string {
  const { draw } = habits;
  const isList = draw(2) === 0;
  const [open, close] = isList ? '[]' : '{}';
  const count = draw(4);
  const pad = draw(3) === 1 ? ' ' : '';
  if (count === 0) return open + pad + (draw(6) === 1 ? `\n${' '.repeat(column + 1)}` : '') + close;
  const fields = names(habits);
  const items = Array.from({ length: count }, (_, index) => {
    if (isList) return draw(12) === 1 ? 'one: pair' : flowValue(habits, column, depth);
    const name = fields[index % fields.length]! + (index >= fields.length ? ` ${index}` : '').replace(/^/, '');
    const key = index >= fields.length ? `k${index}` : name;
    return draw(8) === 1 ? key : `${key}: ${flowValue(habits, column, depth)}`;
  });
  const end = draw(4) === 1 ? ',' : '';
  const layout = draw(6);
  const by = `\n${' '.repeat(column + stepOf(habits) + 1)}`;
  const last = `\n${' '.repeat(column + 1)}`;
  if (layout === 1) return `${open}${items.map((item) => `${by}${item}`).join(',')}${end}${last}${close}`;
  if (layout === 2) return `${open}${items.join(`,${by}`)}${end}${close}`;
  if (layout === 3 && habits.noise > 0) {
    return `${open} # c${items.map((item) => `${by}${item}`).join(', # d')}${end} # e${by}# f${last}${close}`;
  }
  if (layout === 4) return `${open} ${items.join(`${by}, `)}${last}${close}`;
  return `${open}${pad}${items.join(draw(4) === 1 ? ' , ' : ', ')}${end}${pad}${close}`;
}

function flowValue(habits: Habits, column: number, depth: number): string {
  const { draw } = habits;
  const form = draw(depth > 4 ? 4 : 6);
  if (form > 3) return flow(habits, column + 2, depth + 2);
  if (form === 1) return quoted[draw(quoted.length)]!;
  if (form === 2) return `"two\n${' '.repeat(column + 3)}lines"`;
  return ['x', 'two words', 'a#b', 'true', '~', 'z-1'][draw(6)]!;
}
