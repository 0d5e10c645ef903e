import { describe, expect, test } from '@jest/globals';
import { parseResponseHead } from './http-head.ts';

const head = (...lines: readonly string[]): string => lines.join('\r\n');

describe('parseResponseHead', () => {
  test('status, headers, length', () => {
    expect(parseResponseHead(head('HTTP/1.1 206 Partial Content', 'Content-Length: 12', 'Content-Range: bytes 1-12/13 ', 'x-empty:'))).toEqual({
      status: 206, length: 12, keepAlive: true, headers: { 'content-length': '12', 'content-range': 'bytes 1-12/13', 'x-empty': '' },
    });
  });
  test('several lines of one name are joined', () => {
    expect(parseResponseHead(head('HTTP/1.1 401 Unauthorized', 'content-length: 0', 'WWW-Authenticate: Basic', 'www-authenticate: Bearer realm="a"'))?.headers['www-authenticate']).toBe('Basic, Bearer realm="a"');
  });
  test('a name that objects have is a name like others', () => {
    expect(Object.entries(parseResponseHead(head('HTTP/1.1 200 OK', 'content-length: 0', '__proto__: x'))?.headers ?? {})).toContainEqual(['__proto__', 'x']);
  });
  test.each([['close', false], ['Close', false], ['keep-alive', true], ['keep-alive, close', false]])('connection: %s', (value, keepAlive) => {
    expect(parseResponseHead(head('HTTP/1.1 200', 'content-length: 0', `connection: ${value}`))?.keepAlive).toBe(keepAlive);
  });
  test.each([204, 304])('%i has no body', (status) => {
    expect(parseResponseHead(head(`HTTP/1.1 ${status} x`, 'content-length: 7'))?.length).toBe(0);
  });
  test.each([
    ['HTTP/1.0', head('HTTP/1.0 200 OK', 'content-length: 1')],
    ['an informational answer', head('HTTP/1.1 100 Continue', 'content-length: 0')],
    ['a switch to another protocol', head('HTTP/1.1 101 Switching Protocols', 'content-length: 0')],
    ['no length', head('HTTP/1.1 200 OK')],
    ['two lengths', head('HTTP/1.1 200 OK', 'content-length: 1', 'content-length: 2')],
    ['a length that is none', head('HTTP/1.1 200 OK', 'content-length: +1')],
    ['a length and chunks', head('HTTP/1.1 200 OK', 'content-length: 1', 'transfer-encoding: chunked')],
    ['a folded line', head('HTTP/1.1 200 OK', 'content-length: 1', ' 2')],
    ['a space before the colon', head('HTTP/1.1 200 OK', 'content-length : 1')],
    ['a line feed alone', head('HTTP/1.1 200 OK', 'x: a\ncontent-length: 1')],
    ['a NUL', head('HTTP/1.1 200 OK', 'content-length: 1', 'x: a\0b')],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2'],
  ])('%s is left to another parser', (_name, text) => {
    expect(parseResponseHead(text)).toBeUndefined();
  });
});
