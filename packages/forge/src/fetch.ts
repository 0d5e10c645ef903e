import { SlipwayError } from '@slipway/core';
import type { SendToForge } from './requests.ts';

const headersOf = (given: RequestInit['headers']): Record<string, string> => {
  const headers: Record<string, string> = {};
  new Headers(given ?? {}).forEach((value, name) => { headers[name] = value; });
  return headers;
};

/** Our sender in the shape of `fetch`, for libraries that take one (DR22). Only text bodies are sent. */
export function createForgeFetch(send: SendToForge): (url: string | URL, options?: RequestInit) => Promise<Response> {
  return async (url, { method = 'GET', headers, body } = {}) => {
    if (body !== undefined && body !== null && typeof body !== 'string') throw new SlipwayError('FORGE_BODY', 'only text is sent to a forge', { exitCode: 70 });
    const answer = await send({ method: method.toUpperCase(), url: new URL(url), headers: headersOf(headers), ...(typeof body === 'string' ? { body } : {}) });
    const empty = answer.status === 204 || answer.status === 205 || answer.body.length === 0;
    return new Response(empty ? null : new Uint8Array(answer.body), { status: answer.status, headers: answer.headers });
  };
}
