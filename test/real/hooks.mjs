// A listener for webhooks on 127.0.0.1.
import { createServer } from 'node:http';

/**
 * Starts it.
 * @returns `{url, events, next(matches, timeoutMs), stop()}`; `events` are `{name, payload}` in the order of arrival, `name` is
 * the forge's own (`pull_request`, `issue_comment`, `Merge Request Hook`); `next` waits for one that matches and was not returned
 * before
 */
export async function startHookListener() {
  const events = [];
  const taken = new Set();
  const waiting = new Set();
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    response.end();
    events.push({ name: request.headers['x-gitea-event'] ?? request.headers['x-gitlab-event'] ?? request.headers['x-github-event'], payload: JSON.parse(Buffer.concat(chunks).toString()) });
    for (const look of waiting) look();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/hook`,
    events,
    next: (matches = () => true, timeoutMs = 20_000) => new Promise((resolve, reject) => {
      const finish = (end, value) => { waiting.delete(look); clearTimeout(timer); end(value); };
      const look = () => {
        const found = events.find((event) => !taken.has(event) && matches(event));
        if (found === undefined) return;
        taken.add(found);
        finish(resolve, found);
      };
      const timer = setTimeout(() => finish(reject, new Error(`no such event after ${timeoutMs} ms; there were: ${events.map(({ name, payload }) => `${name} ${payload.action ?? payload.object_attributes?.action ?? ''}`).join(', ')}`)), timeoutMs);
      waiting.add(look);
      look();
    }),
    stop: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }),
  };
}
