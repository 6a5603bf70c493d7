// A worked example, reckoned with pencil and paper: eight events, of which two were open.
/** Ada is manager. */
export const roles = 'roles:\n  - {kind: manager, holder: ada}\n';
/** Seven members and a supporter. */
export const members = `members:
  - {id: ada, name: Ada, consent: {attendance: named}}
  - {id: ben, name: Ben}
  - {id: chen, name: Chen}
  - {id: dia, name: Dia}
  - {id: eva, name: Eva}
  - {id: finn, name: Finn, joined: 2026-08-01}
  - {id: han, name: Han}
  - {id: gus, name: Gus, type: supporter}
`;
const met = [
  ['2026-04-14', 'ada', 'ada, ben, chen, dia, eva'],
  ['2026-05-05', 'ada', 'ada, ben, chen, dia'],
  ['2026-05-19', 'ben', 'ada, ben, chen, dia'],
  ['2026-06-02', 'ada', 'ada, ben, gus, zoe'],
  ['2026-06-16', 'ben', 'ada, ben'],
  ['2026-06-30', 'ada', 'ada, gus, zoe'],
  ['2026-07-14', 'chen', 'ada, chen'],
  ['2026-08-25', 'ada', 'ada, ben, finn'],
] as const;
const audience = (who: string) => (who.includes('gus') ? ', audience: open, guests: 4' : '');
/** Led five times by Ada, twice by Ben, once by Chen. */
export const log = `events:\n${met.map(([date, lead, who]) => `  - {date: ${date}, led_by: ${lead}, attended: [${who}]${audience(who)}}\n`).join('')}`;
/** All files of it but the charter. */
export const worked = { roles, members, log };
