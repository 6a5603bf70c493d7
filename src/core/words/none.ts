/** Whether a text says that there is nothing, and if so whether it says why: `none`, `none, because we share a room`. */
export function noneSaid(text: string): 'bare' | 'because' | undefined {
  const words = text.trim();
  if (/^none\s*(?:[,;:.–-]\s*|\s(?=because\b))[\p{L}\p{N}]/iu.test(words)) return 'because';
  return /^none[\s,;:.–-]*$/i.test(words) ? 'bare' : undefined;
}
