const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/** Why a path below a root is refused for writing, or nothing. Forward slashes; must stay inside the root. */
export function pathFault(path: string): string | undefined {
  if (path === '' || path.length > 1000) return 'the path is empty or too long';
  if (path !== path.normalize('NFC')) return 'its letters are stored in an unusual form';
  if (/[\0-\x1f\x7f-\x9f\\:*?"<>|]/.test(path)) return 'it holds a character that not every system allows';
  if (path.startsWith('/')) return 'it does not start in the working folder';
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'it leads out of the folder';
    if (/[. ]$/.test(part)) return 'a name ends in a dot or a space';
    if (devices.test(part)) return `“${part}” is a device on some systems`;
    if (/^(\.git|git~\d+)$/i.test(part)) return 'it lies in the folder of git';
    if (part.length > 100) return 'a name is longer than 100 characters';
  }
  return undefined;
}
