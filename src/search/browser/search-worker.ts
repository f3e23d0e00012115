import type { SearchOutcome } from '#src/search/contract/search-outcome.ts';
import { PartError } from './part-loader.ts';
import { SearchSession } from './search-session.ts';
import type { FromWorker, ToWorker } from './worker-message.ts';

// The worker that searches, so that typing never waits for it.

let session: SearchSession | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    session = new SearchSession(new URL(data.site));
    return;
  }
  const asked = session;
  if (asked === undefined) return;
  if (data.kind === 'warm') {
    // Whatever goes wrong now goes wrong again when something is asked, and is told then.
    asked.warm().catch(() => undefined);
    return;
  }
  const { number, method, request } = data;
  const reply: FromWorker = { number, outcome: await outcomeOf(() => asked[method](request)) };
  self.postMessage(reply);
});

async function outcomeOf(ask: () => Promise<unknown>): Promise<SearchOutcome<unknown>> {
  try {
    return { kind: 'answered', answer: await ask() };
  } catch (error) {
    if (error instanceof PartError) return { kind: 'failed', failure: error.failure };
    return { kind: 'failed', failure: { kind: 'part-failed', part: String(error) } };
  }
}
