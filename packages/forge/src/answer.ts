import type { z } from 'zod';
import { ForgeError } from './errors.ts';

/** An answer as its schema says it is. @throws {ForgeError} FORGE_ANSWER_INVALID */
export function parseAnswer<T>(schema: z.ZodType<T>, answer: unknown, what: string): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ForgeError('FORGE_ANSWER_INVALID', `the forge's answer about ${what} is not what its documentation says: ${issue === undefined ? '' : `${issue.path.join('.') || 'it'}: ${issue.message}`}`);
}
