// Generated from what the pages of the examples see by `npm run gen`; do not edit.
import type { Scope } from './meta.ts';
import type { Shape } from './shape.ts';

/** What the pages of each scope see. */
export const shapes: Readonly<Partial<Record<Scope, Shape>>> = {
  community: {
    draft: 'yes or no',
    community: {
      name: 'text',
      called: 'text',
      Called: 'text',
      stage: 'text',
      stageMeaning: 'text',
      isAhead: 'yes or no',
      purpose: 'text',
      domain: 'text',
      audience: 'text',
      vision: 'text',
      contact: {
        text: 'text',
        href: 'text',
        plain: 'text',
      },
      feedback: 'text',
      feedbackInside: 'text',
    },
    scope: {
      insideLine: 'text',
      outsideLine: 'text',
      map: {
        isShown: 'yes or no',
        alt: 'text',
        mermaid: ['text'],
        diagram: 'drawing',
      },
    },
    needs: [
      {
        need: 'text',
        evidence: 'text',
      },
    ],
    benefits: {
      members: ['text'],
      organisation: ['text'],
    },
    values: {
      ways: ['text'],
      beliefs: ['text'],
      safeSpace: 'text',
      agreed: 'text',
      isAny: 'yes or no',
    },
    membership: {
      how: 'text',
      welcome: 'text',
      joining: 'text',
      forWhom: 'text',
      isVoluntary: 'yes or no',
      because: 'text',
      criteria: ['text'],
      questions: ['text'],
    },
    rhythm: {
      activities: [
        {
          name: 'text',
          when: 'text',
          purpose: 'text',
          link: {
            text: 'text',
            href: 'text',
            plain: 'text',
          },
        },
      ],
      none: 'text',
      talk: [
        {
          text: 'text',
          href: 'text',
          plain: 'text',
        },
      ],
      note: 'text',
    },
    roles: {
      filled: [
        {
          title: 'text',
          names: 'text',
        },
      ],
      open: [
        {
          title: 'text',
        },
      ],
      hasSponsor: 'yes or no',
      hasManager: 'yes or no',
      cards: [
        {
          title: 'text',
          names: 'text',
          why: 'text',
          does: {
            items: ['text'],
            isSuggestion: 'yes or no',
          },
          decides: {
            items: ['text'],
            isSuggestion: 'yes or no',
          },
          time: 'text',
          usualTime: 'text',
          timeOpen: 'text',
          needsTime: 'yes or no',
          help: ['text'],
          term: 'text',
          recognised: 'text',
          isMember: 'yes or no',
          first: ['text'],
        },
      ],
      duties: [
        {
          duty: 'text',
          owns: 'text',
          does: 'text',
          asked: 'text',
          told: 'text',
        },
      ],
      dutyGroups: [
        {
          name: 'text',
          duties: 'text',
        },
      ],
      sponsor: {
        names: 'text',
        isSeveral: 'yes or no',
        as: 'text',
        time: 'text',
        does: ['text'],
        commitments: ['text'],
        asks: ['text'],
      },
    },
    risks: [
      {
        risk: 'text',
        answer: 'text',
      },
    ],
    closing: 'text',
    strategy: {
      organisation: 'text',
      objectives: [
        {
          statement: 'text',
          by: 'text',
          owner: 'text',
          supports: 'text',
          local: 'text',
        },
      ],
      isLinked: 'yes or no',
      indicators: [
        {
          name: 'text',
          start: 'text',
          goal: 'text',
          by: 'text',
          origin: 'text',
          latest: 'text',
        },
      ],
      chart: {
        isShown: 'yes or no',
        alt: 'text',
        mermaid: ['text'],
        diagram: 'drawing',
      },
    },
    results: {
      events: 'text',
      stories: ['text'],
      isAny: 'yes or no',
    },
    costs: {
      hasPeople: 'yes or no',
      memberTime: 'text',
      hasMemberTime: 'yes or no',
      parts: [
        {
          what: 'text',
          hours: 'text',
        },
      ],
      uncounted: 'text',
      sum: 'text',
      month: 'text',
      year: 'text',
      timeLine: 'text',
      money: [
        {
          what: 'text',
          words: 'text',
        },
      ],
      moneyTotal: 'text',
      moneyLine: 'text',
      hasBudget: 'yes or no',
      covers: 'text',
    },
    launch: {
      isSet: 'yes or no',
      isQuiet: 'yes or no',
      date: 'text',
      needsTime: 'yes or no',
      behind: 'text',
      isOver: 'yes or no',
      where: 'text',
      host: 'text',
      length: 'text',
      agenda: [
        {
          from: 'text',
          item: 'text',
          length: 'text',
          who: 'text',
          covers: 'text',
          needs: 'text',
        },
      ],
      missing: 'text',
      invitation: 'text',
      before: {
        steps: [
          {
            title: 'text',
            date: 'text',
            tasks: ['text'],
          },
        ],
        messages: [
          {
            iso: 'text',
            date: 'text',
            to: 'text',
            what: 'text',
            from: 'text',
            channel: 'text',
          },
        ],
      },
      people: [
        {
          who: 'text',
          does: 'text',
        },
      ],
      rooms: ['text'],
      meetingTools: 'text',
      minimum: 'text',
      feedback: 'text',
      afterwards: [
        {
          title: 'text',
          tasks: ['text'],
        },
      ],
      after: [
        {
          when: 'text',
          date: 'text',
          what: 'text',
          who: 'text',
          channel: 'text',
        },
      ],
      questions: [
        {
          question: 'text',
          answer: 'text',
        },
      ],
      chart: {
        isShown: 'yes or no',
        alt: 'text',
        mermaid: ['text'],
        diagram: 'drawing',
      },
    },
    communications: {
      groups: [
        {
          group: 'text',
          message: 'text',
          from: 'text',
          channel: 'text',
          when: 'text',
        },
      ],
      calendar: [
        {
          iso: 'text',
          date: 'text',
          to: 'text',
          what: 'text',
          from: 'text',
          channel: 'text',
        },
      ],
      undated: [
        {
          to: 'text',
          what: 'text',
          from: 'text',
          when: 'text',
        },
      ],
      concerns: [
        {
          concern: 'text',
          who: 'text',
          answer: 'text',
          training: 'text',
        },
      ],
      input: 'text',
      unaddressed: 'text',
      sponsorIsSilent: 'yes or no',
    },
    plan: {
      isDated: 'yes or no',
      isEmpty: 'yes or no',
      from: 'text',
      to: 'text',
      stretches: [
        {
          name: 'text',
          steps: [
            {
              what: 'text',
              who: 'text',
              where: 'text',
              week: 'text',
              when: 'text',
            },
          ],
        },
      ],
      often: [
        {
          what: 'text',
          times: 'text',
        },
      ],
      someday: [
        {
          what: 'text',
          who: 'text',
          when: 'text',
        },
      ],
      checkpoints: [
        {
          title: 'text',
          questions: ['text'],
          readings: 'text',
        },
      ],
      stopSignals: ['text'],
      wishes: [
        {
          what: 'text',
          votes: 'text',
        },
      ],
      chart: {
        isShown: 'yes or no',
        alt: 'text',
        mermaid: ['text'],
        diagram: 'drawing',
      },
    },
    calendar: {
      asOf: 'text',
      from: 'text',
      to: 'text',
      hasEvents: 'yes or no',
      isAny: 'yes or no',
      next: 'text',
      zone: 'text',
      months: [
        {
          title: 'text',
          breaks: ['text'],
          entries: [
            {
              iso: 'text',
              date: 'text',
              time: 'text',
              what: 'text',
              where: 'text',
              link: {
                text: 'text',
                href: 'text',
                plain: 'text',
              },
              who: 'text',
              audience: 'text',
              isOpen: 'yes or no',
            },
          ],
        },
      ],
      later: [
        {
          date: 'text',
          what: 'text',
        },
      ],
      often: [
        {
          what: 'text',
          when: 'text',
          link: {
            text: 'text',
            href: 'text',
            plain: 'text',
          },
        },
      ],
      undated: [
        {
          what: 'text',
          when: 'text',
          link: {
            text: 'text',
            href: 'text',
            plain: 'text',
          },
        },
      ],
      feed: {
        name: 'text',
        slug: 'text',
        asOf: 'text',
        events: [
          {
            kind: 'text',
            key: 'text',
            title: 'text',
            place: 'text',
            href: 'text',
            lines: ['text'],
            time: 'text',
            zone: 'text',
            minutes: 'text',
            days: ['text'],
            rule: 'text',
            until: 'text',
            without: ['text'],
            isSeries: 'yes or no',
          },
        ],
      },
    },
    open: {
      isAny: 'yes or no',
      counts: 'text',
      first: [
        {
          message: 'text',
          fix: 'text',
          rule: 'text',
          file: 'text',
        },
      ],
      more: 'text',
    },
    words: {
      chatGroup: 'text',
      research: [
        {
          finding: 'text',
          source: 'text',
          limit: 'text',
        },
      ],
    },
    attachments: {
      calendar: [
        {
          beside: 'text',
          alt: 'text',
        },
      ],
    },
    pages: [
      {
        id: 'text',
        title: 'text',
        audience: 'text',
        order: 'text',
        summary: 'text',
        dated: 'yes or no',
        isWritten: 'yes or no',
      },
    ],
    page: {
      id: 'text',
      title: 'text',
      audience: 'text',
      order: 'text',
      summary: 'text',
      dated: 'yes or no',
      isWritten: 'yes or no',
      source: 'text',
      asOf: 'text',
    },
  },
  organisation: {
    organisation: {
      name: 'text',
    },
    communities: [
      {
        name: 'text',
      },
    ],
    attachments: {},
    pages: [
      {
        id: 'text',
        title: 'text',
        audience: 'text',
        order: 'text',
        summary: 'text',
        dated: 'yes or no',
        isWritten: 'yes or no',
      },
    ],
    draft: 'yes or no',
    page: {
      id: 'text',
      title: 'text',
      audience: 'text',
      order: 'text',
      summary: 'text',
      dated: 'yes or no',
      isWritten: 'yes or no',
      source: 'text',
      asOf: 'text',
    },
  },
};
