export interface Page<T> {
  readonly items: readonly T[];
  /** The answer says that there is another page. Absent when it says nothing, as some servers do. */
  readonly hasNext?: boolean;
}

/** The items asked for per page: no server's own maximum is smaller by default, so that a short page is the last one. */
export const pageSize = 50;

/**
 * All items, page by page up to a short one (no `Link` header is needed). A server that knows no pages and answers
 * everything each time is noticed: nothing of its second page is new.
 * @param limit no page is read beyond the one that has the last of so many
 */
export async function readPages<T>(read: (page: number) => Promise<Page<T>>, keyOf: (item: T) => string | number, limit = Infinity): Promise<readonly T[]> {
  const found = new Map<string | number, T>();
  for (let page = 1; ; page += 1) {
    const { items, hasNext = false } = await read(page);
    const before = found.size;
    for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
    const isLast = found.size === before || items.length > pageSize || (items.length < pageSize && !hasNext);
    if (isLast || found.size >= limit) return [...found.values()].slice(0, limit);
  }
}
