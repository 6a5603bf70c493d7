import { bare, sentence } from '../words/phrases.ts';
import { address } from './community.ts';
import type { Subject } from './subject.ts';

/** What helps members: tools, backing, recognition; and what may go wrong. */
export function supportView({ charter }: Subject) {
  const { support, platform, risks, communications } = charter;
  return {
    backing: sentence(support.manager_backing ?? ''),
    recognition: support.recognition.map(bare),
    tools: platform
      .filter(({ name, retired }) => name && !retired)
      .map(({ name, address: where }) => ({ name: bare(name), ...address(where) })),
    risks: [
      ...risks.filter(({ risk }) => risk).map(({ risk, answer }) => ({ risk: bare(risk!), answer: sentence(answer ?? '') })),
      ...communications.concerns
        .filter(({ concern }) => concern)
        .map(({ concern, answer }) => ({ risk: bare(concern!), answer: sentence(answer ?? '') })),
    ],
  };
}
