/** A text as one word of bash and zsh: nothing in it is ever run. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
