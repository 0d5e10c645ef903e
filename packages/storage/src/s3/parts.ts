const mebibyte = 2 ** 20;

/** Objects up to this size are sent in one request, in bytes. */
export const leastPartSize = 8 * mebibyte;

/** S3 takes 10,000 parts; what is left is for servers that take fewer. */
const mostParts = 9000;
/** Of all parts that are under way, in bytes. */
const memory = 24 * mebibyte;

/** How an object is cut: every part but the last has `partSize` bytes; `width` of them are under way at a time. */
export interface PartPlan {
  readonly partSize: number;
  readonly count: number;
  readonly width: number;
}

/** Depends on the size alone, so that another run cuts alike and can go on. */
export function planParts(size: number): PartPlan {
  const partSize = Math.max(leastPartSize, Math.ceil(size / mostParts / mebibyte) * mebibyte);
  return { partSize, count: Math.max(1, Math.ceil(size / partSize)), width: Math.max(1, Math.floor(memory / partSize)) };
}

/** Size of a part; numbers begin at 1. */
export function sizeOfPart(number: number, { partSize }: Pick<PartPlan, 'partSize'>, size: number): number {
  return Math.max(0, Math.min(partSize, size - (number - 1) * partSize));
}
