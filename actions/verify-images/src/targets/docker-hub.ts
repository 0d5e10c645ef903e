import type { Finding } from '@slipway/core';
import type { ImageReference } from '@slipway/oci';
import type { Target } from './target.ts';

/** Projects whose images are looked up at Docker Hub only because nothing names a host: what is found there may be another image. */
export function checkDockerHub(images: readonly Target[], isRouted: (reference: ImageReference) => boolean): Finding[] {
  const projects = new Map<string, Target[]>();
  for (const image of images) {
    const { registry, repository } = image.lookup;
    if (registry !== undefined || isRouted(image.lookup)) continue;
    const project = repository.includes('/') ? `${repository.split('/')[0] ?? ''}/` : repository;
    projects.set(project, [...projects.get(project) ?? [], image]);
  }
  return [...projects].map(([project, [first, ...more]]): Finding => ({
    code: 'docker-hub', severity: 'warning', subject: project, ...(first?.location === undefined ? {} : { location: first.location }),
    message: `${first?.listed.text ?? project}${more.length > 0 ? ` and ${more.length} more have` : ' has'} no host, so Docker Hub is asked: what is found there may be another image`,
    hint: `say where they are: --registry ${project.replace(/\/$/, '')}=registry:HOST/PROJECT, or registries in slipway.yaml`,
  }));
}
