import { expect, test } from '@jest/globals';
import { formatQuery, signRequest } from './sign.ts';

// The examples of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html whose signed headers are ours.
const login = { accessKey: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const at = { region: 'us-east-1', now: new Date('2013-05-24T00:00:00Z') };
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test.each<[string, Record<string, string>, string]>([
  ['a list of objects', { prefix: 'J', 'max-keys': '2' }, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ['a setting of a bucket', { lifecycle: '' }, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
])('%s is signed as Amazon signs it', (_name, query, signature) => {
  const url = new URL(`https://examplebucket.s3.amazonaws.com/?${formatQuery(query)}`);
  const headers = signRequest({ method: 'GET', url, headers: {}, bodySha256: empty }, login, at);
  expect(headers).toEqual({
    'x-amz-content-sha256': empty, 'x-amz-date': '20130524T000000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=${signature}`,
  });
});

test('a session token and what is kept with the object are signed', () => {
  const headers = signRequest({ method: 'PUT', url: new URL('http://h:9000/b/k'), headers: { 'X-Amz-Meta-Sha256': 'ab', 'if-none-match': '*' }, bodySha256: empty }, { ...login, sessionToken: 'temporary' }, at);
  expect(headers).toMatchObject({ 'x-amz-security-token': 'temporary', 'if-none-match': '*', authorization: expect.stringContaining('SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-meta-sha256;x-amz-security-token,') as unknown });
});

test('a query is encoded and sorted', () => {
  expect(formatQuery({ uploadId: 'a+b/c=', partNumber: '1', prefix: "x y!'()*~", uploads: '' })).toBe('partNumber=1&prefix=x%20y%21%27%28%29%2A~&uploadId=a%2Bb%2Fc%3D&uploads=');
});
