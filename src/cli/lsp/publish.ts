import { diagnosticsOf } from './answers.ts';
import { complain, namingFor, openFiles, type Session, sent } from './session.ts';

/** Shows findings in all files that are open. */
export interface Publisher {
  /** Something has changed: looks again, once nothing more has changed for a moment. */
  soon(): void;
  /** A file is open no more. */
  forget(uri: string): void;
  stop(): void;
}

/** While somebody types, each key would otherwise check everything. */
const pause = 150;

/** A publisher for one editor. */
export function publisherFor(session: Session): Publisher {
  const shown = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  return {
    soon: () => {
      stop();
      timer = setTimeout(() => void publish(session, shown), pause);
    },
    forget: (uri) => {
      if (!shown.delete(uri)) return;
      void sent(() => session.connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
    stop,
  };
}

async function publish(session: Session, shown: Map<string, string>): Promise<void> {
  const { desk, documents, connection, client } = session;
  for (const [path, { uri, version }] of openFiles(documents)) {
    try {
      const seen = await desk.see(path);
      const linted = await seen?.linted();
      // Whoever has typed on in the meantime is shown what comes of that.
      if (documents.get(uri)?.version !== version) continue;
      const naming = namingFor(session, seen?.root ?? '');
      const diagnostics = seen && linted ? diagnosticsOf(linted, path.slice(seen.root.length), naming, client) : [];
      const all = JSON.stringify([version, diagnostics]);
      if (shown.get(uri) === all) continue;
      shown.set(uri, all);
      await sent(() => connection.sendDiagnostics({ uri, version, diagnostics }));
    } catch (error) {
      await complain(session, error);
    }
  }
}
