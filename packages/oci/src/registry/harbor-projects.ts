import { parseRetryAfter, readBody, retry, type HttpClient } from '@slipway/core';
import { OciError } from '../errors.ts';
import { parseErrorBody } from './answers.ts';
import type { CredentialSource } from './credentials.ts';
import { networkError, statusError } from './failures.ts';
import { basicHeader } from './tokens.ts';

/** The projects of a Harbor 2, which pushing does not create. @see https://github.com/goharbor/harbor/blob/main/api/v2.0/swagger.yaml */
export interface HarborProjects {
  /** Whether the registry is a Harbor. */
  isHarbor(): Promise<boolean>;
  /** `hidden`: who asks may not look. */
  find(project: string): Promise<'there' | 'missing' | 'hidden'>;
  /** Makes a private project; false when it was there. @throws {OciError} DENIED */
  create(project: string): Promise<boolean>;
}

export interface HarborProjectsOptions {
  /** `host` or `host:port`. */
  readonly host: string;
  /** @default false */
  readonly plainHttp?: boolean;
  readonly http: HttpClient;
  readonly credentials: CredentialSource;
  /** Tries of each request. @default 4 */
  readonly attempts?: number;
  /** Of the first wait between tries, in milliseconds. @default 250 */
  readonly firstDelayMs?: number;
}

const maxAnswer = 64 * 1024;

export function createHarborProjects({ host, plainHttp = false, http, credentials, attempts = 4, firstDelayMs = 250 }: HarborProjectsOptions): HarborProjects {
  const base = `${plainHttp ? 'http' : 'https'}://${host}/api/v2.0/`;

  const ask = async (method: 'GET' | 'HEAD' | 'POST', path: string, { ok, subject, body, open = false }: { readonly ok: readonly number[]; readonly subject: string; readonly body?: Buffer; readonly open?: boolean }): Promise<{ readonly status: number; readonly text: string }> => {
    const credential = open ? undefined : await credentials(host);
    return retry(async () => {
      const url = new URL(path, base);
      const response = await http.request({
        url, method, headers: {
          accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(credential?.kind === 'basic' ? { authorization: basicHeader(credential.username, credential.password) } : {}),
        }, ...(body === undefined ? {} : { body }),
      }).catch((error: unknown) => { throw networkError(error, subject); });
      const bytes = await readBody(response, maxAnswer, url).catch((error: unknown) => { throw networkError(error, subject); });
      if (ok.includes(response.status)) return { status: response.status, text: bytes.toString('utf8') };
      throw statusError(response.status, subject, { said: parseErrorBody(bytes), retryAfterMs: parseRetryAfter(response.headers['retry-after'], Date.now()), withCredential: credential !== undefined, host });
    }, {
      attempts, firstDelayMs, shouldRetry: (error) => error instanceof OciError && error.retryable,
      askedDelayMs: (error) => error instanceof OciError ? error.retryAfterMs : undefined,
    });
  };

  return {
    async isHarbor() {
      const { status, text } = await ask('GET', 'ping', { ok: [200, 400, 401, 403, 404, 405], subject: `the registry ${host}`, open: true });
      return status === 200 && text.startsWith('Pong');
    },
    async find(project) {
      const { status } = await ask('HEAD', `projects?project_name=${encodeURIComponent(project)}`, { ok: [200, 401, 403, 404], subject: `the project ${project} of ${host}` });
      return status === 200 ? 'there' : status === 404 ? 'missing' : 'hidden';
    },
    async create(project) {
      const body = Buffer.from(JSON.stringify({ project_name: project, metadata: { public: 'false' } }));
      const { status } = await ask('POST', 'projects', { ok: [201, 409], subject: `the project ${project} of ${host} cannot be created`, body });
      return status === 201;
    },
  };
}
