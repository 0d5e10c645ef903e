import { expect, test } from '@jest/globals';
import { pageSize, readPages } from './pages.ts';

const items = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A server with so many items, that answers at most `most` per page. */
const server = (count: number, { most = pageSize, says = false } = {}): { readonly read: (page: number) => Promise<{ items: number[]; hasNext?: boolean }>; readonly pages: number[] } => {
  const pages: number[] = [];
  return { pages, read: (page) => { pages.push(page); return Promise.resolve({ items: items(count).slice((page - 1) * most, page * most), ...(says ? { hasNext: page * most < count } : {}) }); } };
};

test.each([
  ['nothing', 0, 1], ['less than a page', 3, 1], ['exactly a page: the next one is empty', pageSize, 2], ['two pages and a half', pageSize * 2.5, 3],
])('%s', async (_name, count, pages) => {
  const { read, pages: asked } = server(count);
  expect(await readPages(read, (item) => item)).toEqual(items(count));
  expect(asked).toHaveLength(pages);
});

test('a server with smaller pages that says there are more', async () => {
  const { read } = server(35, { most: 10, says: true });
  expect(await readPages(read, (item) => item)).toHaveLength(35);
});

test.each([['exactly a page', pageSize], ['more than a page', 3 * pageSize]])('a server that knows no pages, with %s', async (_name, count) => {
  const pages: number[] = [];
  expect(await readPages((page) => { pages.push(page); return Promise.resolve({ items: items(count) }); }, (item) => item)).toHaveLength(count);
  expect(pages.length).toBeLessThanOrEqual(2);
});

test('an item that slips to the next page while it is read is listed once', async () => {
  const first = items(pageSize);
  expect(await readPages((page) => Promise.resolve({ items: page === 1 ? first : [pageSize - 1, pageSize] }), (item) => item)).toEqual(items(pageSize + 1));
});
