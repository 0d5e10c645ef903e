export { commentSpecs, commonSpecs, registrySpecs, uploadSpecs, exitCodeOfError, formatErrorDocument, invoke, readDockerConfig, type Action, type ActionContext, type InvokeOptions, type PathOutput, type PostComment, type Report, type ReportComment } from './action.ts';
export { readInputs, type InputsOf, type InputSource, type InputSpec, type InputSpecs } from './inputs.ts';
export { formatFindings } from './findings-text.ts';
export { describeJobRun, type JobRun } from './job-run.ts';
export { type LogLevel } from './logger.ts';
export type { CiEvent, CiRuntime } from './runtime.ts';
export { createStopSignal, type StoppableProcess, type StopSignal } from './stop-signal.ts';
