const abbreviations = new Map(
  Object.entries({
    EST: 'America/New_York',
    EDT: 'America/New_York',
    ET: 'America/New_York',
    CST: 'America/Chicago or Asia/Shanghai',
    PST: 'America/Los_Angeles',
    PDT: 'America/Los_Angeles',
    PT: 'America/Los_Angeles',
    IST: 'Asia/Kolkata, Europe/Dublin or Asia/Jerusalem',
    CET: 'Europe/Berlin',
    CEST: 'Europe/Berlin',
    BST: 'Europe/London',
    GMT: 'Europe/London or UTC',
    JST: 'Asia/Tokyo',
  }),
);

/** Whether a text has the form of an IANA name, Europe/Berlin; abbreviations mean several zones. */
export function isZone(text: string): boolean {
  return text === 'UTC' || /^[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z0-9_+-]+){1,2}$/.test(text);
}

/** The places that an abbreviation may mean, or an example. */
export function zoneMeant(text: string): string {
  return abbreviations.get(text.toUpperCase()) ?? 'Europe/Berlin';
}
