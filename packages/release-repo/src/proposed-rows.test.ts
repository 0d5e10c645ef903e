import { describe, expect, test } from '@jest/globals';
import { carrySince, formatRows, parseRows, sameRows, type ProposedRow } from './proposed-rows.ts';

const at = (second: number): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const shop: ProposedRow = { repo: 'acme/shop', kind: 'update', tag: 'v1.0.1', commit: 'a'.repeat(40), since: at(1) };

describe('rows of a proposal', () => {
  test('what stands in a commit message is read back, hostile tag names too', () => {
    const rows: ProposedRow[] = [shop, { repo: 'acme/web', kind: 'blocked', problem: 'unknown', since: at(2) }, { repo: 'acme/x', kind: 'moved', tag: 'v1-$(id)`"\'', commit: 'b'.repeat(40), taken: true, since: at(3) }];
    const message = `Update component tags\n\nText\n\n${formatRows(rows)}\nSigned-off-by: a <b@c>\n`;
    expect(parseRows(message)).toEqual(rows);
  });

  test('a message without rows has none, a mangled row spoils all', () => {
    expect(parseRows('Anything\n')).toEqual([]);
    for (const line of ['Slipway-Row: {', 'Slipway-Row: {"repo":"a/b"}', 'Slipway-Row: {"repo":"a/b","kind":"update","since":"yesterday"}', 'Slipway-Row: []']) {
      expect(parseRows(`${formatRows([shop])}\n${line}\n`)).toBeUndefined();
    }
  });

  test('a row keeps its time while it says the same, and gets a new one with a new tag, a new commit or a new problem', () => {
    const { since: _since, ...content } = shop;
    const carry = (row: Omit<ProposedRow, 'since'>): Date | undefined => carrySince([row], { before: [shop], now: new Date(at(9).getTime() + 700) })[0]?.since;
    expect(carry(content)).toEqual(at(1));
    expect(carry({ ...content, taken: true })).toEqual(at(1)); // what the owner accepted before
    expect(carry({ ...content, tag: 'v1.0.2' })).toEqual(at(9));
    expect(carry({ ...content, commit: 'c'.repeat(40) })).toEqual(at(9));
    expect(carry({ repo: 'acme/shop', kind: 'blocked', problem: 'unknown' })).toEqual(at(9));
  });

  test('rows are compared by what they say, not by order or time', () => {
    const web: ProposedRow = { ...shop, repo: 'acme/web' };
    expect(sameRows([shop, web], [{ ...web, since: at(50) }, shop])).toBe(true);
    expect(sameRows([shop], [shop, web])).toBe(false);
    expect(sameRows([shop], [{ ...shop, commit: 'c'.repeat(40) }])).toBe(false);
    expect(sameRows([shop], [{ ...shop, taken: true }])).toBe(false);
  });
});
