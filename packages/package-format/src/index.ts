export { PackageError, type PackageErrorCode, type PlanErrorCode, type ReadErrorCode, type WriteErrorCode } from './errors.ts';
export { checksumsFileName, formatPackageManifest, manifestFileName, packageName, parsePackageManifest, segmentName, type PackageAddon, type PackageBase, type PackagedImage, type PackageFile, type PackageKind, type PackageManifest, type PackageSegment, type RequiredBlob, type TagLink } from './manifest.ts';
export { closureOf, planDelta, type BaseContents, type ClosureBlob, type ContentImage, type ContentManifest, type ImageClosure, type ImageContents, type ImageDelta, type RepositoryLinks } from './closure.ts';
export type { MetaFile, PackagePlanInput, PackedChart } from './plan-input.ts';
export { defaultSegmentSize, planPackage, type PackagePlan, type RootFile } from './plan.ts';
export type { EntryContent, EntryInput, PlannedEntry, PlannedSegment } from './segments.ts';
export { buildPackage, type BuildPackageOptions, type BuiltPackage } from './write.ts';
export type { OpenBlob } from './blob-reader.ts';
