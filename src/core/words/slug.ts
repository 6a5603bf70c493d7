const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a text can be an id or a folder name: lower-case letters, digits, single hyphens, at most `most` of them. */
export function isSlug(text: string, most = 64): boolean {
  const isLong = text.length > most;
  return !isLong && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(text) && !text.includes('--') && !devices.test(text);
}

/** A folder name and id made from any text; empty when no letter or digit of it can be kept. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[^\x20-\x7e]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return devices.test(plain) ? `${plain}-community` : plain;
}
