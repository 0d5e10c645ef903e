import { expect, test } from '@jest/globals';
import { formatImagePlatform, matchesPlatform, parseImagePlatform } from './platform.ts';

test.each([['linux/amd64', 'linux/amd64'], ['linux/x86_64', 'linux/amd64'], ['linux/aarch64', 'linux/arm64'], ['LINUX/ARM/V7', 'linux/arm/v7'], ['linux/arm64/v8', 'linux/arm64/v8']])('%s is %s', (text, formatted) => {
  expect(formatImagePlatform(parseImagePlatform(text))).toBe(formatted);
});

test.each(['linux', '', '/', 'linux/', 'linux/arm/v7/x', 'linux/a b', '-/x', 'linux//v8'])('%j is no platform', (text) => {
  expect(() => parseImagePlatform(text)).toThrow(expect.objectContaining({ code: 'PLATFORM_INVALID' }));
});

test.each([
  ['linux/arm64', 'linux/arm64/v8', true], ['linux/arm', 'linux/arm/v7', true], ['linux/arm', 'linux/arm/v6', false], ['linux/amd64', 'linux/amd64/v3', false], ['linux/amd64', 'windows/amd64', false],
])('%s asks for %s: %s', (wanted, offered, answer) => {
  expect(matchesPlatform(parseImagePlatform(wanted), parseImagePlatform(offered))).toBe(answer);
});
