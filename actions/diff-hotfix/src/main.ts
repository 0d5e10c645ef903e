import { invoke } from '@slipway/ci';
import { action } from './index.ts';

process.exitCode = await invoke(action, { env: process.env, cwd: process.cwd(), bundleUrl: import.meta.url });
