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
      isRenewal: 'yes or no',
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
      ownTime: 'text',
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
      isWorth: 'yes or no',
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
      online: [
        {
          text: 'text',
          href: 'text',
        },
      ],
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
      matrix: {
        subjects: ['text'],
        rows: [
          {
            group: 'text',
            cells: ['text'],
          },
        ],
      },
      timeline: {
        isShown: 'yes or no',
        alt: 'text',
        mermaid: ['text'],
        diagram: 'drawing',
      },
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
      unanswered: 'text',
      learning: {
        tools: [
          {
            name: 'text',
            uses: 'text',
            help: 'text',
          },
        ],
        help: [
          {
            concern: 'text',
            training: 'text',
          },
        ],
        missing: 'text',
        budget: 'text',
        needsHelper: 'yes or no',
      },
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
              kind: 'text',
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
          first: 'text',
          title: 'text',
          breaks: ['text'],
          quiet: [
            {
              first: 'text',
              last: 'text',
            },
          ],
          entries: [
            {
              iso: 'text',
              kind: 'text',
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
    poster: {
      isShown: 'yes or no',
      line: 'text',
      gains: ['text'],
      next: {
        when: 'text',
        what: 'text',
        where: 'text',
      },
      how: 'text',
      ask: 'text',
      link: {
        text: 'text',
        href: 'text',
        plain: 'text',
      },
      alt: 'text',
    },
    letter: {
      isShown: 'yes or no',
      about: 'text',
      asked: 'text',
      time: 'text',
      more: 'text',
      gains: ['text'],
      lessons: ['text'],
      asks: ['text'],
      counts: 'text',
      answers: [
        {
          concern: 'text',
          answer: 'text',
        },
      ],
      results: ['text'],
      signedBy: 'text',
      signedAs: 'text',
      behind: 'text',
    },
    faq: {
      isShown: 'yes or no',
      standard: [
        {
          question: 'text',
          answer: 'text',
        },
      ],
      own: [
        {
          question: 'text',
          answer: 'text',
        },
      ],
      glossary: [
        {
          term: 'text',
          meaning: 'text',
        },
      ],
    },
    stories: {
      isAny: 'yes or no',
      shown: [
        {
          title: 'text',
          far: 'text',
          date: 'text',
          what: 'text',
          changed: 'text',
          result: 'text',
          who: 'text',
        },
      ],
      more: 'text',
      rows: [
        {
          cycle: 'text',
          stories: 'text',
          signs: ['text'],
          also: 'text',
        },
      ],
      hasRows: 'yes or no',
      unsorted: 'text',
      questions: ['text'],
    },
    workshop: {
      isShown: 'yes or no',
      isAgain: 'yes or no',
      invited: 'text',
      host: 'text',
      guests: ['text'],
      beyond: 'text',
      aims: ['text'],
      moreAims: 'text',
      parts: [
        {
          what: 'text',
          how: 'text',
          short: 'text',
          long: 'text',
        },
      ],
      prompts: [
        {
          word: 'text',
          question: 'text',
        },
      ],
      fields: [
        {
          what: 'text',
          field: 'text',
        },
      ],
    },
    feedback: {
      from: 'text',
      to: 'text',
      intro: 'text',
      thanks: 'text',
      open: [
        {
          id: 'text',
          question: 'text',
          number: 'text',
        },
      ],
      scales: [
        {
          id: 'text',
          question: 'text',
          number: 'text',
        },
      ],
      name: {
        id: 'text',
        question: 'text',
      },
    },
    ending: {
      isShown: 'yes or no',
      isRetired: 'yes or no',
      isEnding: 'yes or no',
      when: 'text',
      why: 'text',
      done: ['text'],
      numbers: [
        {
          name: 'text',
          start: 'text',
          goal: 'text',
          by: 'text',
          origin: 'text',
          latest: 'text',
        },
      ],
      events: 'text',
      stories: ['text'],
      archive: {
        text: 'text',
        href: 'text',
        plain: 'text',
      },
      library: {
        text: 'text',
        href: 'text',
        plain: 'text',
      },
      assets: [
        {
          title: 'text',
          link: {
            text: 'text',
            href: 'text',
            plain: 'text',
          },
          reused: 'text',
        },
      ],
      holders: ['text'],
      everyone: 'text',
      handover: 'text',
      heirs: ['text'],
      times: [
        {
          when: 'text',
          what: 'text',
        },
      ],
      timeline: {
        isShown: 'yes or no',
        alt: 'text',
        mermaid: ['text'],
        diagram: 'drawing',
      },
    },
    welcome: {
      isShown: 'yes or no',
      steps: ['text'],
      mentors: 'text',
      dates: [
        {
          when: 'text',
          what: 'text',
          where: 'text',
          link: {
            text: 'text',
            href: 'text',
            plain: 'text',
          },
        },
      ],
      places: [
        {
          text: 'text',
          href: 'text',
          use: 'text',
        },
      ],
      ladder: ['text'],
      expects: ['text'],
    },
    curriculum: {
      isAny: 'yes or no',
      sections: [
        {
          title: 'text',
          topics: [
            {
              title: 'text',
              form: 'text',
              time: 'text',
              when: 'text',
              about: 'text',
              lead: 'text',
              objectives: ['text'],
              skills: ['text'],
              first: 'text',
              practice: 'text',
              evidence: 'text',
              resources: [
                {
                  text: 'text',
                  href: 'text',
                  place: 'text',
                },
              ],
              state: 'text',
            },
          ],
        },
      ],
      chart: {
        isShown: 'yes or no',
        alt: 'text',
        mermaid: ['text'],
        diagram: 'drawing',
      },
      tooLarge: 'text',
      paths: [
        {
          title: 'text',
          role: 'text',
          steps: [
            {
              number: 'text',
              title: 'text',
              about: 'text',
            },
          ],
          assumed: 'text',
          chart: {
            isShown: 'yes or no',
            alt: 'text',
            mermaid: ['text'],
            diagram: 'drawing',
          },
          goals: [
            {
              skill: 'text',
              level: 'text',
              where: 'text',
            },
          ],
        },
      ],
      wishes: ['text'],
    },
    skills: {
      state: 'text',
      without: 'text',
      asOf: 'text',
      least: 'text',
      isNaming: 'yes or no',
      levels: [
        {
          level: 'text',
          name: 'text',
        },
      ],
      needs: [
        {
          skill: 'text',
          importance: 'text',
          wanted: 'text',
          roles: 'text',
        },
      ],
      hasTargets: 'yes or no',
      answered: 'text',
      age: 'text',
      map: {
        isShown: 'yes or no',
        people: 'text',
        tooFew: 'text',
        note: 'text',
        columns: ['text'],
        sections: [
          {
            name: 'text',
            rows: [
              {
                skill: 'text',
                words: 'text',
                cells: [
                  {
                    from: 'text',
                    to: 'text',
                    people: 'text',
                  },
                ],
              },
            ],
          },
        ],
      },
      coverage: [
        {
          skill: 'text',
          there: 'text',
          rest: 'text',
          wanted: 'text',
          bar: {
            needed: 'text',
            meeting: 'text',
            below: 'text',
          },
          cover: {
            people: 'text',
            wanted: 'text',
          },
        },
      ],
      overall: 'text',
      askable: [
        {
          skill: 'text',
          people: 'text',
        },
      ],
    },
    skillsRanking: {
      ranking: [
        {
          rank: 'text',
          skill: 'text',
          band: 'text',
          why: 'text',
        },
      ],
      singles: ['text'],
      maybeSingle: 'text',
      bands: [
        {
          title: 'text',
          skills: [
            {
              skill: 'text',
              doing: ['text'],
            },
          ],
        },
      ],
      pairs: ['text'],
      untargeted: 'text',
      untold: 'text',
    },
    hiring: {
      isAny: 'yes or no',
      state: 'text',
      short: [
        {
          skill: 'text',
          level: 'text',
          people: 'text',
          seen: 'text',
          inside: 'text',
        },
      ],
      isRange: 'yes or no',
      notes: [
        {
          skill: 'text',
          note: 'text',
          hiring: 'text',
        },
      ],
      levels: [
        {
          level: 'text',
          name: 'text',
        },
      ],
    },
    training: {
      rows: [
        {
          need: 'text',
          people: 'text',
          provider: 'text',
          cost: 'text',
          status: 'text',
        },
      ],
      isAny: 'yes or no',
      isNeeded: 'yes or no',
      withoutProvider: 'text',
      withoutCost: 'text',
      withoutPeople: 'text',
      budget: 'text',
      total: 'text',
      evidence: ['text'],
      reports: [
        {
          title: 'text',
          href: 'text',
          skills: 'text',
          needs: 'text',
        },
      ],
      needs: ['text'],
    },
    knowledge: {
      isAny: 'yes or no',
      create: ['text'],
      exchange: ['text'],
      outside: ['text'],
      standard: 'text',
      reviewers: 'text',
      when: 'text',
      hasReview: 'yes or no',
      library: {
        text: 'text',
        href: 'text',
        plain: 'text',
      },
      tools: [
        {
          name: 'text',
          use: 'text',
          where: {
            text: 'text',
            href: 'text',
            plain: 'text',
          },
        },
      ],
      fresh: 'text',
      isUsual: 'yes or no',
      librarian: 'text',
      librarianTitle: 'text',
      chart: {
        isShown: 'yes or no',
        alt: 'text',
        mermaid: ['text'],
        diagram: 'drawing',
      },
    },
    dashboard: {
      asOf: 'text',
      isAny: 'yes or no',
      isAnyLit: 'yes or no',
      why: 'text',
      since: 'text',
      lights: [
        {
          name: 'text',
          title: 'text',
          colour: 'text',
          word: 'text',
          direction: 'text',
          why: 'text',
          number: 'text',
          action: 'text',
          moved: 'text',
        },
      ],
      changes: ['text'],
      actions: [
        {
          what: 'text',
          why: 'text',
        },
      ],
      evidence: [
        {
          date: 'text',
          cycle: 'text',
          what: 'text',
        },
      ],
      moreEvidence: 'text',
      indicators: [
        {
          key: 'text',
          name: 'text',
          start: 'text',
          before: 'text',
          latest: 'text',
          numbers: 'text',
          on: 'text',
          isNew: 'yes or no',
          goal: 'text',
          change: 'text',
        },
      ],
      signs: ['text'],
      types: {
        chart: {
          isShown: 'yes or no',
          alt: 'text',
          mermaid: ['text'],
          diagram: 'drawing',
        },
        note: 'text',
      },
      attendance: [
        {
          name: 'text',
          unit: 'text',
          points: [
            {
              date: 'text',
              value: 'text',
            },
          ],
          numbers: 'text',
          first: 'text',
          last: 'text',
          lastDay: 'text',
          goal: 'text',
          goalNumber: 'text',
        },
      ],
      readings: [
        {
          name: 'text',
          unit: 'text',
          points: [
            {
              date: 'text',
              value: 'text',
            },
          ],
          numbers: 'text',
          first: 'text',
          last: 'text',
          lastDay: 'text',
          goal: 'text',
          goalNumber: 'text',
        },
      ],
    },
    lookback: {
      asOf: 'text',
      since: 'text',
      last: 'text',
      next: 'text',
      every: 'text',
      who: 'text',
      late: 'text',
      facts: ['text'],
      decisions: ['text'],
      stories: ['text'],
      feedback: [
        {
          said: 'text',
          answer: 'text',
        },
      ],
      hasLast: 'yes or no',
      indicators: [
        {
          key: 'text',
          name: 'text',
          start: 'text',
          before: 'text',
          latest: 'text',
          numbers: 'text',
          on: 'text',
          isNew: 'yes or no',
          goal: 'text',
          change: 'text',
        },
      ],
      lacking: ['text'],
      moreLacking: 'text',
      questions: ['text'],
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
      groups: [
        {
          title: 'text',
          note: 'text',
          points: [
            {
              title: 'text',
              why: 'text',
              fix: 'text',
              places: [
                {
                  message: 'text',
                  fix: 'text',
                  where: 'text',
                },
              ],
            },
          ],
        },
      ],
    },
    leftOut: [
      {
        id: 'text',
        title: 'text',
        missing: 'text',
      },
    ],
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
    attachments: {
      calendar: [
        {
          beside: 'text',
          alt: 'text',
        },
      ],
      dashboard: [
        {
          beside: 'text',
          alt: 'text',
        },
      ],
      feedbackForm: [
        {
          beside: 'text',
          alt: 'text',
        },
      ],
      poster: [
        {
          beside: 'text',
          alt: 'text',
        },
      ],
      roleCards: [
        {
          beside: 'text',
          alt: 'text',
        },
      ],
      skillsCoverage: [
        {
          beside: 'text',
          alt: 'text',
        },
      ],
      skillsHeatMap: [
        {
          beside: 'text',
          alt: 'text',
        },
      ],
      skillsPicture: [
        {
          beside: 'text',
          alt: 'text',
        },
      ],
      yearStrip: [
        {
          beside: 'text',
          alt: 'text',
        },
      ],
    },
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
        beside: 'text',
        stage: 'text',
        line: 'text',
        contact: {
          text: 'text',
          href: 'text',
          plain: 'text',
        },
        kit: {
          name: 'text',
          beside: 'text',
        },
      },
    ],
    ended: [
      {
        name: 'text',
        beside: 'text',
        stage: 'text',
        line: 'text',
        contact: {
          text: 'text',
          href: 'text',
          plain: 'text',
        },
        kit: {
          name: 'text',
          beside: 'text',
        },
      },
    ],
    alignment: {
      isAny: 'yes or no',
      parts: [
        {
          isAny: 'yes or no',
          title: 'text',
          vision: 'text',
          horizon: 'text',
          period: 'text',
          objectives: [
            {
              statement: 'text',
              measure: 'text',
              served: [
                {
                  name: 'text',
                  beside: 'text',
                },
              ],
              more: 'text',
              isAlone: 'yes or no',
            },
          ],
        },
      ],
      unserved: ['text'],
      communities: [
        {
          name: 'text',
          beside: 'text',
          stage: 'text',
          line: 'text',
          contact: {
            text: 'text',
            href: 'text',
            plain: 'text',
          },
          kit: {
            name: 'text',
            beside: 'text',
          },
          objectives: [
            {
              statement: 'text',
              helps: 'text',
              by: 'text',
            },
          ],
        },
      ],
      unlinked: [
        {
          name: 'text',
          beside: 'text',
          stage: 'text',
          line: 'text',
          contact: {
            text: 'text',
            href: 'text',
            plain: 'text',
          },
          kit: {
            name: 'text',
            beside: 'text',
          },
          why: 'text',
        },
      ],
      chart: {
        isShown: 'yes or no',
        alt: 'text',
        mermaid: ['text'],
        diagram: 'drawing',
      },
      tooMany: 'text',
    },
    map: {
      counts: 'text',
      stages: [
        {
          stage: 'text',
          title: 'text',
          communities: [
            {
              name: 'text',
              beside: 'text',
              stage: 'text',
              line: 'text',
              contact: {
                text: 'text',
                href: 'text',
                plain: 'text',
              },
              kit: {
                name: 'text',
                beside: 'text',
              },
              mark: 'text',
              words: 'text',
            },
          ],
        },
      ],
      starting: [
        {
          name: 'text',
          beside: 'text',
          stage: 'text',
          line: 'text',
          contact: {
            text: 'text',
            href: 'text',
            plain: 'text',
          },
          kit: {
            name: 'text',
            beside: 'text',
          },
          words: 'text',
          how: 'text',
        },
      ],
      quiet: [
        {
          name: 'text',
          beside: 'text',
          stage: 'text',
          line: 'text',
          contact: {
            text: 'text',
            href: 'text',
            plain: 'text',
          },
          kit: {
            name: 'text',
            beside: 'text',
          },
          words: 'text',
          how: 'text',
        },
      ],
      paused: [
        {
          name: 'text',
          beside: 'text',
          stage: 'text',
          line: 'text',
          contact: {
            text: 'text',
            href: 'text',
            plain: 'text',
          },
          kit: {
            name: 'text',
            beside: 'text',
          },
          words: 'text',
          how: 'text',
        },
      ],
      neighbours: [
        {
          one: {
            name: 'text',
            beside: 'text',
          },
          other: {
            name: 'text',
            beside: 'text',
          },
          words: 'text',
        },
      ],
      moreNeighbours: 'text',
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
    draft: 'yes or no',
    attachments: {
      communityMap: [
        {
          beside: 'text',
          alt: 'text',
        },
      ],
    },
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
  member: {
    name: 'text',
    asOf: 'text',
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
    roles: 'text',
    standings: [
      {
        skill: 'text',
        needed: 'text',
        said: 'text',
        counts: 'text',
        left: 'text',
      },
    ],
    isUnsure: 'yes or no',
    isSilent: 'yes or no',
    isEnough: 'yes or no',
    help: {
      gaps: [
        {
          skill: 'text',
          aim: 'text',
          seen: 'text',
          isUnsure: 'yes or no',
          topics: [
            {
              title: 'text',
              about: 'text',
              first: 'text',
              practice: 'text',
            },
          ],
          people: ['text'],
        },
      ],
      giving: ['text'],
      pairs: ['text'],
    },
    paths: [
      {
        title: 'text',
        role: 'text',
        steps: [
          {
            number: 'text',
            title: 'text',
            about: 'text',
          },
        ],
        assumed: 'text',
        chart: {
          isShown: 'yes or no',
          alt: 'text',
          mermaid: ['text'],
          diagram: 'drawing',
        },
        goals: [
          {
            skill: 'text',
            level: 'text',
            where: 'text',
          },
        ],
      },
    ],
    plans: [
      {
        goal: 'text',
        skill: 'text',
        from: 'text',
        to: 'text',
        by: 'text',
        mentor: 'text',
        partner: 'text',
        through: 'text',
      },
    ],
    wants: 'text',
    offers: 'text',
    dates: [
      {
        day: 'text',
        what: 'text',
      },
    ],
    page: {
      title: 'text',
      audience: 'text',
      order: 'text',
      summary: 'text',
      dated: 'yes or no',
      when: 'text',
      source: 'text',
      asOf: 'text',
    },
  },
};
