import { expect, test } from '@jest/globals';
import { authVariable } from './auth-variable.ts';

test('the variable of a host', () => {
  expect(authVariable('harbor-1.corp:5000')).toBe('SLIPWAY_AUTH_HARBOR_1_CORP_5000');
});
