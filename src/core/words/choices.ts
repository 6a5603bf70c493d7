/** How far the value of something carried (Wenger, Trayner & de Laat 2011); later ones show more. */
export const cycles = ['immediate', 'potential', 'applied', 'realised', 'transformative'] as const;
export const cycleWords = { realized: 'realised' } as const;

/** How somebody comes into a role. */
export const choosing = ['volunteer', 'elected', 'nominated', 'appointed', 'rotating'] as const;
