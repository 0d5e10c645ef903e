// Everything a real test needs, in one import.
export { runAct } from './act.mjs';
export { canary, findCanaries, findCanariesBelow } from './canary.mjs';
export { fillRegistry, realCharts, registryFlags, requireTestData, splitReference, testDataDir } from './data.mjs';
export { runGitlab } from './gitlab.mjs';
export { blobFile, digestOf, makeImage, pushImage, writeImage } from './images.mjs';
export { cleanEnv, execute, makeGit, mustExecute, skopeoCopy, slipway, startServer, temporaryDir, waitForPort } from './processes.mjs';
export { makeCa, startDebianRegistry, startDistribution } from './registries.mjs';
export { makeSmallRelease, offlineResources, readAll, serveFiles, writeFiles } from './small-release.mjs';
export { publishSuite, suiteName, suiteRef, tagSuite } from './suite.mjs';
export { node24, repoDir, tool, toolEnv } from './tools.mjs';
