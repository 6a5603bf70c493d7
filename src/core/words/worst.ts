type Severity = 'error' | 'warning' | 'info';

/** The same in the order of their severity, the worst first; among equals the order stays. */
export function worstFirst<T extends { readonly severity: Severity }>(all: readonly T[]): T[] {
  return (['error', 'warning', 'info'] as const).flatMap((level) => all.filter(({ severity }) => severity === level));
}
