const most = { levels: 50, marks: 1500 };
// Stresses end with their paragraph, item of a list or row of a table.
const between = /\n\s*\n|\n(?=\s*(?:[|>#]|[-+*]\s|\d{1,9}[.)]\s))/;

/**
 * Whether the blocks or stresses of a Markdown text stand in each other more deeply than anybody writes: parsers take
 * ages over them, or run out of room.
 */
export function isTooDeep(markdown: string): boolean {
  const isDeep = markdown.split('\n').some((line) => {
    const [front] = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)!;
    return front.length > most.levels && (front.match(/[>*+.)-]/g)?.length ?? 0) + indent(front) / 2 > most.levels;
  });
  return isDeep || markdown.split(between).some((block) => (block.match(/[*_~[]/g)?.length ?? 0) > most.marks);
}

function indent(front: string): number {
  return /^[ \t]*/.exec(front)![0].length;
}
